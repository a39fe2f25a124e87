/** What the timeline of /explore writes: words measured by the browser's own letters never lie over other words. */
import { expect, test, type Page } from '@playwright/test';
import { explore } from './support/explore.ts';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const WINDOWS = ['', '2016/2018', '2017-08', '2017-08-22/2017-08-24', '2017-08-23T04:00/2017-08-23T14:00'] as const;
const asWindow = (window: string): string => (window.includes('/') ? window : `${window}/${window}`);

interface Box {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Every piece of text in the plot and on its ruler, as the browser has set it, px. */
const boxes = (page: Page): Promise<Box[]> =>
	page.locator('[data-timeline] .drawing').evaluate((drawing) =>
		[...drawing.querySelectorAll('.ground text, .ruler > span')].flatMap((one) => {
			const { left, right, top, bottom } = one.getBoundingClientRect();
			const text = one.textContent.trim();
			return text ? [{ text, left, right, top, bottom }] : [];
		})
	);

/** Pairs that share more than a hair in both directions; lines of letters are less high than their boxes. */
const meetings = (all: readonly Box[]): string[] =>
	all.flatMap((a, i) =>
		all
			.slice(i + 1)
			.filter(
				(b) =>
					Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
					Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3
			)
			.map((b) => `“${a.text}” – “${b.text}”`)
	);

for (const width of [360, 820, 1280, 1920])
	test(`no two names on the timeline overlap, ${width} px wide, in any window`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		let named = 0;
		for (const window of WINDOWS)
			for (const lanes of ['place', 'actor', 'topic']) {
				await explore(page, `?lanes=${lanes}${window && `&window=${asWindow(window)}`}`);
				await page.evaluate(() => document.fonts.ready);
				// The letters are measured once the fonts are there, and the layout follows.
				await expect.poll(async () => meetings(await boxes(page)), `${window || 'whole'} by ${lanes}`).toEqual([]);
				named += await page.locator('[data-timeline] .ground text').count();
			}
		expect(named).toBeGreaterThan(20);
	});
