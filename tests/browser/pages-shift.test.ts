/** Nothing that is read moves while a page loads or is scrolled: the count of shifts is none, not few. */
import { expect, test } from '@playwright/test';
import { countShifts, shiftsOf } from './support/shifts.ts';
import { scrollAll } from './support/travel.ts';

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
				await countShifts(page);
				await page.goto(address, { waitUntil: 'networkidle' });
				await scrollAll(page);
				expect(await shiftsOf(page)).toEqual([]);
			});
		});
