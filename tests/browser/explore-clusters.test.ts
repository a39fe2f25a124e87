/** Events that no closer look tells apart are listed: opened, left and chosen from by keys, mouse and finger. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { explore, query } from './support/explore.ts';

test.use({ viewport: { width: 390, height: 844 } });
test.beforeEach(async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await explore(page, DAYS);
});

/** The two days at the heart of the story: on a phone there are too few tracks for as many lanes. */
const DAYS = '?window=2017-08-23/2017-08-24&lanes=actor';
const choice = (page: Page): Locator => page.getByRole('dialog', { name: /^\d+ events close together$/ });
const first = (page: Page): Locator => page.locator('[data-timeline] [data-cluster][aria-label*="List them"]').first();

test('a cluster’s name says how many, when, where and of what standing', async ({ page }) => {
	await expect(first(page)).toHaveAccessibleName(
		/^\d+ events close together, \d+ August 2017.*, (Alibaba|Jack Ma|Carrie Lam[^,]*|Typhoon Hato), (reported|context)\. List them\.$/
	);
	await first(page).click();
	const id = (await choice(page).locator('li button').last().getAttribute('data-event')) ?? '';
	await choice(page).locator(`[data-event="${id}"]`).click();
	const selected = page.locator('[data-timeline] .items > .selected');
	await expect(selected, 'it is taken out of its cluster').toHaveAttribute('data-event', id);
	await expect(selected).toHaveAccessibleName(/\d+ August 2017.*\. (Reported|Context)\./);
	await page.keyboard.press('Escape');
	await expect(selected).toHaveCount(0);
	await expect(page.locator(`[data-timeline] [data-event="${id}"]`)).toHaveCount(0);
});

test('by keys it opens, Escape closes it and gives the focus back, and Enter selects', async ({ page }) => {
	const count = Number(await first(page).getAttribute('data-cluster'));
	await first(page).focus();
	await page.keyboard.press('Enter');
	await expect(choice(page)).toBeVisible();
	await expect(choice(page).locator('li')).toHaveCount(count);
	await expect(choice(page).locator('li button').first()).toBeFocused();
	await page.keyboard.press('Escape');
	// Hidden first, and gone when its hiding has been told.
	await expect(page.locator('[data-choice]')).toHaveCount(0);
	await expect(first(page)).toBeFocused();
	expect(query(page)).toBe(DAYS);
	await page.keyboard.press('Enter');
	await expect(choice(page).locator('li button').first()).toBeFocused();
	await page.keyboard.press('Tab');
	const id = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.event ?? '');
	await page.keyboard.press('Enter');
	await expect(choice(page)).toHaveCount(0);
	await expect(page.locator('[data-detail]')).toHaveAttribute('data-detail', id);
	const alone = page.locator(`[data-timeline] .items > .selected[data-event="${id}"]`);
	await expect(alone, 'it is taken out of its cluster').toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-detail]')).toHaveCount(0);
	// Back in its cluster, which is named and listed as before.
	const cluster = page.locator('[data-timeline] [data-cluster]:focus');
	await expect(cluster).toHaveCount(1);
	await page.keyboard.press('Enter');
	await expect(choice(page).locator(`[data-event="${id}"]`)).toBeVisible();
	await choice(page).getByRole('button', { name: 'Close' }).click();
	await expect(cluster).toHaveCount(1);
});

test('it lies beside its cluster, within the window, and a press elsewhere closes it', async ({ page }) => {
	await first(page).scrollIntoViewIfNeeded();
	await first(page).click();
	const [box, mark] = [await choice(page).boundingBox(), await first(page).boundingBox()];
	if (!box || !mark) throw new Error('not seen');
	expect(Math.abs(box.y - mark.y - mark.height) < 12 || Math.abs(mark.y - box.y - box.height) < 12).toBe(true);
	expect(box.y).toBeGreaterThanOrEqual(0);
	expect(box.y + box.height).toBeLessThanOrEqual(844);
	await page.locator('[data-timeline] .span').click();
	await expect(choice(page)).toHaveCount(0);
	expect(query(page)).toBe(DAYS);
});

test.describe(() => {
	test.use({ hasTouch: true });
	test('by touch it opens, and an event is chosen', async ({ page }) => {
		await first(page).tap();
		await expect(choice(page)).toBeVisible();
		const box = await choice(page).boundingBox();
		expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
		const one = choice(page).locator('li button').first();
		const id = (await one.getAttribute('data-event')) ?? '';
		await one.tap();
		await expect(choice(page)).toHaveCount(0);
		await expect(page.locator('[data-detail]')).toHaveAttribute('data-detail', id);
	});
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing while it is open, ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		for (const open of [first(page), page.locator('[data-map] button[data-place="hong-kong"]')]) {
			await open.click();
			await expect(page.locator('[data-choice]')).toBeVisible();
			const { violations } = await new AxeBuilder({ page })
				.options({ resultTypes: ['violations'] })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.analyze();
			expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join()}`)).toEqual(
				[]
			);
			await page.keyboard.press('Escape');
			await expect(page.locator('[data-choice]')).toHaveCount(0);
		}
	});
