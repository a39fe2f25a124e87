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
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				value: number;
				sources?: { node?: Node }[];
			})[])
				shifts.push(
					`${entry.value} ${(entry.sources ?? []).map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : '')).join(' | ')}`
				);
		}).observe({ type: 'layout-shift', buffered: true });
		// While the page is still arriving, the browser keeps moving to the step that the address names.
		if (location.hash) addEventListener('load', () => requestAnimationFrame(() => shifts.splice(0)));
	});

export const shiftsOf = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as Shifts).shifts);
