/** Whatever fails of the live map, the story goes on with its pictures, and the reader is told in one line. */
import { chromium, expect, test, type Page } from '@playwright/test';
import { drawnBySvg, drawnLive, openWith, ownTalk } from './support/live-map.ts';
import { jump } from './support/travel.ts';

const note = (page: Page) => page.locator('.live-map-note');

/** Errors and rejections that nobody has handled; what the browser itself says of a request is its own. */
function unhandled(page: Page): string[] {
	const found: string[] = [];
	page.on('pageerror', (error) => found.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error' && !/Failed to load resource|net::/.test(message.text()) && !ownTalk(message.text()))
			found.push(message.text());
	});
	return found;
}

async function goesOn(page: Page, wrongs: readonly string[]): Promise<void> {
	await expect(note(page)).toContainText('drawn map stays', { timeout: 30_000 });
	await drawnBySvg(page, 'offer');
	await jump(page, 'macau');
	await drawnBySvg(page, 'macau');
	expect(wrongs).toEqual([]);
}

test('a browser without WebGL keeps the pictures', async () => {
	const browser = await chromium.launch({
		executablePath: process.env.CHROMIUM ?? '',
		args: ['--disable-3d-apis', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
	});
	const page = await browser.newPage({ baseURL: process.env.SITE_URL ?? '' });
	const wrongs = unhandled(page);
	await openWith(page, 'webgl');
	await goesOn(page, wrongs);
	await browser.close();
});

test('a renderer that throws when it is made leaves the pictures', async ({ page }) => {
	const wrongs = unhandled(page);
	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.getContext = new Proxy(
			Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (kind: string) => null,
			{
				apply(own, canvas, parts: [kind: string]) {
					if (parts[0].startsWith('webgl')) throw new Error('no context today');
					return Reflect.apply(own, canvas, parts);
				}
			}
		);
	});
	await openWith(page, 'webgl');
	await goesOn(page, wrongs);
});

for (const [what, file] of [
	['the renderer', /\/maplibre-[0-9a-f]{8}\.js$/],
	['its worker', /\/maplibre-worker-/],
	['its styles', /\/live-map-/],
	['the list of scenes', /\/map\/live\.json$/]
] as const)
	test(`${what} that is blocked leaves the pictures`, async ({ page }) => {
		const wrongs = unhandled(page);
		await page.route(file, (route) => route.abort());
		await openWith(page, 'webgl');
		await goesOn(page, wrongs);
	});

for (const [what, answer] of [
	['missing', { status: 404, body: 'no' }],
	['truncated', { status: 200, body: '{"type":"FeatureCollection","features":[{"type":"Fea' }],
	['no JSON', { status: 200, body: '<html>Sign in to the Wi-Fi</html>' }],
	['no ground', { status: 200, body: '{"type":"FeatureCollection"}' }]
] as const)
	test(`a ground that is ${what} leaves its scene a picture, and others may be live`, async ({ page }) => {
		const wrongs = unhandled(page);
		await page.route('**/map/yangtze-*.json', (route) => route.fulfill(answer));
		await openWith(page, 'webgl');
		await expect(note(page)).toContainText('drawn map stays', { timeout: 30_000 });
		await drawnBySvg(page, 'offer');
		await jump(page, 'macau');
		await drawnLive(page, 'macau');
		expect(wrongs).toEqual([]);
	});

test('a ground that does not come within ten seconds is not waited for', async ({ page }) => {
	const wrongs = unhandled(page);
	await page.route('**/map/yangtze-*.json', () => new Promise(() => undefined));
	await openWith(page, 'webgl');
	await expect(note(page)).toContainText('drawn map stays', { timeout: 40_000 });
	await drawnBySvg(page, 'offer');
	expect(wrongs).toEqual([]);
});

test('a reader who goes offline reads on', async ({ page, context }) => {
	const wrongs = unhandled(page);
	await openWith(page, 'webgl');
	await drawnLive(page, 'offer');
	await context.setOffline(true);
	await jump(page, 'singapore');
	await drawnBySvg(page, 'singapore');
	await expect(note(page)).toContainText('drawn map stays', { timeout: 30_000 });
	await jump(page, 'offer');
	await drawnLive(page, 'offer');
	expect(wrongs).toEqual([]);
});

test('a context that is lost gives the map back to the picture, and takes it again when it is restored', async ({
	page
}) => {
	const wrongs = unhandled(page);
	await openWith(page, 'webgl');
	await drawnLive(page, 'offer');
	const lost = await page.evaluateHandle(() => {
		const canvas = document.querySelector<HTMLCanvasElement>('.live-map canvas');
		const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
		extension?.loseContext();
		return extension;
	});
	await drawnBySvg(page, 'offer');
	await lost.evaluate((extension) => extension?.restoreContext());
	await drawnLive(page, 'offer');
	await jump(page, 'macau');
	await drawnLive(page, 'macau');
	expect(wrongs).toEqual([]);
});
