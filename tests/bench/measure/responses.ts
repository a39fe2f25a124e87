/** How long a page takes to answer what its reader does. */
import type { Browser, Page } from '@playwright/test';
import { median } from '../budgets.ts';
import { DESKTOP, visit } from '../browser.ts';

export interface Act {
	readonly name: string;
	/** What it is done to: the first of these. */
	readonly on?: string;
	/** The key that is pressed there; without one, the mouse is. */
	readonly key?: string;
}

/** To press the mouse on the first of what a selector finds. */
export const click = (name: string, on: string): Act => ({ name, on });
/** To press a key on it, or wherever the reader is. */
export const key = (name: string, key: string, on?: string): Act => ({ name, key, ...(on !== undefined && { on }) });

export interface Responses {
	/** ms; 0 where everything was answered within 16 ms, which browsers do not report. */
	readonly slowest: number;
	/** The five slowest acts. */
	readonly note: string;
}

declare global {
	var responses: number[];
	/** What was pressed last. */
	var pressed: EventTarget | null;
}

const VISITS = 3;

/** ms from a press to its end, about a reader's own: what is begun meanwhile must not keep the end waiting. */
const HELD = 80;

/**
 * Medians of a few visits, for whatever else a machine does meanwhile.
 * @param rest ms after each act, for what it starts to end and for its report
 */
export async function responsesOf(
	browser: Browser,
	url: string,
	acts: readonly Act[],
	rest: number
): Promise<Responses> {
	const visits: (readonly number[])[] = [];
	for (let i = 0; i < VISITS; i++) {
		const { page, close } = await visit(browser, url, DESKTOP);
		visits.push(await responsesTo(page, acts, rest));
		await close();
	}
	const worst = acts
		.map(({ name }, i) => ({ name, slowest: median(visits.map((times) => times[i] ?? NaN)) }))
		.toSorted((a, b) => b.slowest - a.slowest);
	const note = worst.slice(0, 5).map(({ name, slowest }) => `${name} ${String(slowest)}`);
	return { slowest: worst[0]?.slowest ?? NaN, note: note.join(', ') };
}

/** Of each act, ms until what came of it was shown. */
async function responsesTo(page: Page, acts: readonly Act[], rest: number): Promise<readonly number[]> {
	await page.evaluate(() => {
		globalThis.responses = [];
		for (const type of ['click', 'keydown'])
			addEventListener(type, ({ target }) => (globalThis.pressed = target), { capture: true });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
				// To move the pointer is to ask for nothing.
				if (entry.interactionId > 0) globalThis.responses.push(entry.duration);
		}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
	});
	const found: number[] = [];
	for (const { name, on, key } of acts) {
		await page.evaluate(() => (globalThis.pressed = null));
		const thing = on === undefined ? page.locator('body') : page.locator(on).first();
		if (on !== undefined) {
			// A reader is there before; to scroll and to point there is no part of the answer.
			await thing.scrollIntoViewIfNeeded();
			await (key === undefined ? thing.hover() : thing.focus());
			await page.waitForTimeout(rest);
			await page.evaluate(() => globalThis.responses.splice(0));
		}
		const pressable = await thing.evaluateHandle((node) => node);
		if (key === undefined) {
			await page.mouse.down();
			await page.waitForTimeout(HELD);
			await page.mouse.up();
		} else await page.keyboard.press(key, { delay: HELD });
		await page.waitForTimeout(rest);
		if (!(await pressable.evaluate((node) => globalThis.pressed instanceof Node && node.contains(globalThis.pressed))))
			throw new Error(`“${name}” was not pressed, so nothing was measured.`);
		found.push(await page.evaluate(() => Math.max(0, ...globalThis.responses.splice(0))));
	}
	return found;
}
