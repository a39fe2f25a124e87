/** The page that hands out the code, and shows what it does. */
import { expect } from '@playwright/test';
import { test } from './support/hosts.ts';
import { watch } from './support/watch.ts';

test('the code that is shown is the code that is seen and copied, for every choice', async ({
	page,
	context,
	browserName
}) => {
	test.skip(browserName !== 'chromium', 'Only Chromium lets a test read the clipboard.');
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const wrongs = await watch(page);
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('./embed');
	const code = page.locator('pre').first();
	const preview = page.locator('[data-preview]');
	await expect(preview).toBeVisible();
	for (const choices of [
		[],
		['The map', 'Dark', 'At most 480 px'],
		['The timeline', 'A frame alone, without a script', 'Without its header and footer', 'As wide as its column']
	]) {
		for (const name of choices) {
			await page.getByLabel(name, { exact: true }).check();
			// What is still on its way into a frame would be cut off by the next one. All at once: a frame may go meanwhile.
			const idle = page.frames().map((frame) =>
				frame.waitForLoadState('networkidle').catch((error: unknown) => {
					if (!frame.isDetached()) throw error;
				})
			);
			await Promise.all(idle);
		}
		const copy = page.getByRole('button', { name: 'Copy' }).first();
		await copy.click();
		await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
		const shown = (await code.textContent()) ?? '';
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
		// The previewer's own page is a frame, which the element is told; else it is letter for letter the same.
		expect((await preview.getAttribute('srcdoc'))?.replace(' framed>', '>')).toContain(shown);
		expect(shown).toContain(new URL('./', page.url()).href);
		const inside = page.frameLocator('[data-preview]').frameLocator('iframe');
		await expect(inside.locator('main')).toBeVisible();
		if (choices.includes('Dark')) await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
		const width = await page
			.frameLocator('[data-preview]')
			.locator('iframe')
			.evaluate((it) => it.clientWidth);
		if (choices.includes('At most 480 px')) expect(width).toBe(480);
		else expect(width).toBeGreaterThan(900);
		const plain = choices.includes('Without its header and footer');
		if (choices.length > 0) await expect(inside.locator('.framed > header')).toBeVisible({ visible: !plain });
	}
	expect(wrongs).toEqual([]);
});

test('where a page may not write what is copied, the code is marked, and said to be', async ({ page }) => {
	await page.addInitScript(() => {
		navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
	});
	await page.goto('./embed');
	await expect(page.locator('[data-preview]')).toBeVisible();
	await page.getByRole('button', { name: 'Copy' }).first().click();
	await expect(page.getByRole('button', { name: 'Marked: now copy it' })).toBeVisible();
	await expect(page.getByRole('status').first()).toHaveText('Marked: now copy it');
	expect(await page.evaluate(() => getSelection()?.toString())).toBe(await page.locator('pre').first().textContent());
});

test('the story scrolls with the mock article of the previewer', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('./embed');
	const article = page.frameLocator('[data-preview]');
	await expect.poll(() => article.locator('story-embed').evaluate((it) => it.clientHeight)).toBeGreaterThan(10_000);
	await article
		.locator('story-embed')
		.evaluate((it) => scrollBy({ top: it.getBoundingClientRect().top + 3000, behavior: 'instant' }));
	await expect
		.poll(() =>
			article
				.frameLocator('iframe')
				.locator('html')
				.evaluate(() => scrollY)
		)
		.toBeGreaterThanOrEqual(2999);
});

test('without a script the page with the code shows the code for the story', async ({ browser, baseURL }) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await page.goto(new URL('embed', baseURL).href);
	await expect(page.locator('pre').first()).toContainText('/embed/story"');
	await expect(page.getByRole('button')).toHaveCount(0);
	await expect(page.getByRole('radio')).toHaveCount(0);
	await page.context().close();
});
