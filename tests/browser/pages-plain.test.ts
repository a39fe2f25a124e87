/** The story reads without its script, without its maps, on paper, and the same under every clock. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { FACTS, ROWS } from './support/facts.ts';
import { prerendered, seen } from './support/stage.ts';
import { jump, open, stepIds, whole } from './support/travel.ts';

/** The words of a page as written, folded or not, its spaces made one; what holds a name at its hyphen is none. */
const words = async (page: Page, selector = 'body'): Promise<string> =>
	((await page.locator(selector).first().textContent()) ?? '')
		.replace(/(?<=-)\u2060/g, '')
		.replace(/[\s\u2060]+/g, ' ');

const missing = (text: string, phrases: readonly string[]): string[] =>
	phrases.filter((phrase) => !text.includes(phrase));

/** Every step has its own picture and its words, one after the other, and both can be seen. */
async function expectInOrder(page: Page): Promise<void> {
	const ids = await stepIds(page);
	expect(await seen(page)).toEqual(ids.slice(0, -1));
	let before = -Infinity;
	for (const id of ids) {
		const step = page.locator(`#${id}`);
		if (id !== 'about') {
			const map = step.locator('.picture [data-camera]');
			await expect(map, `the map of #${id}`).toHaveCount(1);
			await expect(map).toBeVisible();
			await expect(step.locator('.picture [data-event]').first(), `the timeline of #${id}`).toBeAttached();
		}
		await expect(step.locator('h1, h2').first(), `the words of #${id}`).toBeVisible();
		const box = await step.evaluate((section) => section.getBoundingClientRect().top + scrollY);
		expect(box, `#${id} comes after the step before it`).toBeGreaterThan(before);
		before = box;
	}
}

test.describe(() => {
	test.use({ javaScriptEnabled: false });

	for (const width of [1280, 390])
		test(`without JavaScript each step has its words and its own picture, in order, ${width} px wide`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 800 });
			await page.goto('./');
			await expectInOrder(page);
			await expect(page.locator('[data-motion]'), 'a switch that would do nothing').toBeHidden();
		});

	test('without JavaScript every fact of the article is on the page', async ({ page }) => {
		await page.goto('./');
		expect(missing(await words(page, 'main'), FACTS)).toEqual([]);
	});

	test('without JavaScript the data page has every table', async ({ page }) => {
		await page.goto('./data');
		expect(missing(await words(page, 'main'), ROWS)).toEqual([]);
		expect(await page.locator('table').count()).toBeGreaterThanOrEqual(4);
	});

	test('without JavaScript each step can be brought under the eye with its picture beside it', async ({ page }) => {
		await page.goto('./#macau');
		await expect(page.locator('#macau .picture [data-place="macau"] text').first()).toBeInViewport();
		await expect(page.locator('#macau h2')).toBeInViewport();
	});
});

test('every claim of every step links to a source that is listed', async ({ page }) => {
	await page.goto('./');
	const without = await page
		.locator('.claim[data-status]')
		.evaluateAll((claims) =>
			claims.filter((claim) => !claim.querySelector('a[data-source]')).map((claim) => claim.textContent)
		);
	expect(without).toEqual([]);
	const nowhere = await page
		.locator('a[data-source]')
		.evaluateAll((links) => links.filter((link) => !document.querySelector(link.getAttribute('href') ?? '')).length);
	expect(nowhere).toBe(0);
});

test('when the script does not arrive the story reads as it was written', async ({ page }) => {
	const thrown: string[] = [];
	page.on('pageerror', (error) => thrown.push(error.message));
	await page.route('**/scripts/*', (route) => route.abort());
	await page.goto('./');
	await whole(page);
	await expectInOrder(page);
	expect(missing(await words(page, 'main'), FACTS)).toEqual([]);
	expect(thrown).toEqual([]);
});

test('where a link leads has its picture first, though the script does not arrive', async ({ page }) => {
	await page.route('**/scripts/*', (route) => route.abort());
	// Before anything is idle.
	await page.addInitScript(() => {
		globalThis.requestIdleCallback = () => 0;
	});
	await page.goto('./#macau');
	await expect(page.locator('#macau .picture [data-place="macau"] text').first()).toBeInViewport();
	await expect(page.locator('#offer .picture > noscript')).toBeAttached();
});

test('when no map arrives the story still goes from step to step, its marks and lines in place', async ({ page }) => {
	const thrown: string[] = [];
	page.on('pageerror', (error) => thrown.push(error.message));
	await page.route('**/map/*.svg', (route) => route.abort());
	await open(page);
	for (const id of ['offer', 'typhoon', 'macau']) {
		await jump(page, id);
		await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', id);
		await expect(page.locator('[data-map]')).toHaveAttribute('data-idle', 'true');
		await expect(page.locator('[data-stage] [data-place]:visible').first()).toBeVisible();
		await expect(page.locator(`#${id} h2`)).toBeVisible();
	}
	expect(thrown).toEqual([]);
});

test('who prints before anything was idle has every picture too', async ({ page }) => {
	await page.addInitScript(() => {
		globalThis.requestIdleCallback = () => 0;
	});
	await page.goto('./');
	await expect(page.locator('.picture > noscript')).not.toHaveCount(0);
	await page.emulateMedia({ media: 'print' });
	await whole(page);
	await expectInOrder(page);

	await page.emulateMedia({ media: 'screen' });
	await page.reload();
	await expect(page.locator('.picture > noscript')).not.toHaveCount(0);
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	expect(await page.locator('.picture > noscript').count()).toBe(0);
});

test('a sheet of paper is no phone: the cover is printed with its head and its timeline', async ({ page }) => {
	// A4 between its margins, CSS px.
	await page.setViewportSize({ width: 680, height: 1009 });
	await open(page);
	await expect(page.locator('#cover .ribbon-part')).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('#cover .ribbon-part')).toBeVisible();
	await expect(page.locator('#cover .cover > .head')).toBeVisible();
});

test('a browser that has no word for idle time makes every picture whole too', async ({ page }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(globalThis, 'requestIdleCallback');
	});
	await page.goto('./');
	await whole(page);
});

test('in print every step has its own picture, at rest, and nothing is fixed to the paper', async ({ page }) => {
	const ids = await open(page);
	const pictures = await prerendered(page);
	// A reader half-way through the storm and the journey, whose stage has borrowed pictures.
	for (const id of ['trip', 'typhoon']) await jump(page, id, 0.1);
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	await expectInOrder(page);
	for (const id of ids.slice(0, -1))
		await expect(page.locator(`#${id} .picture [data-camera]`)).toHaveAttribute(
			'data-camera',
			pictures.get(id)?.camera ?? ''
		);
	const fixed = await page.evaluate(
		() =>
			[...document.querySelectorAll('body *')].filter(
				(element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position) && element.checkVisibility()
			).length
	);
	expect(fixed).toBe(0);
	const drawn = await page
		.locator('#trip [data-draws]')
		.evaluateAll((masks) => masks.map((mask) => Number.parseFloat(getComputedStyle(mask).strokeDasharray)));
	expect(drawn).toEqual([1, 1]);

	await page.emulateMedia({ media: 'screen' });
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect.poll(async () => (await seen(page)).length, 'one stage again').toBe(1);
});

test('folded parts of the page can be opened without the script', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${process.env.SITE_URL ?? ''}#offer`);
	const details = page.locator('#offer details');
	await details.locator('summary').click();
	await expect(details.locator('p').first()).toBeVisible();
	await context.close();
});

const ZONES = ['Pacific/Pago_Pago', 'UTC', 'Asia/Hong_Kong', 'Pacific/Kiritimati'];

/** All words of the site's pages, under a clock of another zone; still, so that progress changes none of them. */
async function underZone(browser: Browser, timezoneId: string): Promise<string[]> {
	const context = await browser.newContext({
		timezoneId,
		reducedMotion: 'reduce',
		baseURL: process.env.SITE_URL ?? ''
	});
	const page = await context.newPage();
	await open(page);
	await whole(page);
	await jump(page, 'typhoon');
	await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'typhoon');
	await jump(page, 'cover');
	await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'cover');
	// Which scene was announced last hangs on how long each was rested on; its words are the card's own.
	await page.locator('[data-announced]').evaluate((region) => region.remove());
	const texts = [await words(page)];
	await page.goto('./data');
	texts.push(await words(page));
	await context.close();
	return texts;
}

test('no date or hour moves with the reader’s time zone', async ({ browser }) => {
	const seen = [];
	for (const zone of ZONES) seen.push(await underZone(browser, zone));
	expect(seen[0]?.join(' ')).toContain('23 Aug');
	for (const [i, zone] of ZONES.entries()) expect(seen[i], zone).toEqual(seen[0]);
});
