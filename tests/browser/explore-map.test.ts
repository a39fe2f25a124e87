/** The map to explore is moved by buttons, keys, mouse and two fingers, and leaves the page's scrolling to the page. */
import { expect, test, type Page } from '@playwright/test';
import { explore, query, rested, view } from './support/explore.ts';
import { settled } from './support/travel.ts';

test.use({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as object);

const middle = async (page: Page): Promise<{ x: number; y: number }> => {
	const box = await page.locator('[data-map]').boundingBox();
	return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
};

test('buttons and keys zoom and pan it, write where it stands, and lead back to the whole', async ({ page }) => {
	await explore(page);
	const first = await view(page);
	await page.getByRole('button', { name: 'Closer', exact: true }).click();
	expect((await view(page)).zoom).toBeCloseTo(first.zoom + 1, 1);
	expect(query(page)).toMatch(/^\?at=[\d.]+,[\d.]+,[\d.]+$/);
	await page.locator('[data-map]').focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowUp');
	const moved = await view(page);
	expect(moved.lng).toBeGreaterThan(first.lng);
	expect(moved.lat).toBeGreaterThan(first.lat);
	await page.keyboard.press('-');
	expect((await view(page)).zoom).toBeCloseTo(first.zoom, 1);
	await page.keyboard.press('Home');
	expect(await view(page)).toEqual(first);
	await page.reload();
	await rested(page);
	expect((await view(page)).zoom).toBeCloseTo(first.zoom, 1);
});

test('a dragging mouse moves it under the pointer, and all that moves it is one step back', async ({ page }) => {
	await explore(page);
	const { x, y } = await middle(page);
	const before = await view(page);
	const entries = await page.evaluate(() => history.length);
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x - 60, y - 40, { steps: 6 });
	await expect(page.locator('[data-map]')).toHaveAttribute('data-idle', 'false');
	await page.mouse.up();
	const after = await view(page);
	expect(after.lng).toBeGreaterThan(before.lng);
	expect(after.lat).toBeLessThan(before.lat);
	await expect.poll(() => query(page)).toMatch(/^\?at=/);
	const dragged = query(page);
	await page.locator('[data-map] [aria-label="Closer"]').click();
	await expect.poll(() => query(page)).not.toBe(dragged);
	expect(await page.evaluate(() => history.length)).toBe(entries + 1);
	await page.goBack();
	expect(query(page)).toBe('');
	await rested(page);
	expect((await view(page)).lng).toBeCloseTo(before.lng, 3);
});

test('a plain wheel scrolls the page and says how to zoom; with Ctrl it zooms where the pointer is', async ({
	page
}) => {
	await explore(page);
	const { x, y } = await middle(page);
	const before = await view(page);
	await page.mouse.move(x, y);
	await page.mouse.wheel(0, 200);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
	await expect(page.locator('.hint')).toContainText('Ctrl');
	expect(await view(page)).toEqual(before);
	await page.evaluate(() => scrollTo(0, 0));
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -240);
	await page.keyboard.up('Control');
	await expect.poll(async () => (await view(page)).zoom).toBeGreaterThan(before.zoom + 0.4);
	expect(await page.evaluate(() => scrollY)).toBe(0);
});

test.describe(() => {
	test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

	test('one finger scrolls the page, two move and zoom the map', async ({ page }) => {
		await explore(page);
		const before = await view(page);
		const { x, y } = await middle(page);
		const client = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: { x: number; y: number }[]) =>
			client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
		await touch('touchStart', { x, y });
		for (let i = 1; i <= 8; i++) await touch('touchMove', { x, y: y - i * 20 });
		// A finger that rests before it leaves throws nothing.
		await page.waitForTimeout(150);
		await touch('touchMove', { x, y: y - 160 });
		await touch('touchEnd');
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(20);
		expect(await view(page)).toEqual(before);
		await page.evaluate(() => scrollTo(0, 0));
		await settled(page);
		await touch('touchStart', { x: x - 20, y }, { x: x + 20, y });
		for (let i = 1; i <= 8; i++) await touch('touchMove', { x: x - 20 - i * 8, y }, { x: x + 20 + i * 8, y });
		await touch('touchEnd');
		await expect.poll(async () => (await view(page)).zoom).toBeGreaterThan(before.zoom + 1);
		expect(await page.evaluate(() => scrollY)).toBe(0);
	});
});

test('its marks are buttons with both names, set in the right language, and open the list of what was there', async ({
	page
}) => {
	await explore(page);
	const mark = page.locator('[data-map] button[data-place="hong-kong"]');
	await expect(mark).toHaveAccessibleName(/^Hong Kong 香港\s+\(\s*19\s+events\)$/);
	await expect(mark.locator('.heard [lang]')).toHaveAttribute('lang', 'zh-Hant');
	await expect(page.locator('[data-map] button[data-place="hangzhou"] tspan[lang]')).toHaveAttribute('lang', 'zh-Hans');
	await expect(mark).toHaveAttribute('aria-haspopup', 'dialog');
	await mark.click();
	await expect(page.getByRole('dialog', { name: 'Hong Kong, 19 events' }).locator('li')).toHaveCount(19);
	expect(query(page)).toBe('');
});

test('nearer in, it lies on a nearer base, laid at its own size', async ({ page }) => {
	await explore(page, '?event=meeting');
	await expect(page.locator('.view > .ground')).toHaveCount(1);
	await expect(page.locator('.view > .ground source')).toHaveAttribute('srcset', /yangtze-wide/);
	expect(await page.locator('.view > .ground').evaluate((ground) => ground.style.transform)).toBe('');
	await explore(page);
	await expect(page.locator('.view > .ground source')).not.toHaveAttribute('srcset', /yangtze/);
});

for (const width of [320, 360, 412])
	test(`the first view marks the cities along the coast, ${String(width)} px wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 740 });
		await explore(page);
		for (const place of ['hong-kong', 'macau', 'hangzhou', 'shanghai'])
			await expect(page.locator(`[data-map] .spot[data-place="${place}"]`)).toHaveCount(1);
		for (const place of ['hong-kong', 'macau', 'hangzhou'])
			await expect(page.locator(`[data-map] .spot[data-place="${place}"] tspan[lang]`)).toHaveCount(1);
	});
