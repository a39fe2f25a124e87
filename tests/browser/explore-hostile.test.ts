/** Whatever a stranger puts into an address, the page shows what it always shows, and words. */
import { expect, test, type Page } from '@playwright/test';
import { topicsOf } from '../../src/lib/model/explore.ts';
import { NOWHERE, readAddress, STATUSES, writeAddress } from '../../src/lib/reading/explore.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { explore, rested } from './support/explore.ts';
import { HOSTILE } from './support/hostile.ts';
import { watch } from './support/watch.ts';

test.use({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as object);

const { events, places, actors } = loadStory();
const ids = (some: readonly { readonly id: string }[]): readonly string[] => some.map(({ id }) => id);
const vocabulary = {
	place: [...ids(places), NOWHERE],
	actor: ids(actors),
	topic: topicsOf(events),
	status: STATUSES,
	event: ids(events)
};
/** Whether nothing of an address can be followed. */
const vain = (query: string): boolean => writeAddress(readAddress(new URLSearchParams(query), vocabulary).state) === '';

interface Content {
	/** Elements that run, load or take the reader elsewhere, by name. */
	readonly active: Readonly<Record<string, number>>;
	/** The names of all elements, but for those of the notice. */
	readonly names: readonly string[];
	readonly handlers: number;
	/** How many elements there are, but for the notice and what the map lies on. */
	readonly all: number;
}

const contentOf = (page: Page): Promise<Content> =>
	page.evaluate(() => {
		const ACTIVE = ['script', 'img', 'iframe', 'object', 'embed', 'link', 'style', 'meta', 'base', 'form', 'title'];
		const all = [...document.querySelectorAll('*')];
		return {
			active: Object.fromEntries(
				ACTIVE.map((name) => [name, document.querySelectorAll(`${name}:not(.ground *, [rel="modulepreload"])`).length])
			),
			names: [...new Set(all.filter((one) => !one.closest('[data-ignored]')).map(({ localName }) => localName))],
			handlers: all.filter((one) => one.getAttributeNames().some((name) => name.startsWith('on'))).length,
			all: all.filter((one) => !one.closest('[data-ignored], .ground, [rel="modulepreload"]')).length
		};
	});

/** Everything that some view of the page may hold: the most that an address can lead to. */
async function harmless(page: Page): Promise<{ content: Content; names: ReadonlySet<string> }> {
	await explore(page, '?event=meeting');
	const [card, list, empty] = [
		await contentOf(page),
		await explore(page, '?view=list').then(() => contentOf(page)),
		await explore(page, '?place=macau&topic=payments').then(() => contentOf(page))
	];
	await explore(page);
	const content = await contentOf(page);
	return { content, names: new Set([content, card, list, empty].flatMap(({ names }) => names)) };
}

async function expectHarmless(page: Page, by: string, { content, names }: Awaited<ReturnType<typeof harmless>>) {
	await expect(page.locator('main > [role="status"]')).toHaveText(/^\d+ of \d+ events? shown$/);
	const now = await contentOf(page);
	expect(now.active, by).toEqual(content.active);
	expect(now.handlers, by).toBe(0);
	if (vain(by)) expect(now.all, by).toBe(content.all);
	expect(
		now.names.filter((name) => !names.has(name)),
		by
	).toEqual([]);
	expect(await page.locator('[data-ignored] li *').count(), by).toBe(0);
}

test('no address that the page comes to makes it fail or puts markup into it', async ({ page }) => {
	const wrongs = await watch(page);
	const usual = await harmless(page);
	for (const hostile of HOSTILE) {
		await page.evaluate((search) => {
			history.replaceState(history.state, '', `${location.pathname}?${search}`);
			dispatchEvent(new PopStateEvent('popstate'));
		}, hostile);
		await expectHarmless(page, hostile, usual);
	}
	expect(wrongs).toEqual([]);
});

/** One in five, as far as a server takes them: longer ones it refuses itself. */
const OPENED = HOSTILE.filter((query, i) => i % 5 === 0 && query.length < 4000);

test('nor does one that it is opened by', async ({ page }) => {
	test.setTimeout(300_000);
	expect(OPENED.length).toBeGreaterThanOrEqual(20);
	const wrongs = await watch(page);
	const usual = await harmless(page);
	for (const hostile of OPENED) {
		await page.goto(`./explore?${hostile}`);
		await expect(page.locator('.explore.live')).toBeAttached();
		await rested(page);
		await expectHarmless(page, hostile, usual);
		// What is still on its way when a page is left counts as failed.
		await page.waitForLoadState('networkidle');
	}
	await page.goto('./explore?place=%3Cimg%20src=x%20onerror=alert(1)%3E&event=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
	await rested(page);
	await expect(page.locator('[data-ignored] li')).toHaveCount(2);
	await expectHarmless(page, 'place=<img>', usual);
	expect(wrongs).toEqual([]);
});
