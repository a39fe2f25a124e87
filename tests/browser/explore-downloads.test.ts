/** What the site serves of its events is what the programs it is meant for read. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

interface Slides {
	readonly events: readonly { readonly unique_id: string; readonly text: { readonly headline: string } }[];
}

declare global {
	interface Window {
		TL: { Timeline: new (id: string, url: string, options: object) => { config: Slides | null; ready: boolean } };
		timeline: { config: { events: { unique_id: string }[]; title: unknown } | null };
	}
}

const dist = new URL('../../node_modules/@knight-lab/timelinejs/dist/', import.meta.url);

test('timelinejs.json opens in TimelineJS 3, a slide for each event that has a date and one for the title', async ({
	page
}) => {
	const thrown: string[] = [];
	page.on('pageerror', ({ message }) => thrown.push(message));
	const elsewhere: string[] = [];
	// The page and the program's own files are answered here, the data by the site; nothing comes from anywhere else.
	await page.route('**/*', async (route) => {
		const { pathname, origin } = new URL(route.request().url());
		if (origin !== new URL(process.env.SITE_URL ?? '').origin) {
			elsewhere.push(route.request().url());
			return route.abort();
		}
		const name = /\/tl\/(.*)$/.exec(pathname)?.[1];
		if (name === 'page.html')
			return route.fulfill({
				contentType: 'text/html',
				body: '<!doctype html><title>Timeline</title><link rel="stylesheet" href="css/timeline.css"><div id="line" style="width:1000px;height:600px"></div><script src="js/timeline.js"></script>'
			});
		if (name === undefined) return route.continue();
		return route.fulfill({ path: fileURLToPath(new URL(name, dist)) });
	});
	await page.goto('./tl/page.html');
	const data = JSON.parse(await page.evaluate(async () => (await fetch('../data/timelinejs.json')).text())) as Slides;
	await page.evaluate(() => {
		window.timeline = new window.TL.Timeline('line', '../data/timelinejs.json', {
			script_path: 'js/',
			font: null,
			ga_measurement_id: null,
			hash_bookmark: false
		}) as never;
	});
	await expect(page.locator('.tl-slide')).toHaveCount(data.events.length + 1, { timeout: 30_000 });
	expect(data.events).toHaveLength(38);
	await expect(page.locator('.tl-timemarker')).toHaveCount(data.events.length);
	for (const { text } of data.events.slice(0, 3))
		await expect(page.locator('.tl-storyslider')).toContainText(text.headline);
	expect(thrown).toEqual([]);
	expect(elsewhere.filter((url) => !/google|gstatic/.test(url))).toEqual([]);
});

test('the pages of data offer all of it', async ({ page }) => {
	await page.goto('./data');
	for (const name of ['timelinejs.json', 'events.ics'])
		await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('download', name);
});

test('the TimelineJS that is tested is the one that is installed', () => {
	const { version } = JSON.parse(readFileSync(new URL('../package.json', dist), 'utf8')) as { version: string };
	expect(version).toMatch(/^3\./);
});
