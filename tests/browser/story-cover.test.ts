/** The cover's rosette: an ornament that becomes, under the reader's scroll, a QR code that can be read off the screen. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { parse } from 'yaml';
import { drawn, jump, open } from './support/travel.ts';

const { address } = parse(readFileSync('data/story.en.yaml', 'utf8')) as { address: string };

const rosette = (page: Page) => page.locator('[data-rosette]');

/** Scrolls to a share of the way from the page's top to where the next step takes over, and waits for the picture. */
async function read(page: Page, share: number): Promise<void> {
	await page.evaluate((share) => {
		const cover = document.getElementById('cover')?.offsetHeight ?? 0;
		scrollTo({ top: share * (cover - innerHeight / 2), behavior: 'instant' });
	}, share);
	await drawn(page);
	await drawn(page);
}

/** Goes to a share of the cover at which the rosette turns, and waits until it is drawn. */
async function turn(page: Page, share: number): Promise<void> {
	await read(page, share);
	await expect(page.locator('.turning[data-rosette] canvas')).toBeVisible();
	await drawn(page);
}

/** What a camera would read where the rosette is seen, if anything, and how light (0 to 255) the plate is on which. */
async function decoded(page: Page): Promise<{ text: string | undefined; plate: number }> {
	const png = (await rosette(page).screenshot()).toString('base64');
	const blank = await page.context().newPage();
	const { width, height, pixels } = await blank.evaluate(async (png) => {
		const image = new Image();
		image.src = `data:image/png;base64,${png}`;
		await image.decode();
		const { width, height } = image;
		const context = new OffscreenCanvas(width, height).getContext('2d');
		context?.drawImage(image, 0, 0);
		const data = context?.getImageData(0, 0, width, height).data ?? [];
		// Text goes over to the test much faster than a list of numbers.
		return { width, height, pixels: Array.from(data, (value) => String.fromCharCode(value)).join('') };
	}, png);
	await blank.close();
	const data = Uint8ClampedArray.from(pixels, (value) => value.charCodeAt(0));
	const above = 4 * (width * Math.round(0.06 * height) + Math.round(width / 2));
	const plate = Math.min(...data.subarray(above, above + 3));
	try {
		return { text: decodeQR({ width, height, data }, { effort: Infinity, timeLimit: Infinity }), plate };
	} catch {
		return { text: undefined, plate };
	}
}

/** Hides the map in the corners round the rosette: a browser may raster the same waters in other tiles, a shade apart. */
const hideCorners = (page: Page): Promise<void> =>
	page.evaluate(() => {
		// Not by a screenshot's `style`: that is an element, which the page's policy refuses.
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			'#cover :is(.map-part, .switches) :not(:has([data-rosette]), [data-rosette], [data-rosette] *) { opacity: 0 }'
		);
		document.adoptedStyleSheets.push(sheet);
	});

/** The rosette as seen, to be held against itself. */
const seen = async (page: Page): Promise<string> => (await rosette(page).screenshot()).toString('base64');

for (const [width, height] of [
	[1280, 720],
	[1280, 800],
	[1366, 768],
	[1440, 900]
] as const)
	test(`all its words end above the ribbon, ${width} × ${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await open(page);
		const bottom = (selector: string) => page.locator(selector).evaluate((it) => it.getBoundingClientRect().bottom);
		const top = await page.locator('#cover .ribbon-part').evaluate((it) => it.getBoundingClientRect().top);
		expect(await bottom('#cover .more')).toBeLessThanOrEqual(top);
	});

for (const viewport of [
	{ width: 1280, height: 800 },
	{ width: 390, height: 844 }
])
	for (const colorScheme of ['light', 'dark'] as const)
		test.describe(`${viewport.width} × ${viewport.height}, ${colorScheme}`, () => {
			test.use({ viewport, colorScheme });

			test('the rosette becomes a QR code of the story’s address, still readable when the cover is nearly left', async ({
				page
			}) => {
				await open(page);
				for (const share of [0.72, 0.97]) {
					await turn(page, share);
					const { text, plate } = await decoded(page);
					expect(text, `at ${share} of the cover`).toBe(address);
					// By night as well: many a camera reads dark on light and nothing else.
					expect(plate, 'the plate').toBeGreaterThan(230);
				}
			});

			test('halfway it is neither, and on the way back it is again what it was', async ({ page }) => {
				await open(page);
				await hideCorners(page);
				const before = await seen(page);
				await turn(page, 0.4);
				const halfway = await seen(page);
				await turn(page, 0.9);
				const code = await seen(page);
				expect(halfway).not.toBe(before);
				expect(halfway).not.toBe(code);
				expect(code).not.toBe(before);
				await turn(page, 0.4);
				expect(await seen(page), 'halfway back').toBe(halfway);
				await read(page, 0);
				await expect.poll(() => seen(page), { message: 'at the top again' }).toBe(before);
			});

			test('no name and no mark lies under it', async ({ page }) => {
				await open(page);
				const covered = await page.evaluate(() => {
					const round = document.querySelector('[data-rosette]')?.getBoundingClientRect() ?? new DOMRect();
					const [x, y, r] = [round.x + round.width / 2, round.y + round.height / 2, round.width / 2];
					return [...document.querySelectorAll('#cover .marks text, #cover .marks path, #cover .bar')]
						.filter((mark) => {
							const box = mark.getBoundingClientRect();
							const [nearX, nearY] = [
								Math.min(box.right, Math.max(box.left, x)),
								Math.min(box.bottom, Math.max(box.top, y))
							];
							return box.width > 0 && Math.hypot(nearX - x, nearY - y) < r;
						})
						.map((mark) => mark.textContent);
				});
				expect(covered).toEqual([]);
			});
		});

test('a reload in the middle, another size and another edition each find it where it was', async ({ page }) => {
	await open(page);
	await turn(page, 0.9);
	await page.reload();
	await page.keyboard.press('Shift');
	await expect(page.locator('html.live')).toBeAttached();
	await turn(page, 0.9);
	expect((await decoded(page)).text).toBe(address);
	await page.emulateMedia({ colorScheme: 'dark' });
	await drawn(page);
	expect((await decoded(page)).text, 'by night').toBe(address);
	await page.setViewportSize({ width: 768, height: 1024 });
	await turn(page, 0.9);
	expect((await decoded(page)).text, 'in a window of another size').toBe(address);
});

test('while it turns by night and by day it wears the inks of the edition', async ({ page }) => {
	await open(page);
	await turn(page, 0.3);
	await hideCorners(page);
	const day = await seen(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await drawn(page);
	const night = await seen(page);
	expect(night).not.toBe(day);
	await page.emulateMedia({ colorScheme: 'light' });
	await drawn(page);
	expect(await seen(page)).toBe(day);
});

test('with still pictures the rosette stays a rosette, and the reader’s switch decides at once', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page);
	await hideCorners(page);
	const before = await seen(page);
	await read(page, 0.9);
	expect(await seen(page)).toBe(before);
	await expect(rosette(page).locator('canvas'), 'what would draw it is not even fetched').toHaveCount(0);
	await page.locator('[data-motion]').dispatchEvent('click');
	await turn(page, 0.9);
	expect((await decoded(page)).text).toBe(address);
	await page.locator('[data-motion]').dispatchEvent('click');
	await expect(rosette(page).locator('canvas')).toBeHidden();
	await expect(rosette(page).locator('img')).toBeVisible();
});

test('a reader who comes back up from the next step meets the code', async ({ page }) => {
	await open(page, './#macau');
	await expect(rosette(page).locator('canvas')).toHaveCount(0);
	await jump(page, 'offer');
	await turn(page, 0.97);
	await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'cover');
	await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
	expect((await decoded(page)).text).toBe(address);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the rosette is there as a still picture, and no one is told of it', async ({ page }) => {
		await page.goto('./', { waitUntil: 'networkidle' });
		await expect(rosette(page).locator('img')).toBeVisible();
		await expect(rosette(page)).toHaveAttribute('aria-hidden', 'true');
		const width = await rosette(page)
			.locator('img')
			.evaluate((image) => (image as HTMLImageElement).naturalWidth);
		expect(width, 'the file has arrived').toBeGreaterThan(0);
	});
});

test('the rosette comes after the words: its file is asked for late, and is no part of the page', async ({ page }) => {
	const html = await (await page.request.get('./')).text();
	expect(/<img[^>]*rosette[^>]*>/.exec(html)?.[0]).toMatch(/loading="lazy".*fetchpriority="low"/);
	expect((/<div class="rosette.*?<\/div>/s.exec(html)?.[0] ?? '').length).toBeLessThan(700);
});

test('the picture in words says what the rosette becomes', async ({ page }) => {
	await page.goto('./');
	await expect(page.locator('#cover details').last()).toContainText('QR code, which holds this page’s address');
});
