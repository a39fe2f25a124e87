/** The page to explore: one state, shown by filters, map, timeline and card alike, and all of it in the address. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { box, explore, query, shown, view } from './support/explore.ts';

test.use({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as object);

test('every choice is written into the address, and Back and Forward restore each', async ({ page }) => {
	await explore(page);
	const all = await shown(page);
	await box(page, 'place', 'macau').check();
	expect(query(page)).toBe('?place=macau');
	await expect.poll(() => shown(page)).toBe(2);
	await box(page, 'status', 'reported').check();
	expect(query(page)).toBe('?place=macau&status=reported');
	await expect.poll(() => shown(page)).toBe(1);
	await page.locator('.results [data-event="macau-agreement"]').click();
	expect(query(page)).toBe('?place=macau&status=reported&event=macau-agreement');
	await expect(page.locator('[data-detail="macau-agreement"]')).toBeVisible();

	await page.goBack();
	await expect(page.locator('[data-detail]')).toHaveCount(0);
	await page.goBack();
	await expect(box(page, 'status', 'reported')).not.toBeChecked();
	await expect(box(page, 'place', 'macau')).toBeChecked();
	await page.goBack();
	await expect.poll(() => shown(page)).toBe(all);
	for (let i = 0; i < 3; i++) await page.goForward();
	await expect(page.locator('[data-detail="macau-agreement"]')).toBeVisible();
	expect(query(page)).toBe('?place=macau&status=reported&event=macau-agreement');
});

test('what was selected and the window that came to it are one step back', async ({ page }) => {
	await explore(page, '?window=2017-08-01/2017-08-31');
	const first = query(page);
	await page.locator('.results [data-event="handover"]').click();
	await expect.poll(() => query(page)).toMatch(/window=1997.*event=handover|event=handover.*window=1997/);
	await page.goBack();
	expect(query(page)).toBe(first);
	await expect(page.locator('[data-detail]')).toHaveCount(0);
	await expect(page.locator('[data-timeline] .span')).toContainText('August 2017');
});

test('the list loses no word and no button on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await explore(page, '?view=list');
	const cut = await page.locator('[data-timeline] table :is(th, td, button, small)').evaluateAll((all) =>
		all.flatMap((one) => {
			const { left, right } = one.getBoundingClientRect();
			return left < 0 || right > innerWidth || one.scrollWidth > one.clientWidth + 1 ? [one.textContent] : [];
		})
	);
	expect(cut).toEqual([]);
	await expect(page.locator('[data-timeline] thead button')).toHaveCount(5);
	await page.locator('[data-timeline] thead button', { hasText: 'Who' }).click();
	await expect.poll(() => query(page)).toContain('sort=who');
});

test('a pasted address restores the whole view', async ({ page }) => {
	const pasted =
		'?place=hong-kong,macau&actor=alibaba&status=reported,context&from=1999&to=2017-08&event=macau-signed&at=113.9,22.3,8&lanes=topic';
	await explore(page, pasted);
	for (const [facet, value] of [
		['place', 'hong-kong'],
		['place', 'macau'],
		['actor', 'alibaba'],
		['status', 'context']
	] as const)
		await expect(box(page, facet, value)).toBeChecked();
	await expect(page.locator('input[name="from"]')).toHaveValue('1999');
	await expect(page.locator('input[name="to"]')).toHaveValue('2017-08');
	await expect(page.locator('[data-detail="macau-signed"]')).toBeVisible();
	const { lng, lat, zoom } = await view(page);
	expect([lng, lat, zoom]).toEqual([expect.closeTo(113.9, 2), expect.closeTo(22.3, 2), expect.closeTo(8, 1)]);
	expect(query(page)).toBe(pasted);
	await expect(page.locator('[data-ignored]')).toHaveCount(0);
});

test('what an address asks for in vain is named in words, and the rest applies', async ({ page }) => {
	await explore(page, '?place=atlantis,macau&from=2016-99&event=nothing&view=sideways');
	const said = page.locator('[data-ignored] li');
	await expect(said).toHaveText([
		/“event” cannot be “nothing”/,
		/“from” cannot be “2016-99”/,
		/“atlantis” is not a place of this story/,
		/“view” cannot be “sideways”/
	]);
	await expect(box(page, 'place', 'macau')).toBeChecked();
	expect(await shown(page)).toBe(2);
	await page.locator('[data-ignored] button').click();
	await expect(page.locator('[data-ignored]')).toHaveCount(0);
});

for (const width of [390, 1280])
	test(`it is named in the list view too, ${width} px wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await explore(page, '?view=list&place=atlantis');
		await expect(page.locator('[data-ignored]')).toBeVisible();
		await expect(page.locator('[data-ignored] li')).toHaveText(/“atlantis” is not a place of this story/);
		await page.locator('[data-ignored] button').click();
		await expect(page.locator('[data-ignored]')).toHaveCount(0);
	});

test('the card says status, date, precision, place and sources, and leads to the step that tells it', async ({
	page
}) => {
	await explore(page, '?event=first-press-conference');
	const card = page.locator('[data-detail]');
	for (const said of [
		'1999',
		'Reported: the article says it',
		'known to the year',
		'the whole city',
		'South China Morning Post'
	])
		await expect(card).toContainText(said);
	await expect(card.locator('a[data-source="scmp"]')).toHaveAttribute('href', /data#source-scmp$/);
	await card.getByRole('link', { name: /^Read it in the story/ }).click();
	await expect(page).toHaveURL(/\/#since-1999$/);
});

test('a place that is off the map says so, and its events are still found', async ({ page }) => {
	await explore(page);
	await expect(page.locator('.notes')).toContainText('Off this map: New York.');
	await expect(page.locator('[data-facet="place"] label', { hasText: 'New York' })).toContainText('off the map');
	await expect(page.locator('.notes')).toContainText('Beyond this view: Singapore');
	await page.locator('.notes').getByRole('button', { name: 'Singapore' }).click();
	await expect(page.locator('[data-map] button[data-place="singapore"]')).toBeVisible();
	expect(query(page)).toMatch(/^\?at=103\.8/);
});

test('an empty result says what to loosen, with what it would leave, and does it in one press', async ({ page }) => {
	await explore(page, '?place=macau&topic=payments');
	const empty = page.locator('[data-empty]');
	await expect(empty).toBeVisible();
	await expect(empty.locator('li')).toHaveText([/^Any place\s+7 events$/, /^Any topic\s+2 events$/]);
	await empty.getByRole('button', { name: 'Any topic' }).click();
	expect(query(page)).toBe('?place=macau');
	await expect.poll(() => shown(page)).toBe(2);
	await page.getByRole('button', { name: 'Reset' }).click();
	expect(query(page)).toBe('');
});

test('where no one demand is in the way, it says which two are, and loosens both in one press', async ({ page }) => {
	await explore(page, '?place=macau&topic=payments&from=2030');
	const empty = page.locator('[data-empty]');
	await expect(empty).toContainText('Without two filters there would be some');
	await expect(empty.locator('li')).toHaveText([
		/^Any place and any time\s+7 events$/,
		/^Any topic and any time\s+2 events$/
	]);
	await empty.getByRole('button', { name: 'Any topic and any time' }).click();
	expect(query(page)).toBe('?place=macau');
	await expect.poll(() => shown(page)).toBe(2);
});

test('a time is written as a date of any length, and a wrong one is refused in words', async ({ page }) => {
	await explore(page);
	await page.locator('input[name="from"]').fill('2017-08-23');
	await page.locator('input[name="from"]').press('Enter');
	await page.locator('input[name="to"]').fill('2017-08-23');
	await page.locator('input[name="to"]').press('Tab');
	expect(query(page)).toBe('?from=2017-08-23&to=2017-08-23');
	await page.locator('input[name="to"]').fill('23/8/2017');
	await page.locator('input[name="to"]').press('Tab');
	await expect(page.locator('[data-facet="time"]')).toContainText('“23/8/2017” is no date');
	expect(query(page)).toBe('?from=2017-08-23&to=2017-08-23');
});

test('two ends written before the views have followed the first are both asked for', async ({ page }) => {
	await explore(page);
	await page.evaluate(() => {
		for (const name of ['from', 'to']) {
			const input = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
			if (input) input.value = '2017';
			input?.dispatchEvent(new Event('change', { bubbles: true }));
		}
	});
	expect(query(page)).toBe('?from=2017&to=2017');
});

test('with the switch on, moving the map limits the list to what it shows', async ({ page }) => {
	await explore(page, '?at=120.5,30.7,7.5');
	const all = await shown(page);
	await page.getByRole('switch').check();
	expect(query(page)).toBe('?at=120.5,30.7,7.5&inview=true');
	await expect.poll(() => shown(page)).toBe(12);
	await page.getByRole('button', { name: 'Whole view' }).click();
	await expect.poll(() => shown(page)).toBeGreaterThan(12);
	expect(await shown(page)).toBeLessThan(all);
});

for (const width of [390, 1280])
	test(`the list view is limited to the map’s view as the drawing is, ${width} px wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		for (const query of ['?inview=true', '?event=meeting&inview=true', '?at=120.5,30.7,7.5&inview=true']) {
			await explore(page, query);
			await expect.poll(() => shown(page)).toBeLessThan(43);
			const there = await shown(page);
			await explore(page, `${query}&view=list`);
			await expect.poll(() => shown(page), query).toBe(there);
			await expect(page.locator('[data-timeline] tr[data-event]')).toHaveCount(there);
			await expect(page.locator('[data-map]')).toBeHidden();
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		}
	});

test('the list’s order is in the address, and comes back with it', async ({ page }) => {
	await explore(page, '?view=list');
	const head = page.locator('[data-timeline] thead');
	await head.getByRole('button', { name: 'Event' }).click();
	expect(query(page)).toBe('?view=list&sort=title');
	await head.getByRole('button', { name: 'Event' }).click();
	expect(query(page)).toBe('?view=list&sort=title,down');
	const rows = page.locator('[data-timeline] tr[data-event] th');
	// The address says it before the rows are laid out anew.
	await expect
		.poll(async () => {
			const told = await rows.allInnerTexts();
			return told.length > 1 && String(told) === String(told.toSorted((a, b) => b.localeCompare(a, 'en-GB')));
		})
		.toBe(true);
	const titles = await rows.allInnerTexts();
	await page.reload();
	await expect(rows).toHaveText(
		titles.map((title) => new RegExp(title.split('\n')[0]?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') ?? ''))
	);
	await expect(head.locator('[aria-sort="descending"]')).toHaveText(/Event/);
	await head.getByRole('button', { name: 'Date' }).click();
	expect(query(page)).toBe('?view=list');
	await page.goBack();
	await expect(head.locator('[aria-sort="descending"]')).toHaveText(/Event/);
});

test('the timeline’s window and lanes are in the address, and come back with it', async ({ page }) => {
	await explore(page);
	const timeline = page.locator('[data-timeline]');
	await timeline.getByRole('button', { name: 'Zoom in' }).click();
	await timeline.locator('select').selectOption('actor');
	const written = query(page);
	expect(written).toMatch(/^\?window=\d{4}[-\dT:]*\/\d{4}[-\dT:]*&lanes=actor$/);
	const words = await timeline.locator('.span').textContent();
	await explore(page, written);
	await expect(timeline.locator('.span')).toHaveText(words ?? '');
	await expect(timeline.locator('select')).toHaveValue('actor');
});

test('what is filtered can be taken away as CSV and as GeoJSON', async ({ page }) => {
	await explore(page, '?place=macau');
	const take = async (name: string): Promise<string> => {
		const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
		return readFileSync(await download.path(), 'utf8');
	};
	const csv = await take('CSV');
	expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
	expect(csv).toContain('macau-signed');
	const { features } = JSON.parse(await take('GeoJSON')) as { features: { id: string }[] };
	expect(features.map(({ id }) => id)).toEqual(['macau-agreement', 'macau-signed']);
});

for (const [width, query] of [
	[1280, '?place=macau&event=macau-signed'],
	[1280, '?place=macau&event=meeting&view=list'],
	[390, '?place=macau&event=macau-signed']
] as const)
	test(`it can be taken away beside a card, ${query}, ${width} px wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 700 });
		await explore(page, query);
		for (const name of ['CSV', 'GeoJSON']) {
			const button = page.getByRole('button', { name, exact: true });
			await button.scrollIntoViewIfNeeded();
			await expect(button).toBeInViewport({ ratio: 1 });
			const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
			expect(readFileSync(await download.path(), 'utf8')).toContain('macau-signed');
		}
		// It covers nothing of the card.
		const close = page.getByRole('button', { name: 'Back to the list' });
		await close.click();
		await expect(page.locator('[data-detail]')).toHaveCount(0);
	});

test('the view’s address can be copied, or is shown where a browser does not let it', async ({ page, context }) => {
	await explore(page, '?place=macau');
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.locator('header').getByRole('button', { name: 'Copy this view’s address' }).click();
	await expect(page.locator('header').getByText('The address is copied')).toBeAttached();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
	await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
	await page.locator('header').getByRole('button', { name: 'Copied' }).click();
	await expect(page.getByLabel('Copy it from here')).toHaveValue(page.url());
	await expect(page.getByLabel('Copy it from here')).toBeFocused();
});
