/** What a page counts as layout shifts, each with how far and of what. */
import type { Page } from '@playwright/test';

interface Shifts {
	shifts: string[];
}

/** Counts from each page's first moment on. */
export const countShifts = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const shifts: string[] = [];
		Object.assign(window, { shifts });
		// While the page is still arriving, the browser keeps moving to the step that the address names.
		let arrived = 0;
		if (location.hash) {
			arrived = Infinity;
			addEventListener('load', () => requestAnimationFrame((now) => (arrived = now)));
		}
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				value: number;
				sources?: { node?: Node }[];
			})[])
				// By when it was, not by when it is told.
				if (entry.startTime >= arrived)
					shifts.push(
						`${entry.value} ${(entry.sources ?? []).map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : '')).join(' | ')}`
					);
		}).observe({ type: 'layout-shift', buffered: true });
	});

export const shiftsOf = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as Shifts).shifts);
