/** Nothing goes wrong behind the page: no error, no foreign request, no broken policy. */
import { expect, test, type Page, type Request } from '@playwright/test';
import { scrollAll } from './support/travel.ts';
import { watch } from './support/watch.ts';

const ADDRESSES = ['./', './explore', './explore?event=meeting', './data', './404.html'];

/** Waits until nothing has been on its way for half a second. Playwright's own wait asks only for the page's first rest. */
function quiet(page: Page): () => Promise<void> {
	const open = new Set<Request>();
	let since = 0;
	const ended = (request: Request): void => {
		open.delete(request);
		since = Date.now();
	};
	page.on('request', (request) => open.add(request));
	page.on('requestfinished', ended);
	page.on('requestfailed', ended);
	return () => expect.poll(() => open.size === 0 && Date.now() - since > 500).toBe(true);
}

for (const colorScheme of ['light', 'dark'] as const)
	for (const viewport of [
		{ width: 1280, height: 800 },
		{ width: 390, height: 844 }
	])
		test.describe(() => {
			test.use({ colorScheme, viewport });

			for (const address of ADDRESSES)
				test(`no page logs an error, asks another origin or breaks its policy (${address}, ${colorScheme}, ${viewport.width} px)`, async ({
					page
				}) => {
					const wrongs = await watch(page);
					const rest = quiet(page);
					await page.goto(address);
					await scrollAll(page);
					// What comes late may go wrong too.
					await rest();
					expect(wrongs).toEqual([]);
				});
		});

test('the content policy allows nothing by default, and scripts only of the site’s own', async ({ page }) => {
	for (const address of ADDRESSES) {
		await page.goto(address);
		const policy = (await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content')) ?? '';
		const directives = new Map(policy.split(';').map((part) => [part.trim().split(' ')[0], part.trim()]));
		expect(directives.get('default-src'), address).toBe("default-src 'none'");
		expect(directives.get('script-src') ?? '', address).not.toMatch(/unsafe|\*|https?:/);
	}
});
