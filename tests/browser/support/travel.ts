/** Ways through the story: where the steps are, and how a reader gets from one to the next. */
import { expect, type Page } from '@playwright/test';

export const stepIds = (page: Page): Promise<string[]> =>
	page.locator('section[data-step]').evaluateAll((steps) => steps.map((step) => step.id));

/** Opens the story and gives a sign of a reader, which is what its script waits for. */
export async function open(page: Page, address = './'): Promise<string[]> {
	await page.goto(address);
	await page.keyboard.press('Shift');
	await expect(page.locator('html.live')).toBeAttached();
	return stepIds(page);
}

/** Waits until no picture is folded any more: they are made in idle time. */
export const whole = (page: Page): Promise<void> => expect(page.locator('.picture > noscript')).toHaveCount(0);

export const activeStep = (page: Page): Promise<string | undefined> =>
	page.evaluate(() => document.querySelector('section[data-active]')?.id);

/** Scrolls at once to where a share of a step lies above the line that decides. */
export const jump = (page: Page, id: string, share = 0.5): Promise<void> =>
	page.evaluate(
		({ id, share }) => {
			const box = document.getElementById(id)?.getBoundingClientRect();
			if (box) scrollBy({ top: box.top + box.height * share - innerHeight / 2, behavior: 'instant' });
		},
		{ id, share }
	);

/** Waits until the page has been drawn twice: what scrolling starts has then started. */
export const drawn = (page: Page): Promise<void> =>
	page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** Repeats a move until the page stands at another step, and says which. Fails when nothing moves any more. */
export async function until(page: Page, move: () => Promise<unknown>, from: string): Promise<string> {
	for (let stuck = 0; stuck < 8;) {
		const before = await position(page);
		await move();
		await drawn(page);
		const now = await activeStep(page);
		if (now !== undefined && now !== from) return now;
		stuck = (await position(page)) === before ? stuck + 1 : 0;
	}
	throw new Error(`nothing leads on from #${from}`);
}

export const position = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** Waits until the page has stopped scrolling. */
export async function settled(page: Page): Promise<void> {
	let before = -1;
	await expect
		.poll(
			async () => {
				const now = await position(page);
				const still = now === before;
				before = now;
				return still;
			},
			{ intervals: [60] }
		)
		.toBe(true);
}

/** Scrolls by a finger, as far as given (px, positive is further on), in so many moves; held before it leaves, or flung. */
export async function swipe(page: Page, distance: number, moves: number, flung = false): Promise<void> {
	const client = await page.context().newCDPSession(page);
	const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
		client.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: width / 2, y }] });
	const from = height * (distance > 0 ? 0.9 : 0.2);
	await touch('touchStart', from);
	for (let i = 1; i <= moves; i++) await touch('touchMove', from - (distance * i) / moves);
	// A finger that rests before it leaves throws nothing.
	if (!flung) {
		await page.waitForTimeout(120);
		await touch('touchMove', from - distance);
	}
	await touch('touchEnd');
	await client.detach();
}

/** Random numbers that are the same in every run (mulberry32). */
export function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

export function shuffled<T>(items: readonly T[], next: () => number): T[] {
	return items
		.map((item) => ({ item, at: next() }))
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item);
}

/** Scrolls through the whole page as a hasty reader does, and waits for what that has set going. */
export async function scrollAll(page: Page): Promise<void> {
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	const window = page.viewportSize()?.height ?? 800;
	for (let y = 0; y <= height; y += window * 0.6) {
		await page.evaluate((top) => {
			scrollTo({ top, behavior: 'instant' });
		}, y);
		await drawn(page);
	}
	await page.waitForLoadState('networkidle');
	await expect(page.locator('[data-map][data-idle="false"]')).toHaveCount(0);
}
