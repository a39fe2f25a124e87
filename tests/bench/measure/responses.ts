/** How long a page takes to answer what its reader does. */
import type { Page } from '@playwright/test';

export interface Act {
	readonly name: string;
	readonly act: (page: Page) => Promise<unknown>;
}

export interface Responses {
	/** ms; 0 where everything was answered within 16 ms, which browsers do not report. */
	readonly slowest: number;
	/** The five slowest acts. */
	readonly note: string;
}

declare global {
	var responses: number[];
}

/** @param rest ms after each act, for what it starts to end and for its report */
export async function responsesTo(page: Page, acts: readonly Act[], rest: number): Promise<Responses> {
	await page.evaluate(() => {
		globalThis.responses = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) globalThis.responses.push(entry.duration);
		}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
	});
	const found: { name: string; slowest: number }[] = [];
	for (const { name, act } of acts) {
		await act(page);
		await page.waitForTimeout(rest);
		found.push({ name, slowest: await page.evaluate(() => Math.max(0, ...globalThis.responses.splice(0))) });
	}
	const worst = found.toSorted((a, b) => b.slowest - a.slowest);
	const note = worst.slice(0, 5).map(({ name, slowest }) => `${name} ${String(slowest)}`);
	return { slowest: worst[0]?.slowest ?? NaN, note: note.join(', ') };
}
