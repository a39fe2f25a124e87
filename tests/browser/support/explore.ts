/** Ways about the page to explore: opening it, what it shows, and what its address says. */
import { expect, type Page } from '@playwright/test';

/** Opens a view by its query and waits until it can be used. */
export async function explore(page: Page, query = ''): Promise<void> {
	await page.goto(`./explore${query}`);
	await expect(page.locator('.explore.live')).toBeAttached();
	await rested(page);
}

/** Waits until the map has come to rest. */
export const rested = (page: Page): Promise<void> =>
	expect(page.locator('[data-map]')).toHaveAttribute('data-idle', 'true');

export const query = (page: Page): string => new URL(page.url()).search;

/** How many events there are now, as announced. */
export async function shown(page: Page): Promise<number> {
	const said = await page.locator('main > [role="status"]').textContent();
	return Number(/^(\d+) of \d+ events? shown$/.exec(said?.trim() ?? '')?.[1] ?? NaN);
}

export const box = (page: Page, facet: string, value: string) =>
	page.locator(`[data-facet="${facet}"] input[value="${value}"]`);

/** Degrees and zoom where the map rests. */
export async function view(page: Page): Promise<{ lng: number; lat: number; zoom: number }> {
	await rested(page);
	const map = page.locator('[data-map]');
	const [lng = NaN, lat = NaN] = ((await map.getAttribute('data-center')) ?? '').split(',').map(Number);
	return { lng, lat, zoom: Number(await map.getAttribute('data-zoom')) };
}
