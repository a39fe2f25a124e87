/** One word on motion for all pages: the reader’s switch on the story’s page, and who writes an address, are heard everywhere. */
import { expect, test, type Page } from '@playwright/test';
import { rested } from './support/explore.ts';

test.use({ viewport: { width: 1280, height: 900 } });
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'no-preference' }));

const VIEW = { control: '[data-map] .controls button', drawn: '[data-map] .view', as: 'style' };
const PLOT = { control: '[data-timeline] .zoom button', drawn: '[data-timeline] .ground .lines', as: 'd' };

/** How often a press of a part's first zoom button redraws it. */
async function redrawn(page: Page, { control, drawn, as }: typeof VIEW): Promise<number> {
	await expect(page.locator(drawn).first()).toBeAttached();
	await expect(page.locator(control).first()).toBeEnabled();
	return page.evaluate(
		async ({ control, drawn, as }) => {
			let count = 0;
			const seen = new MutationObserver(() => count++);
			const part = document.querySelector(drawn);
			if (part) seen.observe(part, { attributeFilter: [as] });
			document.querySelector<HTMLElement>(control)?.click();
			await new Promise((done) => setTimeout(done, 1500));
			return count;
		},
		{ control, drawn, as }
	);
}

/** A busy machine may draw the first frame of a flight when the last is due; then another press shows it. */
const expectFlight = (page: Page, part: typeof VIEW): Promise<void> =>
	expect(async () => expect(await redrawn(page, part)).toBeGreaterThan(2)).toPass();

const PAGES = [
	{ name: 'the map of /explore', address: './explore', part: VIEW },
	{ name: 'the timeline of /explore', address: './explore', part: PLOT },
	{ name: 'the framed map', address: './embed/map', part: VIEW },
	{ name: 'the framed timeline', address: './embed/timeline', part: PLOT }
];

for (const { name, address, part } of PAGES) {
	const open = async (page: Page, query = ''): Promise<void> => {
		await page.goto(`${address}${query}`);
		if (part === VIEW) await rested(page);
	};

	test(`${name} flies, cuts where the address asks for it, and where the reader has said so on the story’s page`, async ({
		page
	}) => {
		await open(page);
		await expectFlight(page, part);
		await open(page, '?motion=reduce');
		expect(await redrawn(page, part)).toBe(1);
		if (address === './explore') {
			// The page has written its own address by now; what it was asked at first still holds.
			expect(await redrawn(page, part)).toBe(1);
		}
		await page.evaluate(() => localStorage.setItem('motion', 'reduce'));
		await open(page);
		expect(await redrawn(page, part)).toBe(1);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.evaluate(() => localStorage.setItem('motion', 'full'));
		await open(page);
		await expectFlight(page, part);
	});
}

test('the story’s switch is the one that is heard', async ({ page }) => {
	await page.goto('./');
	await page.keyboard.press('Shift');
	await page.locator('[data-motion]').click();
	await page.goto('./explore');
	await rested(page);
	expect(await redrawn(page, VIEW)).toBe(1);
});
