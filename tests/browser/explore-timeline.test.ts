/** The timeline of the page to explore: keys, wheel, drag and list do what gestures do, and nobody is left without it. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { explore, query } from './support/explore.ts';
import { settled } from './support/travel.ts';

test.use({ viewport: { width: 1280, height: 900 } });
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const timeline = (page: Page): Locator => page.locator('[data-timeline]');
const items = (page: Page): Locator => timeline(page).locator('.items > button');
const span = (page: Page): Locator => timeline(page).locator('.span');
const asked = (page: Page, name: string): string | null => new URLSearchParams(query(page)).get(name);
const event = (page: Page, id: string): Locator => timeline(page).locator(`.items [data-event="${id}"]`);
const press = async (page: Page, ...keys: string[]): Promise<void> => {
	for (const key of keys) await page.keyboard.press(key);
};

/** Into the timeline as Tab would: to the one mark that takes it. */
async function enter(page: Page): Promise<void> {
	await expect(timeline(page).locator('.items > [tabindex="0"]')).toHaveCount(1);
	await timeline(page).locator('.items > [tabindex="0"]').focus();
}

/** Opens clusters that hold an event until it has a mark. */
async function zoomTo(page: Page, id: string): Promise<void> {
	await enter(page);
	await press(page, 'Home');
	for (let tries = 0; tries < 60 && !(await event(page, id).count()); tries++) {
		const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
		await press(
			page,
			name.includes('Hong Kong, context') && name.includes('Look closer') && tries > 3 ? 'Enter' : 'ArrowRight'
		);
	}
	await expect(event(page, id)).toBeVisible();
}

test('arrows go from event to event, in time; Home and End go to the first and the last', async ({ page }) => {
	await explore(page, '');
	await enter(page);
	await press(page, 'Home');
	await expect(items(page).nth(0)).toBeFocused();
	await press(page, 'ArrowRight', 'ArrowRight');
	await expect(items(page).nth(2)).toBeFocused();
	await press(page, 'ArrowLeft');
	await expect(items(page).nth(1)).toBeFocused();
	await press(page, 'ArrowDown');
	await expect(items(page).nth(1)).not.toBeFocused();
	await expect(items(page).and(page.locator(':focus'))).toHaveCount(1);
	await press(page, 'End');
	await expect(items(page).last()).toBeFocused();
	await expect(items(page).and(page.locator('[tabindex="0"]'))).toHaveCount(1);
});

test('Enter opens an event everywhere, Escape closes it, and the focus stays', async ({ page }) => {
	await explore(page, '');
	await event(page, 'first-press-conference').focus();
	await press(page, 'Enter');
	await expect.poll(() => asked(page, 'event')).toBe('first-press-conference');
	await expect(event(page, 'first-press-conference')).toHaveAttribute('aria-pressed', 'true');
	await expect(event(page, 'first-press-conference')).toBeFocused();
	await press(page, 'Escape');
	await expect.poll(() => asked(page, 'event')).toBeNull();
	await expect(event(page, 'first-press-conference')).toBeFocused();
});

test('a cluster says how many it holds and opens, until the hours of one morning are apart', async ({ page }) => {
	await explore(page, '');
	await expect(event(page, 'signal-10')).toHaveCount(0);
	await zoomTo(page, 'signal-10');
	await expect(event(page, 'signal-10')).toHaveAccessibleName(
		'23 August 2017, 09:10, known to the minute: Signal No. 10 raised for Hato. Hong Kong. Context.'
	);
	await expect(timeline(page).locator('.ruler')).toContainText('August 2017');
	await press(page, '0');
	await expect(span(page)).toHaveText(/^199\d to 20\d\d$/);
});

test('plus and minus, and the buttons, zoom in and out', async ({ page }) => {
	await explore(page, '');
	const whole = await span(page).innerText();
	await timeline(page).getByRole('button', { name: 'Zoom in' }).click();
	await expect(span(page)).not.toHaveText(whole);
	await timeline(page).getByRole('button', { name: 'Whole' }).click();
	await expect(span(page)).toHaveText(whole);
	await enter(page);
	await press(page, '+', '+');
	await expect(span(page)).not.toHaveText(whole);
	await press(page, '-', '-');
	await expect(span(page)).toHaveText(whole);
});

test('a button zooms about the middle, or about what is selected', async ({ page }) => {
	const zoomed = async (query: string): Promise<readonly [from: number, to: number]> => {
		await explore(page, query);
		await timeline(page).getByRole('button', { name: 'Zoom in' }).click();
		await expect.poll(() => asked(page, 'window')).toContain('/');
		const [from = NaN, to = NaN] = (asked(page, 'window') ?? '')
			.split('/')
			.map((day) => Date.parse(`${day.slice(0, 7)}-01`));
		return [from, to];
	};
	const year = (at: number): number => new Date(at).getUTCFullYear();
	const [from, to] = await zoomed('');
	expect([year(from), year(to)]).toEqual([2003, 2015]);
	const [early, late] = await zoomed('?event=signal-10');
	expect(early).toBeLessThan(Date.UTC(2017, 7));
	expect(late).toBeGreaterThan(Date.UTC(2017, 7));
});

test('what is selected in a lane out of sight comes into sight', async ({ page }) => {
	await explore(page, '?window=2017-08-22/2017-08-24&lanes=actor&event=landfall');
	const room = async (): Promise<number> => {
		const [mark, view] = await Promise.all([
			event(page, 'landfall').boundingBox(),
			timeline(page).locator('.scroller').boundingBox()
		]);
		return (view?.y ?? 0) + (view?.height ?? 0) - ((mark?.y ?? Infinity) + (mark?.height ?? 0));
	};
	await expect.poll(room).toBeGreaterThanOrEqual(0);
});

test('a wheel scrolls the page, and zooms only with Ctrl or where the reader is in the timeline', async ({ page }) => {
	await explore(page, '');
	const whole = await span(page).innerText();
	await timeline(page).locator('.plot').scrollIntoViewIfNeeded();
	await page.evaluate(() => scrollTo(0, scrollY - 60));
	await timeline(page).locator('.axis').first().hover({ force: true });
	await page.mouse.wheel(0, -120);
	await expect(span(page)).toHaveText(whole);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -120);
	await page.keyboard.up('Control');
	await expect(span(page)).not.toHaveText(whole);
	await timeline(page).getByRole('button', { name: 'Whole' }).click();
	await enter(page);
	await timeline(page).locator('.axis').first().hover({ force: true });
	await page.mouse.wheel(0, -400);
	await expect(span(page)).not.toHaveText(whole);
});

test('dragging the plot moves the window, and dragging along the ruler keeps that time', async ({ page }) => {
	await explore(page, '');
	await timeline(page).getByRole('button', { name: 'Zoom in' }).click();
	const before = await span(page).innerText();
	const plot = await timeline(page).locator('.plot').boundingBox();
	if (!plot) throw new Error('no plot');
	const y = plot.y + 12;
	await page.mouse.move(plot.x + 500, y);
	await page.mouse.down();
	await page.mouse.move(plot.x + 250, y, { steps: 4 });
	await page.mouse.up();
	await expect(span(page)).not.toHaveText(before);
	await timeline(page).getByRole('button', { name: 'Whole' }).click();
	const ruler = await timeline(page).locator('.ruler').boundingBox();
	if (!ruler) throw new Error('no ruler');
	await page.mouse.move(ruler.x + 300, ruler.y + 20);
	await page.mouse.down();
	await page.mouse.move(ruler.x + 600, ruler.y + 20, { steps: 4 });
	await page.mouse.up();
	await expect.poll(() => asked(page, 'from')).toMatch(/^200\d/);
	const from = timeline(page).getByRole('slider', { name: 'Time kept: from' });
	const said = await from.getAttribute('aria-valuetext');
	await from.focus();
	await press(page, 'ArrowLeft');
	await expect(from).not.toHaveAttribute('aria-valuetext', said ?? '');
	await timeline(page).getByRole('button', { name: 'Any time' }).click();
	await expect.poll(() => asked(page, 'from')).toBeNull();
});

test('an end of the time kept that is moved by keys is one step back, however many presses', async ({ page }) => {
	await explore(page, '?from=2010&to=2012');
	const from = timeline(page).getByRole('slider', { name: 'Time kept: from' });
	await from.focus();
	const entries = await page.evaluate(() => history.length);
	const before = asked(page, 'from');
	await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
	await expect.poll(() => asked(page, 'from')).not.toBe(before);
	expect(await page.evaluate(() => history.length)).toBe(entries + 1);
	await page.goBack();
	await expect.poll(() => asked(page, 'from')).toBe(before);
});

test.describe(() => {
	test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

	test('one finger scrolls the page up and down and moves the timeline sideways, two zoom it', async ({ page }) => {
		await explore(page, '?window=2014/2018');
		const plot = timeline(page).locator('.drawing .scroller');
		await plot.evaluate((part) => part.scrollIntoView({ block: 'center', behavior: 'instant' }));
		await settled(page);
		const box = await plot.boundingBox();
		if (!box) throw new Error('no plot');
		const [x, y] = [195, box.y + box.height - 60];
		const hit = page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('.field') !== null, [x, y] as const);
		expect(await hit).toBe(true);
		const client = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
			client.send('Input.dispatchTouchEvent', { type, touchPoints });
		const swipe = async (dx: number, dy: number): Promise<void> => {
			await touch('touchStart', { x, y });
			for (let i = 1; i <= 8; i++) await touch('touchMove', { x: x + (dx * i) / 8, y: y + (dy * i) / 8 });
			// A finger that rests before it leaves throws nothing.
			await page.waitForTimeout(150);
			await touch('touchMove', { x: x + dx, y: y + dy });
			await touch('touchEnd');
		};
		// What does not fit in the timeline's own box scrolls first.
		const scrolled = () => plot.evaluate((part) => scrollY + part.scrollTop);
		const [before, top] = [query(page), await scrolled()];
		await swipe(-30, -160);
		await expect.poll(scrolled).toBeGreaterThan(top + 60);
		expect(query(page)).toBe(before);
		await plot.evaluate((part, to) => {
			part.scrollTop = 0;
			scrollTo({ top: to, behavior: 'instant' });
		}, top);
		await settled(page);
		await swipe(-120, 30);
		await expect.poll(() => query(page)).not.toBe(before);
		const panned = (await span(page).textContent()) ?? '';
		expect(await scrolled()).toBe(top);
		await touch('touchStart', { x: x - 20, y }, { x: x + 20, y });
		for (let i = 1; i <= 8; i++) await touch('touchMove', { x: x - 20 - i * 8, y }, { x: x + 20 + i * 8, y });
		await touch('touchEnd');
		await expect(span(page)).not.toHaveText(panned);
		const years = (): number => {
			const [from = 0, to = Infinity] = (asked(page, 'window') ?? '').split('/').map((edge) => Date.parse(edge));
			return (to - from) / (365.25 * 86_400_000);
		};
		await expect.poll(years).toBeLessThan(2);
		expect(await scrolled()).toBe(top);
	});
});

test('the list is one key away, holds the same events, and sorts', async ({ page }) => {
	await explore(page, '');
	await enter(page);
	await press(page, 'l');
	const rows = timeline(page).locator('tr[data-event]');
	await expect(rows.first()).toBeVisible();
	const ids = await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.event));
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.length).toBeGreaterThan(40);
	await timeline(page).getByRole('button', { name: 'Event', exact: true }).click();
	await expect(timeline(page).locator('th[aria-sort="ascending"]')).toHaveText(/Event/);
	const titles = await rows.locator('th').allInnerTexts();
	expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
});

test('without a script the timeline is the whole list', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('./explore');
	await expect(timeline(page).locator('tr[data-event]').first()).toBeVisible();
	expect(await timeline(page).locator('tr[data-event]').count()).toBeGreaterThan(40);
	expect(await timeline(page).getByRole('button').count()).toBe(0);
	await context.close();
});

test('on paper the timeline is the list', async ({ page }) => {
	await explore(page, '?place=hangzhou');
	await page.emulateMedia({ media: 'print' });
	await expect(timeline(page).locator('tr[data-event="meeting"]')).toBeVisible();
	await expect(timeline(page).locator('.drawing')).toBeHidden();
});

test('axe finds nothing where the hours are apart, on a wide screen and on a narrow', async ({ page }) => {
	const findings = async (): Promise<string[]> =>
		(
			await new AxeBuilder({ page })
				.include('[data-timeline]')
				.options({ resultTypes: ['violations'] })
				.analyze()
		).violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
	await explore(page, '');
	await zoomTo(page, 'signal-10');
	expect(await findings()).toEqual([]);
	await page.setViewportSize({ width: 320, height: 800 });
	expect(await findings()).toEqual([]);
});

test.describe(() => {
	test.use({ timezoneId: 'America/Los_Angeles' });
	test('a reader in another time zone sees the same dates', async ({ page }) => {
		await explore(page, '');
		await zoomTo(page, 'signal-10');
		await expect(event(page, 'signal-8')).toHaveAccessibleName(/^23 August 2017, 05:20/);
	});
});

test('the first window holds whole lanes, five of them on a wide screen, and ends with the key', async ({ page }) => {
	for (const [width, height, least] of [
		[1280, 900, 5],
		[1920, 1080, 5],
		[390, 844, 4]
	] as const) {
		await page.setViewportSize({ width, height });
		await explore(page);
		const names = timeline(page).locator('.names p');
		const ends = await names.evaluateAll((all) => {
			const scroller = all[0]?.closest('.scroller')?.getBoundingClientRect();
			const { top = 0, bottom = 0 } = scroller ?? {};
			return all.map((one) => {
				const { top: from, bottom: to } = one.getBoundingClientRect();
				// Its border, and a fraction of a px.
				return { whole: from >= top && to <= bottom, cut: from < bottom - 2 && to > bottom };
			});
		});
		expect(ends.filter(({ whole }) => whole).length).toBeGreaterThanOrEqual(least);
		expect(ends.filter(({ cut }) => cut)).toEqual([]);
		if (width > 1000) await expect(timeline(page).locator('.legend')).toBeInViewport({ ratio: 1 });
	}
});

test('a year’s tick and its line are on one px', async ({ page }) => {
	await explore(page);
	const lefts = await timeline(page)
		.locator('.ruler .lower')
		.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
	const lines = await timeline(page)
		.locator('.ground path.lines')
		.evaluate((path: SVGPathElement) => {
			const left = path.closest('.plot')?.getBoundingClientRect().left ?? NaN;
			return [...(path.getAttribute('d') ?? '').matchAll(/M([\d.]+)/g)].map(([, x]) => left + Number(x) - 0.5);
		});
	const apart = lines.map((line, i) => Math.abs(line - (lefts[i] ?? NaN)));
	expect(apart).toHaveLength(lefts.length);
	expect(Math.max(...apart)).toBeLessThan(0.1);
});

for (const width of [360, 390])
	test(`on a phone what the timeline can do is one row, near and far, ${width} px wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 844 });
		for (const query of ['', '?window=2017-08-23T05:00/2017-08-23T14:00']) {
			await explore(page, query);
			const tops = await timeline(page)
				.locator('.tools :is(button, select)')
				.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
			expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(3);
		}
	});
