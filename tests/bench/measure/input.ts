/** How soon the page answers keys and clicks on a slow machine: from the event to the next paint. */
import type { Browser, Page } from '@playwright/test';
import type { Measured } from '../budgets.ts';
import { DESKTOP, visit } from '../browser.ts';

interface Act {
	name: string;
	act: (page: Page) => Promise<void>;
}

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

declare global {
	var responses: number[];
}

export async function measureInput(browser: Browser, url: string): Promise<Measured> {
	const { page, close } = await visit(browser, url, DESKTOP);
	await page.evaluate(() => {
		globalThis.responses = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) globalThis.responses.push(entry.duration);
		}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
	});
	const found: { name: string; slowest: number }[] = [];
	for (const { name, act } of acts) {
		await act(page);
		await page.waitForTimeout(REST);
		// An event that is answered within 16 ms is not reported at all.
		const slowest = await page.evaluate(() => Math.max(0, ...globalThis.responses.splice(0)));
		found.push({ name, slowest });
	}
	await close();
	const worst = found.toSorted((a, b) => b.slowest - a.slowest);
	const note = worst.slice(0, 5).map(({ name, slowest }) => `${name} ${String(slowest)}`);
	return { figures: [{ id: 'response', value: worst[0]?.slowest ?? NaN, note: note.join(', ') }] };
}
