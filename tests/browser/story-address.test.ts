/** The address follows the reader, and the history stays the reader's own. */
import { expect, test } from '@playwright/test';
import { activeStep, jump, open } from './support/travel.ts';

test('the address follows the reader through the story without one more entry in the history', async ({ page }) => {
	await page.goto('./404.html');
	const ids = await open(page);
	const before = await page.evaluate(() => history.length);
	expect(new URL(page.url()).hash, 'before any scrolling').toBe('');
	for (const id of [...ids.slice(1), ...ids.slice(0, 3)]) {
		await jump(page, id);
		await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
	}
	expect(await page.evaluate(() => history.length)).toBe(before);
	await page.goBack();
	await expect(page).toHaveURL(/404\.html$/);
	await page.goForward();
	await expect.poll(() => activeStep(page)).toBe(ids[2]);
});

test('steps that are passed in haste never get into the address', async ({ page }) => {
	await page.addInitScript(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		const replace = history.replaceState.bind(history);
		history.replaceState = (...args) => {
			said.push(String(args[2]));
			replace(...args);
		};
	});
	await open(page);
	// What the page's beginning has set going has ended.
	await page.waitForTimeout(400);
	// No timer ends before the reader rests, so that haste is haste on the slowest machine.
	await page.evaluate(() => {
		const held = new Map<number, () => void>();
		const [set, clear] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
		Object.assign(window, {
			setTimeout: (run: () => void) => {
				const id = -1 - held.size - Math.random();
				held.set(id, run);
				return id;
			},
			clearTimeout: (id?: number) => {
				if (!held.delete(id ?? 0)) clear(id);
			}
		});
		addEventListener('rested', () => {
			Object.assign(window, { setTimeout: set });
			for (const run of held.values()) run();
			held.clear();
		});
	});
	await page.evaluate(() => {
		const sections = [...document.querySelectorAll('section[data-step]')];
		return new Promise<void>((done) => {
			const next = (): void => {
				sections.shift()?.scrollIntoView({ behavior: 'instant' });
				if (sections.length > 0) requestAnimationFrame(next);
				else done();
			};
			next();
		});
	});
	await page.evaluate(() => dispatchEvent(new Event('rested')));
	await expect(page).toHaveURL(/#about$/);
	expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual(['#about']);
});

test('a link to a step is a place to come back from', async ({ page }) => {
	await open(page);
	const before = await page.evaluate(() => history.length);
	await page.locator('[data-to="macau"]').click();
	await expect.poll(() => activeStep(page)).toBe('macau');
	await page.locator('[data-to="singapore"]').click();
	await expect.poll(() => activeStep(page)).toBe('singapore');
	expect(await page.evaluate(() => history.length)).toBe(before + 2);
	await page.goBack();
	await expect(page).toHaveURL(/#macau$/);
	await expect.poll(() => activeStep(page)).toBe('macau');
	await page.goForward();
	await expect.poll(() => activeStep(page)).toBe('singapore');
});

test('a claim’s source is one click away, and Back returns to its step', async ({ page }) => {
	await open(page, './#offer');
	const link = page.locator('#offer .claim a[data-source]').first();
	const source = (await link.getAttribute('data-source')) ?? '';
	await link.click();
	await expect(page.locator(`#source-${source}`)).toBeInViewport();
	await expect.poll(() => activeStep(page)).toBe('about');
	await page.goBack();
	await expect.poll(() => activeStep(page)).toBe('offer');
});
