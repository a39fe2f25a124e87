import { expect, test } from '@playwright/test';

test('the first page answers, has one heading of the first level, and logs no error', async ({ page }) => {
	const errors: string[] = [];
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	page.on('pageerror', (error) => errors.push(error.message));
	const response = await page.goto('./');
	expect(response?.status()).toBe(200);
	await expect(page.locator('h1')).toHaveCount(1);
	expect(errors).toEqual([]);
});
