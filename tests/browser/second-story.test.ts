/** Another story, built whole from a folder of its own data: its pages in a browser, with nothing of this one's on them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { serve, type Serving } from '../../src/host/serve.ts';
import { filesIn } from '../../src/lib/server/files.ts';
import { readStory } from '../../src/lib/server/story.ts';
import { explore, shown } from './support/explore.ts';
import { watch } from './support/watch.ts';

const DATA = 'tests/fixtures/strait';
const BUILD = 'test-results/strait';

let site: Serving;
test.beforeAll(async () => {
	test.setTimeout(600_000);
	const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
	await promisify(execFile)(process.execPath, vite, { env: { ...process.env, STORY_DATA: DATA, BUILD } });
	site = await serve(BUILD, { port: 0 });
});
test.afterAll(() => site.close());

const first = readStory(filesIn('data'));
const names = [
	...[...first.places, ...first.actors].map(({ name }) => name.replace(/ \(.*\)$/, '')),
	...first.events.map(({ title }) => title),
	...[first.title, first.standfirst, first.track.name, 'Hong Kong', 'Hato']
];
const namesOn = async (page: Page): Promise<readonly string[]> => {
	const html = (await page.content()).replaceAll('&amp;', '&');
	return names.filter((name) => html.includes(name));
};

test('a second story is built from its data alone, and every page of it is its own', async ({ browser }) => {
	const context = await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	const wrongs = await watch(page, site.url);

	await test.step('/explore has all events, draws and filters them', async () => {
		await explore(page);
		expect(await shown(page)).toBe(300);
		await expect(page.locator('.results li')).toHaveCount(100);
		await page.getByRole('button', { name: 'Show 100 more of 300' }).click();
		await expect(page.locator('.results li')).toHaveCount(200);
		await expect(page.locator('[data-timeline] .legend')).toContainText('what the log reports. All times are Naha’s.');
		const held = await page
			.locator('.items > button')
			.evaluateAll((all) => all.reduce((sum, one) => sum + Number(one.getAttribute('data-cluster') ?? 1), 0));
		expect(held).toBe(300);
		expect(await namesOn(page)).toEqual([]);
		await explore(page, '?place=ishigaki&event=entry-4&lanes=topic');
		await expect(page.locator('[data-detail="entry-4"]')).toContainText('another source says it');
		expect(await namesOn(page)).toEqual([]);
	});

	await test.step('a loose date is drawn faded, on a stem as in a band', async () => {
		await explore(page, '?window=2006-07/2006-12');
		const stem = page.locator('.faded.stem .core').first();
		await expect(stem).toBeAttached();
		const look = (one: Element): string[] => {
			const { fillOpacity, strokeDasharray } = getComputedStyle(one);
			return [fillOpacity, strokeDasharray];
		};
		expect(await stem.evaluate(look)).toEqual(['0.5', '0.1px, 3.4px']);
		expect(await page.locator('.faded.band .fill').first().evaluate(look)).toEqual(['0.5', 'none']);
		expect(await page.locator('.faded.band .edge').first().evaluate(look)).toEqual(['1', '0.1px, 3.4px']);
	});

	for (const path of ['', 'data', 'embed/map?event=entry-1', 'embed/timeline?event=entry-1'])
		await test.step(`/${path} is the second story's`, async () => {
			await page.goto(path === '' ? './' : `./${path}`);
			await expect(page).toHaveTitle(/The strait/);
			await page.waitForLoadState('networkidle');
			expect(await namesOn(page)).toEqual([]);
			if (path.startsWith('embed')) await expect(page.locator('[data-detail="entry-1"]')).toBeVisible();
		});
	await test.step('a figure is drawn from the data, in its step’s ink, with its own words', async () => {
		await page.goto('./#log');
		const figure = page.locator('#log [data-figure="logged"]');
		await expect(figure).toHaveAccessibleName('A hundred entries; thirty-seven and a half of them are signed.');
		await expect(page.locator('#log table').filter({ hasText: 'Of a hundred entries in the log' })).toContainText(
			'62.5'
		);
		// Three columns of ten, seven of the fourth, and half of one.
		expect(await figure.locator('use[href$="ten-filled-wide"]').count()).toBe(3);
		expect(await figure.locator('svg').first().getAttribute('width')).toBe('28');
		const [drawn, ink] = await figure
			.locator('.filled')
			.first()
			.evaluate((one) => {
				const teal = document.createElement('i');
				teal.style.color = 'var(--water)';
				document.body.append(teal);
				return [getComputedStyle(one).fill, getComputedStyle(teal).color];
			});
		expect(drawn).toBe(ink);
	});

	await test.step('what is too small to read names its places', async () => {
		const letters = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--letters'));
		expect(letters).toContain('NAHA · ');
		expect(letters).not.toContain('HONG KONG');
	});

	expect(wrongs).toEqual([]);
	await context.close();
});
