/** The story and the page to explore lead to each other: each step to what it tells, each event to the step that tells it. */
import { expect, test } from '@playwright/test';
import { loadStory } from '../../src/lib/server/story.ts';
import { explore } from './support/explore.ts';

const { steps, events } = loadStory();

test('every step leads to an event that it tells, or to the stretch and the view that it shows', async ({ page }) => {
	await page.goto('./');
	const links = await page
		.locator('section[data-step]')
		.evaluateAll((all) =>
			all.map((step) => [
				step.id,
				[...step.querySelectorAll<HTMLAnchorElement>(':not([popover] *) > a[href*="explore"]')].map(
					({ search }) => search
				)
			])
		);
	const leads = new Map(links as [string, string[]][]);
	expect([...leads.keys()]).toEqual([...steps.map(({ id }) => id), 'about']);
	for (const { id, events: told } of steps) {
		const asked = (leads.get(id) ?? []).map((search) => new URLSearchParams(search));
		if (told.length > 0)
			expect(
				asked.filter((one) => told.includes(one.get('event') ?? '')),
				id
			).toHaveLength(1);
		else
			expect(
				asked.filter((one) => one.has('window') && one.has('at')),
				id
			).toHaveLength(1);
	}
	expect(leads.get('about')).toEqual(['']);
});

test('every event of a step’s timeline leads from its list to itself', async ({ page }) => {
	await page.goto('./');
	for (const { id, scene } of steps) {
		const links = page.locator(`#told-${id} a[href*="explore"]`);
		const asked = await links.evaluateAll((all) =>
			all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('event'))
		);
		expect(asked, id).toEqual(scene.timeline.events);
	}
});

test('every event leads to the step that tells it, and that one back to an event beside it', async ({ page }) => {
	await explore(page);
	for (const { id } of events) {
		await page.evaluate((event) => {
			history.replaceState(history.state, '', `${location.pathname}?event=${event}`);
			dispatchEvent(new PopStateEvent('popstate'));
		}, id);
		const card = page.locator(`[data-detail="${id}"]`);
		await expect(card).toBeVisible();
		const step = steps.find(({ events: told }) => told.includes(id));
		if (step) await expect(card.locator('.read a'), id).toHaveAttribute('href', new RegExp(`#${step.id}$`));
		else await expect(card.locator('.read'), id).toHaveText('The story does not tell it.');
	}
	expect(events.filter(({ id }) => !steps.some(({ events: told }) => told.includes(id)))).toEqual([]);
});

test('the step that leads on opens on what it shows', async ({ page }) => {
	const last = steps.find(({ events: told }) => told.length === 0);
	await page.goto(`./#${last?.id ?? ''}`);
	await page.locator(`#${last?.id ?? ''} a[href*="window="]`).click();
	await expect(page.locator('.explore.live')).toBeAttached();
	await expect(page.locator('[data-ignored]')).toHaveCount(0);
	await expect(page.locator('[data-map]')).toHaveAttribute('data-idle', 'true');
});
