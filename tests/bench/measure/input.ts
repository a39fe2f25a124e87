/** How soon the page answers keys and clicks on a slow machine: from the event to the next paint. */
import type { Browser, Page } from '@playwright/test';
import type { Measured } from '../budgets.ts';
import { responsesOf, type Act } from './responses.ts';

const key = (name: string): Act => ({ name, act: (page) => page.keyboard.press(name) });

/** From the top: every kind of key that scrolls, every kind of thing that can be clicked. */
const acts: readonly Act[] = [
	{
		name: 'skip link',
		act: (page) =>
			page
				.locator('.skip')
				.focus()
				.then(() => page.keyboard.press('Enter'))
	},
	key('Space'),
	key('ArrowDown'),
	key('PageDown'),
	key('PageDown'),
	key('Space'),
	...[3, 9, 5].map((index) => ({
		name: `progress link ${String(index)}`,
		act: (page: Page) => page.locator('.progress a').nth(index).click()
	})),
	{ name: 'details', act: (page) => page.locator('section[data-active] summary').first().click() },
	{ name: 'details again', act: (page) => page.locator('section[data-active] summary').first().click() },
	{ name: 'motion switch', act: (page) => page.locator('[data-motion]').click() },
	key('PageDown'),
	{ name: 'motion switch again', act: (page) => page.locator('[data-motion]').click() },
	key('End'),
	key('Home')
];

/** Long enough for a flight to end and for what it takes to be reported. */
const REST = 1600;

export async function measureInput(browser: Browser, url: string): Promise<Measured> {
	const { slowest, note } = await responsesOf(browser, url, acts, REST);
	return { figures: [{ id: 'response', value: slowest, note }] };
}
