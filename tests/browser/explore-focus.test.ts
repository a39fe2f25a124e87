/** No press loses the reader’s place: where a control goes or can’t be pressed again, the focus is on what has come of it. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { explore } from './support/explore.ts';

let thrown: string[] = [];
test.beforeEach(async ({ page }) => {
	thrown = [];
	page.on('pageerror', ({ message }) => thrown.push(message));
	await page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterEach(() => expect(thrown, 'what goes with the focus throws nothing').toEqual([]));

/** What has the focus, once all views have followed, each some frames after another; undefined where nothing has that can be seen. */
async function focus(page: Page): Promise<string | undefined> {
	await page.evaluate(async () => {
		for (let i = 0; i < 12; i++) await new Promise(requestAnimationFrame);
	});
	return page.evaluate(() => {
		const now = document.activeElement;
		return now && now !== document.body && now.checkVisibility({ visibilityProperty: true })
			? now.outerHTML.slice(0, 120)
			: undefined;
	});
}

interface Press {
	readonly what: string;
	readonly query: string;
	readonly control: (page: Page) => Locator;
	readonly key?: string;
	readonly times?: number;
	readonly narrow?: boolean;
}

const timeline = (page: Page): Locator => page.locator('[data-timeline]');
const button =
	(name: string) =>
	(page: Page): Locator =>
		page.getByRole('button', { name, exact: true });
const inTimeline =
	(name: string) =>
	(page: Page): Locator =>
		timeline(page).getByRole('button', { name, exact: true });

const PRESSES: readonly Press[] = [
	{ what: 'l on a mark', query: '', control: (page) => timeline(page).locator('.items > [tabindex="0"]'), key: 'l' },
	{
		what: 'Escape on the card',
		query: '?event=meeting',
		control: (page) => page.locator('#detail-title'),
		key: 'Escape'
	},
	{
		what: 'a cluster that opens',
		query: '?lanes=topic',
		control: (page) => timeline(page).locator('.items > .cluster').first()
	},
	{
		what: '+ on a mark that joins another row of marks',
		query: '',
		control: (page) => timeline(page).locator('.items > .mark').nth(3),
		key: '+',
		times: 6
	},
	{
		what: 'l on a row',
		query: '?view=list',
		control: (page) => timeline(page).locator('tr[data-event="meeting"] button'),
		key: 'l'
	},
	{ what: 'the list’s own button', query: '', control: inTimeline('List') },
	{ what: 'a demand to loosen', query: '?place=macau&topic=payments', control: button('Any topic') },
	{
		what: 'a demand to loosen beside a card',
		query: '?place=macau&topic=payments&event=meeting',
		control: button('Any topic')
	},
	{ what: 'asking for nothing', query: '?place=macau&topic=payments', control: button('Reset all filters') },
	{ what: 'Reset', query: '?place=macau', control: button('Reset'), times: 2 },
	{ what: 'Whole', query: '?window=2016/2017', control: inTimeline('Whole'), times: 2 },
	{ what: 'Zoom out', query: '?window=2016/2017', control: inTimeline('Zoom out'), times: 8 },
	{
		what: 'Zoom in',
		query: '?window=2017-08-23T08:00/2017-08-23T10:59',
		control: inTimeline('Zoom in'),
		times: 4
	},
	{ what: 'keeping a time', query: '?window=2016/2017', control: inTimeline('Keep only this time') },
	{ what: 'letting a time go', query: '?from=2016&to=2017', control: inTimeline('Any time'), times: 2 },
	{
		what: 'an end of the time kept, moved out of sight',
		query: '?from=2016&to=2017&window=2015-11/2016-03',
		control: (page) => page.getByRole('slider', { name: 'Time kept: from' }),
		key: 'ArrowLeft',
		times: 12
	},
	{ what: 'the notice of what was ignored', query: '?place=atlantis', control: button('Close') },
	{ what: 'the same beside the list', query: '?view=list&place=atlantis', control: button('Close') },
	{ what: 'the filters’ own way out', query: '', narrow: true, control: (page) => page.locator('.ask .close') },
	{
		what: 'a folded value that is unticked',
		query: '?actor=ying-yong',
		control: (page) => page.locator('input[value="ying-yong"]'),
		key: 'Space'
	},
	{ what: 'Back to the list', query: '?event=meeting', control: button('Back to the list') },
	{
		what: 'Back to a list that leaves it out',
		query: '?event=meeting&place=macau',
		control: button('Back to the list')
	},
	{ what: 'Back to the list view', query: '?event=meeting&view=list', control: button('Back to the list') },
	{ what: 'the way to a place beyond the view', query: '', control: (page) => page.locator('.notes button').first() }
];

for (const { what, query, control, key = 'Enter', times = 1, narrow = false } of PRESSES)
	test(`the focus is not lost by ${what}`, async ({ page }) => {
		await page.setViewportSize(narrow ? { width: 390, height: 844 } : { width: 1280, height: 900 });
		await explore(page, query);
		if (narrow) await page.getByRole('button', { name: /^Filters/ }).click();
		await control(page).focus();
		const before = page.url();
		for (let i = 0; i < times; i++) {
			await page.keyboard.press(key);
			expect(await focus(page), `after ${i + 1}`).toBeDefined();
		}
		if (narrow) await expect(page.locator('.ask')).toBeHidden();
		else if (!query.includes('atlantis')) expect(page.url()).not.toBe(before);
	});

test('the key of the list leads there and back, from wherever the reader is', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await explore(page);
	await timeline(page).locator('.items [data-event="first-press-conference"]').focus();
	await page.keyboard.press('l');
	await expect(timeline(page).locator('tr[data-event="first-press-conference"] button')).toBeFocused();
	await page.keyboard.press('l');
	await expect(timeline(page).locator('.items [data-event="first-press-conference"]')).toBeFocused();
	await timeline(page).getByRole('button', { name: 'List', exact: true }).focus();
	await page.keyboard.press('l');
	await expect(timeline(page).getByRole('button', { name: 'Drawing' })).toBeFocused();
	await page.keyboard.press('l');
	await expect(timeline(page).locator('.drawing')).toBeVisible();
});
