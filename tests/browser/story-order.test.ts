/** Whatever order the steps are passed in, however fast, and whatever becomes of the window: one step, its own scene. */
import { expect, test } from '@playwright/test';
import { expectScene, land, prerendered, seen, shown } from './support/stage.ts';
import { activeStep, drawn, jump, open, random, shuffled } from './support/travel.ts';

for (const seed of [1, 2, 3, 4])
	test(`after all steps in a random order, in haste, the stage shows the last and nothing of the others (seed ${seed})`, async ({
		page
	}) => {
		const ids = await open(page);
		const pictures = await prerendered(page);
		const next = random(seed);
		for (let round = 0; round < 3; round++) {
			const order = shuffled(ids, next);
			for (const id of order) {
				await jump(page, id, next());
				// From no time at all to long enough that a flight is under way.
				await page.waitForTimeout(next() < 0.5 ? 0 : next() * 300);
			}
			const last = order.at(-1) ?? '';
			await expect(page.locator(`#${last}`)).toHaveAttribute('data-active');
			await expectScene(page, pictures, last);
		}
	});

test('while flights are cut short by others, never more than two pictures are on the stage', async ({ page }) => {
	const ids = await open(page);
	const next = random(11);
	for (const id of shuffled(ids, next)) {
		await jump(page, id);
		await page.waitForTimeout(100 + next() * 150);
		await expect.poll(() => activeStep(page)).toBe(id);
		const { active, scene, claims } = await shown(page);
		expect([active, scene, claims]).toEqual([[id], id, [1, 1, 1]]);
		expect((await seen(page)).length, `pictures on the way to #${id}`).toBeLessThanOrEqual(2);
	}
});

test('a turn back before the flight has begun leaves the stage where it was', async ({ page }) => {
	await open(page, './#macau');
	const pictures = await prerendered(page);
	await page.evaluate(() => {
		for (const id of ['singapore', 'macau']) {
			document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
			dispatchEvent(new Event('resize'));
		}
	});
	await expectScene(page, pictures, 'macau');
});

test('a window of another size keeps one step active and the right scene', async ({ page }) => {
	await open(page);
	const pictures = await prerendered(page);
	for (const [width, height] of [
		[360, 740],
		[1280, 800],
		[768, 1024],
		[1024, 768],
		[390, 844],
		[1920, 1080]
	] as const) {
		await jump(page, 'city-brain');
		await page.setViewportSize({ width, height });
		await drawn(page);
		await drawn(page);
		await land(page);
		const at = (await activeStep(page)) ?? '';
		await expectScene(page, pictures, at);
		const middle = await page.evaluate(
			() =>
				document
					.elementsFromPoint(innerWidth / 2, innerHeight / 2)
					.find((hit) => hit.closest('section'))
					?.closest('section')?.id
		);
		// The stage itself was prerendered in the cover.
		expect([at, 'cover'], `the middle of ${width} × ${height}`).toContain(middle);
	}
});

test('a phone laid on its side has each picture in its own step, and upright again one stage', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const ids = await open(page, './#macau');
	const pictures = await prerendered(page);
	await expectScene(page, pictures, 'macau');
	await page.setViewportSize({ width: 844, height: 390 });
	for (const id of [...ids].reverse()) {
		await jump(page, id);
		await expect.poll(() => activeStep(page)).toBe(id);
		await expect(page.locator('section[data-active]')).toHaveCount(1);
		expect(await page.evaluate(() => document.getAnimations().length), `what moves at #${id}`).toBe(0);
	}
	expect(await seen(page)).toEqual(ids.slice(0, -1));
	await page.setViewportSize({ width: 390, height: 844 });
	await drawn(page);
	await jump(page, 'singapore');
	await drawn(page);
	await expectScene(page, pictures, 'singapore');
});
