/** What is selected anywhere is selected everywhere: in the address, on map and timeline, in the card and in the list. */
import { expect, test, type Page } from '@playwright/test';
import { loadStory } from '../../src/lib/server/story.ts';
import { explore, query, rested, view } from './support/explore.ts';

test.use({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as object);

const { events, places } = loadStory();
const span = (page: Page) => page.locator('[data-timeline] .span');
const focused = (page: Page) => page.locator('[data-map] .spot.focus');

async function expectEverywhere(page: Page, id: string): Promise<void> {
	const at = places.find((place) => place.id === events.find((event) => event.id === id)?.place);
	if (!at) throw new Error(`${id} has no place`);
	await expect.poll(() => new URLSearchParams(query(page)).get('event')).toBe(id);
	await expect(page.locator('[data-detail]')).toHaveAttribute('data-detail', id);
	await expect(focused(page)).toHaveAttribute('data-place', at.id);
	const { lng, lat, zoom } = await view(page);
	expect([lng, lat]).toEqual([expect.closeTo(at.at[0], 1), expect.closeTo(at.at[1], 1)]);
	expect(zoom).toBeGreaterThan(6);
	// The mark itself, or the cluster that holds it; the rule that comes down to it is drawn as well.
	await expect(page.locator('[data-timeline] .items > .selected')).toHaveCount(1);
	await expect(page.locator('[data-timeline] .ground .chosen')).toHaveCount(1);
	await expect(page.locator('.results a[aria-current]')).toHaveAttribute('data-event', id);
	await page.getByRole('button', { name: 'List view' }).click();
	await expect(page.locator('[data-timeline] tr.selected')).toHaveAttribute('data-event', id);
	await page.getByRole('button', { name: 'Map and timeline' }).click();
	await expect(focused(page)).toHaveAttribute('data-place', at.id);
}

/** Each begins with a window of the nineties, which holds only the first of them. */
const ORIGINS: readonly {
	readonly by: string;
	readonly query: string;
	readonly act: (page: Page) => Promise<string>;
}[] = [
	{
		by: 'by its mark on the timeline',
		query: '',
		act: async (page) => {
			await page.locator('[data-timeline] .items [data-event="first-press-conference"]').click();
			return 'first-press-conference';
		}
	},
	{
		by: 'in the list of what is left',
		query: '',
		act: async (page) => {
			await page.locator('.results a[data-event="meeting"]').click();
			return 'meeting';
		}
	},
	{
		by: 'by its row in the list view',
		query: '&view=list',
		act: async (page) => {
			await page.locator('[data-timeline] tr[data-event="macau-signed"] button').click();
			await page.getByRole('button', { name: 'Map and timeline' }).click();
			return 'macau-signed';
		}
	},
	{
		by: 'by the card’s next',
		query: '&event=new-york-listing',
		act: async (page) => {
			await page.locator('[data-detail] a[rel="next"]').click();
			return 'city-brain';
		}
	},
	{
		by: 'by the card’s previous',
		query: '&event=faster-payments',
		act: async (page) => {
			const previous = page.locator('[data-detail] a[rel="prev"]');
			await expect(previous).toHaveAttribute('data-event', 'blueprint');
			await previous.click();
			return 'blueprint';
		}
	},
	{
		by: 'on the map, among the events of its place',
		query: '',
		act: async (page) => {
			await page.locator('[data-map] button[data-place="hangzhou"]').click();
			await page.getByRole('dialog', { name: 'Hangzhou' }).locator('[data-event="meeting"]').click();
			return 'meeting';
		}
	}
];

for (const { by, query: more, act } of ORIGINS)
	test(`an event that is selected ${by} is selected everywhere, and map and timeline go there`, async ({ page }) => {
		await explore(page, `?window=1997/2001${more}`);
		const nineties = await span(page).textContent();
		const id = await act(page);
		await expectEverywhere(page, id);
		if (id === 'first-press-conference') await expect(span(page)).toHaveText(nineties ?? '');
		else expect(await span(page).textContent()).not.toBe(nineties);
	});

test('a pasted address keeps the window it names, also where that leaves out its event', async ({ page }) => {
	await explore(page, '?event=meeting&window=1997/2001');
	await expect(span(page)).toHaveText('1997 to 2001');
	await expect(focused(page)).toHaveAttribute('data-place', 'hangzhou');
	expect(query(page)).toBe('?event=meeting&window=1997/2001');
	await page.reload();
	await rested(page);
	await expect(span(page)).toHaveText('1997 to 2001');
});

test('what is selected stays where it is on the map when the filters leave it out', async ({ page }) => {
	await explore(page, '?event=meeting');
	const there = await view(page);
	await page.locator('[data-facet="place"] input[value="macau"]').check();
	await expect(page.locator('[data-detail="meeting"]')).toContainText('The filters leave this event out');
	await expect(focused(page)).toHaveAttribute('data-place', 'hangzhou');
	expect(await view(page)).toEqual(there);
});

test('a place tells its events by keys and by name, what the filters leave out is not among them, and nothing is lost', async ({
	page
}) => {
	await explore(page, '?status=context&at=113.54,22.2,9');
	const mark = page.locator('[data-map] button[data-place="macau"]');
	await mark.focus();
	await page.keyboard.press('Enter');
	const choice = page.getByRole('dialog', { name: 'Macau, 1 event' });
	await expect(choice.locator('li button')).toHaveCount(1);
	await expect(choice.locator('li button')).toBeFocused();
	// The arrows are the box’s now, and not the map’s.
	await page.keyboard.press('ArrowRight');
	expect(query(page)).toBe('?status=context&at=113.54,22.2,9');
	await page.keyboard.press('Escape');
	// Hidden first, and gone when its hiding has been told.
	await expect(page.locator('[data-choice]')).toHaveCount(0);
	await expect(mark).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(choice.locator('li button')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => query(page)).toBe('?status=context&event=macau-signed');
	await expect(choice).toHaveCount(0);
	await expect(mark).toBeFocused();
	await explore(page, '?topic=payments&at=113.54,22.2,9');
	await page.locator('[data-map] button[data-place="macau"]').click();
	await expect(page.getByRole('dialog', { name: 'Macau, 0 events' }).getByRole('button')).toHaveText('Close');
});

test.describe('while nothing is selected', () => {
	const invitation = (page: Page) => page.locator('[data-invitation]');

	for (const width of [1280, 390])
		test(`the note of the story’s main event invites to select it, ${width} px wide`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await explore(page);
			expect(query(page)).toBe('');
			await expect(invitation(page).locator('.numeral')).toHaveText('23');
			await expect(invitation(page)).toBeInViewport({ ratio: 1 });
			const link = invitation(page).getByRole('link');
			await expect(link).toHaveAttribute('href', '?event=meeting');
			await link.focus();
			await page.keyboard.press('Enter');
			await expect(page.locator('[data-detail]')).toHaveAttribute('data-detail', 'meeting');
			await expect(page.locator('#detail-title')).toBeFocused();
			expect(query(page)).toBe('?event=meeting');
			await expect(invitation(page)).toHaveCount(0);
			await page.keyboard.press('Escape');
			await expect(invitation(page)).toBeVisible();
			await expect(link).toBeFocused();
		});

	test('it goes where the filters leave its event out, and in the list view', async ({ page }) => {
		await explore(page, '?place=macau');
		await expect(invitation(page)).toHaveCount(0);
		await explore(page, '?view=list');
		await expect(invitation(page)).toHaveCount(0);
	});

	test('without a script it leads to the event’s row in the table', async ({ browser }) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto('./explore');
		await invitation(page).getByRole('link').click();
		await expect(page.locator('#event-meeting')).toBeInViewport();
		await context.close();
	});
});
