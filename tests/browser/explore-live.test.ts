/** The live map under the map to explore: unasked only where it is drawn by hardware, which no machine of the tests has. */
import { expect, test, type Page } from '@playwright/test';
import { explore, query, rested } from './support/explore.ts';

test.use({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as object);

const LIVE = /maplibre|live\.json/;

const requests = (page: Page): string[] => {
	const paths: string[] = [];
	page.on('request', (request) => paths.push(new URL(request.url()).pathname));
	return paths;
};
const map = (page: Page) => page.locator('[data-map]');

test('where a program would draw it, the live map does not come by itself, and nothing of it is asked for', async ({
	page
}) => {
	const asked = requests(page);
	await explore(page);
	await page.waitForLoadState('networkidle');
	// A frame or two for what waits until nothing else is to be done.
	await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
	await page.waitForTimeout(500);
	await expect(map(page)).toHaveAttribute('data-renderer', 'svg');
	expect(asked.filter((path) => LIVE.test(path))).toEqual([]);
});

test('the reader chooses who draws it; the address says so, and no mark moves', async ({ page }) => {
	await explore(page);
	const marks = () =>
		page.locator('[data-map] [data-place]').evaluateAll((all) =>
			all.map((mark) => {
				const { x, y } = mark.getBoundingClientRect();
				return [Math.round(x), Math.round(y)];
			})
		);
	const before = await marks();
	await page.locator('select[name="map"]').selectOption('webgl');
	await expect(map(page)).toHaveAttribute('data-renderer', 'webgl', { timeout: 60_000 });
	expect(query(page)).toBe('?map=webgl');
	expect(await marks()).toEqual(before);
	await page.reload();
	await rested(page);
	await expect(map(page)).toHaveAttribute('data-renderer', 'webgl', { timeout: 60_000 });
	await page.locator('select[name="map"]').selectOption('svg');
	await expect(map(page)).toHaveAttribute('data-renderer', 'svg');
	await expect(page.locator('[data-map] canvas')).toHaveCount(0);
	expect(await marks()).toEqual(before);
});

test('what of it does not arrive leaves the drawn map, and one line says so', async ({ page }) => {
	const wrongs: string[] = [];
	page.on('pageerror', (error) => wrongs.push(error.message));
	await page.route('**/live.json', (route) => route.fulfill({ status: 404, body: 'gone' }));
	await page.goto('./explore?map=webgl');
	await expect(page.getByText('The live map is not available here; the drawn map stays.')).toBeVisible();
	await expect(map(page)).toHaveAttribute('data-renderer', 'svg');
	expect(wrongs).toEqual([]);
});
