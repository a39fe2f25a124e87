/** Nothing that is read moves while a page loads or is scrolled: the count of shifts is none, not few. */
import { expect, test } from '@playwright/test';
import { scrollAll } from './support/travel.ts';

interface Shifts {
	shifts: string[];
}

for (const viewport of [
	{ width: 1280, height: 800 },
	{ width: 390, height: 844 }
])
	for (const address of ['./', './#macau', './explore', './explore?event=meeting&place=macau', './data'])
		test.describe(() => {
			test.use({ viewport });
			test(`nothing shifts while ${address} loads and is scrolled through, ${viewport.width} px wide`, async ({
				page
			}) => {
				await page.addInitScript(() => {
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
				await page.goto(address, { waitUntil: 'networkidle' });
				await scrollAll(page);
				expect(await page.evaluate(() => (window as unknown as Shifts).shifts)).toEqual([]);
			});
		});
