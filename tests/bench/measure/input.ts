/** How soon the page answers keys and clicks on a slow machine: from the event to the next paint. */
import type { Browser } from '@playwright/test';
import type { Measured } from '../budgets.ts';
import { click, key, responsesOf, type Act } from './responses.ts';

const DETAILS = 'section[data-active] summary';
const MOTION = '[data-motion]';

/** From the top: every kind of key that scrolls, every kind of thing that can be clicked. */
const acts: readonly Act[] = [
	key('skip link', 'Enter', '.skip'),
	...['Space', 'ArrowDown', 'PageDown', 'PageDown', 'Space'].map((name) => key(name, name)),
	...[3, 9, 5].map((index) =>
		click(`progress link ${String(index)}`, `.progress li:nth-child(${String(index + 1)}) > a`)
	),
	click('details', DETAILS),
	click('details again', DETAILS),
	click('motion switch', MOTION),
	key('PageDown', 'PageDown'),
	click('motion switch again', MOTION),
	key('End', 'End'),
	key('Home', 'Home')
];

/** Long enough for a flight to end and for what it takes to be reported. */
const REST = 1600;

export async function measureInput(browser: Browser, url: string): Promise<Measured> {
	const { slowest, note } = await responsesOf(browser, url, acts, REST);
	return { figures: [{ id: 'response', value: slowest, note }] };
}
