/** Every city that a scene names can be read at every width: its name is whole, and under no other word of the map. */
import { expect, test } from '@playwright/test';
import { drawnBySvg, openWith } from './support/live-map.ts';
import { jump, stepIds } from './support/travel.ts';

test.use({ reducedMotion: 'reduce' } as never);

/** What can't be read of a step's names, in words. */
function hiddenIn(step: string): string[] {
	const map = document.querySelector(`#${step} .map-part`);
	if (!map) return [`no map in ${step}`];
	const edge = map.getBoundingClientRect();
	const CITIES = ['hong-kong', 'macau', 'shanghai', 'hangzhou'];
	const marks = map.querySelector('.marks');
	// A figure that covers the map names what it is about itself.
	if (marks && !marks.checkVisibility()) return [];
	const unnamed = [...map.querySelectorAll<SVGElement>('.marks [data-place]')]
		.filter((mark) => CITIES.includes(mark.dataset.place ?? ''))
		.filter((mark) => !mark.querySelector('text')?.getClientRects().length);
	const texts = [...map.querySelectorAll('.marks text, .bar')]
		.filter((text) => getComputedStyle(text).display !== 'none' && text.getBoundingClientRect().width > 0)
		.map((text) => ({ text, words: text.textContent.trim(), box: text.getBoundingClientRect() }));
	const card = document.querySelector(`#${step} .words`)?.getBoundingClientRect();
	// A letter's line is a little higher than its letters.
	const meet = (a: DOMRect, b: DOMRect) =>
		a.left < b.right - 3 && b.left < a.right - 3 && a.top < b.bottom - 6 && b.top < a.bottom - 6;
	const hidden = texts
		.filter(({ text }) => text.closest('[data-place]'))
		.flatMap((name) => [
			...(name.box.left < edge.left || name.box.right > edge.right ? [`${name.words}: runs out`] : []),
			...(name.box.top < edge.top - 4 || name.box.bottom > edge.bottom ? [`${name.words}: is cut`] : []),
			...(card && card.width < innerWidth / 2 && name.box.left < card.right ? [`${name.words}: under the card`] : []),
			...texts
				.filter(({ text, box }) => text !== name.text && meet(name.box, box))
				.map(({ words }) => `${name.words}: meets ${words}`)
		]);
	return [...unnamed.map(({ dataset }) => `${dataset.place ?? ''}: has no name`), ...hidden];
}

for (const [width, height] of [
	[320, 568],
	[390, 844],
	[768, 1024],
	[1024, 768],
	[1280, 800],
	[1366, 768],
	[1920, 1080]
] as const)
	test(`no name of a city is hidden at ${String(width)} × ${String(height)}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await openWith(page, 'svg');
		const steps = (await stepIds(page)).filter((step) => step !== 'about');
		expect(steps.length).toBeGreaterThan(10);
		await page.evaluate(() => document.fonts.ready);
		for (const step of steps) {
			await jump(page, step);
			await drawnBySvg(page, step);
			expect.soft(await page.evaluate(hiddenIn, step), step).toEqual([]);
		}
	});
