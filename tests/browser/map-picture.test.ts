/** One picture, two painters: every scene looks as its SVG does when the live map draws it, at three widths. */
import { expect, test, type Browser, type Page, type ViewportSize } from '@playwright/test';
import { difference, drawnBySvg, drawnLive, openWith } from './support/live-map.ts';
import { jump, stepIds } from './support/travel.ts';

test.use({ reducedMotion: 'reduce' } as never);

/** Names stand on both alike, and so do the marks of the page; what the painters draw is under them. */
const bare = (page: Page) =>
	page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			'.words, .switches, .progress, .live-map-controls, .marks text, .attribution, .live-map-note { visibility: hidden !important }'
		);
		document.adoptedStyleSheets = [sheet];
	});

const marksOf = (page: Page, step: string) =>
	page.locator(`#${step} .view [data-place]`).evaluateAll((marks) =>
		marks.map((mark) => {
			const { x, y } = (mark.querySelector('.mark') ?? mark).getBoundingClientRect();
			return [x, y] as const;
		})
	);

/** Draws steps by both painters and holds them against each other. */
async function compare(browser: Browser, viewport: ViewportSize, only?: string): Promise<void> {
	const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
	const [svg, webgl, eye] = [await context.newPage(), await context.newPage(), await context.newPage()];
	await openWith(svg, 'svg');
	await openWith(webgl, 'webgl');
	await bare(svg);
	await bare(webgl);
	const steps = (await stepIds(svg)).filter((step) => (only === undefined ? step !== 'about' : step === only));
	expect(steps).not.toEqual([]);
	for (const step of steps) {
		await svg.bringToFront();
		await jump(svg, step);
		await drawnBySvg(svg, step);
		const picture = svg.locator(`#${step} .map-part`);
		const one = await picture.screenshot();
		await webgl.bringToFront();
		await jump(webgl, step);
		await drawnLive(webgl, step);
		const other = await webgl.locator(`#${step} .map-part`).screenshot();
		expect.soft(await difference(eye, one, other), step).toBeLessThanOrEqual(0.015);
		const [drawn, live] = [await marksOf(svg, step), await marksOf(webgl, step)];
		expect(live.length).toBe(drawn.length);
		drawn.forEach(([x, y], i) => {
			expect(Math.hypot((live[i]?.[0] ?? NaN) - x, (live[i]?.[1] ?? NaN) - y), step).toBeLessThanOrEqual(1);
		});
	}
	await context.close();
}

test('the cover, whose view runs out of its picture on a phone, looks alike by both painters', async ({ browser }) => {
	test.setTimeout(120_000);
	await compare(browser, { width: 360, height: 740 }, 'cover');
});

for (const { width, height } of [
	{ width: 360, height: 740 },
	{ width: 768, height: 1024 },
	{ width: 1280, height: 800 }
])
	test(`${width} px: every scene looks alike by both painters, and no mark moves`, async ({ browser }) => {
		test.setTimeout(400_000);
		await compare(browser, { width, height });
	});
