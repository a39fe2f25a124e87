/** Nothing goes wrong behind the page: no error, no foreign request, no broken policy. */
import { expect, test } from '@playwright/test';
import { scrollAll } from './support/travel.ts';
import { watch } from './support/watch.ts';

for (const colorScheme of ['light', 'dark'] as const)
	for (const viewport of [
		{ width: 1280, height: 800 },
		{ width: 390, height: 844 }
	])
		test.describe(() => {
			test.use({ colorScheme, viewport });

			test(`no page logs an error, asks another origin or breaks its policy (${colorScheme}, ${viewport.width} px)`, async ({
				page
			}) => {
				const wrongs = await watch(page);
				for (const address of ['./', './explore', './explore?event=meeting', './data', './404.html']) {
					await page.goto(address);
					await scrollAll(page);
					// What is still on its way would be cut off by the next page.
					await page.waitForLoadState('networkidle');
				}
				expect(wrongs).toEqual([]);
			});
		});

test('the content policy allows nothing by default, and scripts only of the site’s own', async ({ page }) => {
	for (const address of ['./', './explore', './explore?event=meeting', './data', './404.html']) {
		await page.goto(address);
		const policy = (await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content')) ?? '';
		const directives = new Map(policy.split(';').map((part) => [part.trim().split(' ')[0], part.trim()]));
		expect(directives.get('default-src'), address).toBe("default-src 'none'");
		expect(directives.get('script-src') ?? '', address).not.toMatch(/unsafe|\*|https?:/);
	}
});
