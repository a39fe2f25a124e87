/** Pictures move when the reader lets them, not for long, and stand still when not. */
import { expect, test, type Page } from '@playwright/test';
import { expectScene, prerendered } from './support/stage.ts';
import { activeStep, drawn, jump, open } from './support/travel.ts';

const running = (page: Page): Promise<number> => page.evaluate(() => document.getAnimations().length);

/** Makes flights slower or faster: one in slow motion is there to be seen, however busy the machine is. */
async function pace(page: Page): Promise<(rate: number) => Promise<void>> {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Animation.enable');
	return async (playbackRate) => {
		await cdp.send('Animation.setPlaybackRate', { playbackRate });
	};
}

const SLOWLY = 0.02;

/** Waits for a flight. */
const flying = (page: Page): Promise<void> => expect.poll(() => running(page)).toBeGreaterThan(0);

/** Goes through some steps and finds no animation, however short, in any of them. */
async function expectCuts(page: Page): Promise<void> {
	const pictures = await prerendered(page);
	for (const id of ['offer', 'typhoon', 'macau', 'cover']) {
		await jump(page, id);
		await expect.poll(() => activeStep(page)).toBe(id);
		expect(await running(page), `animations at #${id}`).toBe(0);
		await expectScene(page, pictures, id);
		expect(await running(page), `animations at #${id}, later`).toBe(0);
	}
}

const toggle = (page: Page) => page.locator('[data-motion]');

test('a flight ends within 1.2 seconds by its own timing, and moves nothing but transform and opacity', async ({
	page
}) => {
	await open(page);
	const go = await pace(page);
	for (const id of ['offer', 'trip', 'shanghai-tuesday', 'typhoon', 'singapore']) {
		await go(SLOWLY);
		await jump(page, id);
		await flying(page);
		const flights = await page.evaluate(() =>
			document.getAnimations().map((animation) => ({
				end: Number(animation.effect?.getComputedTiming().endTime),
				moves:
					animation.effect instanceof KeyframeEffect
						? animation.effect.getKeyframes().flatMap((frame) => Object.keys(frame))
						: []
			}))
		);
		for (const { end, moves } of flights) {
			expect(end).toBeLessThanOrEqual(1200);
			for (const name of moves)
				expect(['transform', 'opacity', 'offset', 'computedOffset', 'easing', 'composite']).toContain(name);
		}
		await go(1);
		await expect(page.locator('[data-map]')).toHaveAttribute('data-idle', 'true');
		expect(await running(page), `what goes on at #${id} once at rest`).toBe(0);
	}
});

test('the motion switch makes cuts of flights, and is remembered', async ({ page }) => {
	await open(page);
	await expect(toggle(page)).toHaveAttribute('aria-pressed', 'false');
	await toggle(page).click();
	await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true');
	await expectCuts(page);
	await page.reload();
	await page.keyboard.press('Shift');
	await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true');
	await expectCuts(page);
	await toggle(page).click();
	await (
		await pace(page)
	)(SLOWLY);
	await jump(page, 'macau');
	await flying(page);
});

test('the motion switch ends a flight that is under way, where it was going', async ({ page }) => {
	await open(page);
	const pictures = await prerendered(page);
	await (
		await pace(page)
	)(SLOWLY);
	await jump(page, 'macau');
	await flying(page);
	await toggle(page).dispatchEvent('click');
	expect(await running(page)).toBe(0);
	await expectScene(page, pictures, 'macau');
});

test('a system that asks for less motion gets cuts, and the reader may still say otherwise', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page);
	await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true');
	await expectCuts(page);
	await toggle(page).click();
	await expect(toggle(page)).toHaveAttribute('aria-pressed', 'false');
	await (
		await pace(page)
	)(SLOWLY);
	await jump(page, 'macau');
	await flying(page);
});

interface Storm {
	x: number;
	y: number;
	clock: string;
	now: number;
}

const storm = (page: Page): Promise<Storm> =>
	page.evaluate(() => {
		const stage = document.querySelector('[data-stage]');
		const eye = stage?.querySelector<SVGElement>('[data-eye]');
		const value = (element: SVGElement | null | undefined, name: string) =>
			Number(element ? element.style.getPropertyValue(name) : Number.NaN);
		return {
			x: value(eye, '--eye-x'),
			y: value(eye, '--eye-y'),
			clock: stage?.querySelector('[data-clock]')?.textContent ?? '',
			now: value(stage?.querySelector<SVGElement>('[data-now]'), '--x')
		};
	});

/** “23 Aug 09:00” as something that can be ordered. */
const minutes = (clock: string): number => {
	const [, day, hour, minute] = /^(\d+) Aug (\d\d):(\d\d)$/.exec(clock) ?? [];
	return (Number(day) * 24 + Number(hour)) * 60 + Number(minute);
};

const shares = [0.01, 0.12, 0.25, 0.38, 0.5, 0.62, 0.75, 0.88, 0.99];

test('Hato moves west along its track as the reader goes on, the clock and the timeline with it, and back', async ({
	page
}) => {
	await open(page, './#typhoon');
	const seen: Storm[] = [];
	for (const share of shares) {
		await jump(page, 'typhoon', share);
		await drawn(page);
		seen.push(await storm(page));
	}
	for (const [i, { x, clock, now }] of seen.entries()) {
		const before = seen[i - 1];
		if (!before) continue;
		expect(x, `the eye at ${clock}`).toBeLessThan(before.x);
		expect(minutes(clock)).toBeGreaterThan(minutes(before.clock));
		expect(now).toBeGreaterThan(before.now);
	}
	await jump(page, 'typhoon', shares[4]);
	await drawn(page);
	expect(await storm(page)).toEqual(seen[4]);
});

/** How much of each leg is drawn, 0 to 1; a leg without a dash is drawn in full. */
const legs = (page: Page): Promise<number[]> =>
	page.locator('[data-stage] [data-draws]').evaluateAll((masks) =>
		masks.map((mask) => {
			const [dash] = getComputedStyle(mask).strokeDasharray.split(/[ ,]+/);
			return dash === 'none' ? 1 : Number.parseFloat(dash ?? '');
		})
	);

test('the journey draws one leg after the other as the reader goes on', async ({ page }) => {
	await open(page, './#trip');
	const seen: number[][] = [];
	for (const share of shares) {
		await jump(page, 'trip', share);
		await drawn(page);
		seen.push(await legs(page));
	}
	expect(seen[0]?.length, 'legs that draw themselves').toBe(2);
	expect(seen[0]).toEqual([0, 0]);
	expect(seen.at(-1)).toEqual([1, 1]);
	for (const [i, [first = 0, second = 0]] of seen.entries()) {
		const [beforeFirst = 0, beforeSecond = 0] = seen[i - 1] ?? [];
		expect(first).toBeGreaterThanOrEqual(beforeFirst);
		expect(second).toBeGreaterThanOrEqual(beforeSecond);
		if (second > 0) expect(first, 'the second leg waits for the first').toBe(1);
	}
});

test('with still pictures Hato stands where its scene rests and the journey is drawn, wherever the reader is', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page, './#typhoon');
	const html = await (await page.request.get('./')).text();
	const rest = await page.evaluate((text) => {
		const eye = new DOMParser().parseFromString(text, 'text/html').querySelector<SVGElement>('#typhoon [data-eye]');
		return {
			x: Number(eye?.style.getPropertyValue('--eye-x')),
			clock: eye?.querySelector('[data-clock]')?.textContent
		};
	}, html);
	for (const share of shares) {
		await jump(page, 'typhoon', share);
		await drawn(page);
		const { x, clock } = await storm(page);
		expect(clock).toBe(rest.clock);
		expect(Math.abs(x - rest.x), 'px off its place').toBeLessThanOrEqual(0.2);
	}
	await jump(page, 'trip', 0.2);
	await drawn(page);
	expect(await legs(page)).toEqual([1, 1]);
});

test('turning the switch in the middle of the storm brings it to its rest at once', async ({ page }) => {
	await open(page, './#typhoon');
	await jump(page, 'typhoon', 0.05);
	await drawn(page);
	const before = await storm(page);
	await toggle(page).click();
	const after = await storm(page);
	expect(after.clock).not.toBe(before.clock);
	await toggle(page).click();
	expect(await storm(page)).toEqual(before);
});
