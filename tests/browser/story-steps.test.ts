/** Every step is reached in every way a reader has, and the stage then shows that step and nothing else. */
import { expect, test, type Page } from '@playwright/test';
import { expectScene, land, prerendered } from './support/stage.ts';
import { activeStep, drawn, jump, open, position, random, settled, shuffled, swipe, until } from './support/travel.ts';

/** Goes through all steps in the order given by a repeated move, and fails when one is passed over. */
async function readAll(
	page: Page,
	ids: readonly string[],
	move: () => Promise<unknown>,
	flights = false
): Promise<void> {
	const pictures = await prerendered(page);
	let at = ids[0] ?? '';
	await expectScene(page, pictures, at);
	for (const id of ids.slice(1)) {
		const next = await until(page, move, at);
		expect(next, `after #${at}`).toBe(id);
		await settled(page);
		if (!flights) await landed(page);
		at = (await activeStep(page)) ?? '';
		expect(at, 'a move leads no further than to the next step').toBe(id);
		await expectScene(page, pictures, id);
	}
}

/** A flight starts a moment after the step is reached. */
async function landed(page: Page): Promise<void> {
	await expect(page.locator('[data-map][data-idle="false"]'))
		.toBeAttached({ timeout: 400 })
		.catch(() => undefined);
	await land(page);
}

const wheel = (page: Page, distance: number) => async (): Promise<void> => {
	await page.mouse.move(700, 300);
	await page.mouse.wheel(0, distance);
};

/** One press, and no second one while the page still glides from the first. */
async function press(page: Page, key: string): Promise<void> {
	await page.keyboard.press(key);
	await settled(page);
}

test.describe(() => {
	test('every step is reached by the wheel, each by a flight that comes to rest by itself', async ({ page }) => {
		const ids = await open(page);
		await readAll(page, ids, wheel(page, 320), true);
	});

	test('every step is reached by the wheel, backwards', async ({ page }) => {
		const ids = await open(page, './#about');
		await readAll(page, ids.reverse(), wheel(page, -320));
	});

	test('every step is reached by Space, and again by PageUp', async ({ page }) => {
		const ids = await open(page);
		await readAll(page, ids, () => press(page, 'Space'));
		await readAll(page, ids.reverse(), () => press(page, 'PageUp'));
	});

	test('PageDown leads from step to step, and Shift and Space back', async ({ page }) => {
		const ids = (await open(page)).slice(0, 6);
		await readAll(page, ids, () => press(page, 'PageDown'));
		await readAll(page, ids.reverse(), () => press(page, 'Shift+Space'));
	});

	test('the arrow keys lead from step to step and back', async ({ page }) => {
		const ids = (await open(page)).slice(0, 4);
		await readAll(page, ids, () => page.keyboard.press('ArrowDown'));
		await readAll(page, ids.reverse(), () => page.keyboard.press('ArrowUp'));
	});

	test('End leads to the sources and Home to the cover', async ({ page }) => {
		await open(page);
		const pictures = await prerendered(page);
		for (const [key, id] of [
			['End', 'about'],
			['Home', 'cover']
		] as const) {
			await page.keyboard.press(key);
			await expect.poll(() => activeStep(page)).toBe(id);
			await settled(page);
			await landed(page);
			await expectScene(page, pictures, id);
		}
	});

	test('every step is reached by its mark, in any order', async ({ page }) => {
		const ids = await open(page);
		const pictures = await prerendered(page);
		for (const id of shuffled(ids, random(7))) {
			await page.locator(`[data-to="${id}"]`).click();
			await expect.poll(() => activeStep(page)).toBe(id);
			await landed(page);
			await expectScene(page, pictures, id);
			await expect(page.locator('[aria-current="step"]')).toHaveAttribute('data-to', id);
			await expect(page).toHaveURL(new RegExp(`#${id}$`));
		}
	});

	for (const [name, viewport] of [
		['wide', { width: 1280, height: 800 }],
		['narrow', { width: 390, height: 844 }]
	] as const)
		test(`every step is there at once when its address is opened, on a ${name} screen`, async ({ page }) => {
			await page.setViewportSize(viewport);
			await noteFlights(page);
			const ids = await open(page);
			const pictures = await prerendered(page);
			for (const id of ids) {
				await page.goto('about:blank');
				await open(page, `./#${id}`);
				await expectScene(page, pictures, id);
				expect(await flights(page), `flights on the way to #${id}`).toBe(0);
				// The page leaves a little room above whatever is linked to.
				const room = await page.evaluate(
					() => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
				);
				const top = await page.locator(`#${id}`).evaluate((step) => step.getBoundingClientRect().top);
				const atEnd = await page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
				expect(atEnd || (top > -1 && top <= room + 1), `#${id} stands at ${top}`).toBe(true);
			}
		});

	for (const from of ['', '#macau'])
		test(`a reload in the middle shows the same scene at the same place${from && ', whatever the address said'}`, async ({
			page
		}) => {
			await noteFlights(page);
			await open(page, `./${from}`);
			const pictures = await prerendered(page);
			for (const id of ['offer', 'typhoon', 'since-1999', 'explore', 'about', 'cover']) {
				await jump(page, id, 0.55);
				await expect(page).toHaveURL(new RegExp(`#${id}$`));
				const before = await position(page);
				await page.reload();
				await expect(page.locator('html.live')).toBeAttached();
				await expectScene(page, pictures, id);
				expect(await flights(page), `flights on the way to #${id}`).toBe(0);
				expect(Math.abs((await position(page)) - before), `#${id} moved`).toBeLessThanOrEqual(1);
			}
		});
});

/** Counts, from before the page's own script, how often the map left its rest. */
async function noteFlights(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const counted = Object.assign(window, { flights: 0 });
		new MutationObserver((records) => {
			for (const { target } of records)
				if (target instanceof HTMLElement && target.dataset.idle === 'false') counted.flights++;
		}).observe(document, { subtree: true, attributeFilter: ['data-idle'] });
	});
}

const flights = (page: Page): Promise<number> =>
	page.evaluate(() => (window as unknown as { flights: number }).flights);

for (const [name, viewport] of [
	['1920 × 1080', { width: 1280, height: 720 }],
	['1366 × 768', { width: 911, height: 512 }]
] as const)
	test.describe(() => {
		test.use({ viewport, deviceScaleFactor: 1.5 });

		test(`every step is reached at 150 % zoom on ${name}, down and up`, async ({ page }) => {
			const ids = await open(page);
			await readAll(page, ids, wheel(page, 237));
			await readAll(page, ids.reverse().slice(0, 8), wheel(page, -237));
		});
	});

test.describe(() => {
	test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true });

	test('every step is reached by a finger, down and up', async ({ page }) => {
		const ids = await open(page);
		await readAll(page, ids, () => swipe(page, 480, 4));
		await readAll(page, ids.reverse().slice(0, 6), () => swipe(page, -480, 4));
	});

	test('a slow finger passes over no step', async ({ page }) => {
		const ids = (await open(page)).slice(0, 3);
		await readAll(page, ids, () => swipe(page, 160, 24));
	});

	test('a fling ends in one step, and the stage in its scene', async ({ page }) => {
		await open(page);
		const pictures = await prerendered(page);
		for (const distance of [700, 600, 720, -500, 650, -620, -400]) {
			await swipe(page, distance, 2, true);
			await settled(page);
			await drawn(page);
			await landed(page);
			// A fling may go on after the page has seemed to stand: the step is asked for anew with each look.
			await expect(async () => {
				await expectScene(page, pictures, (await activeStep(page)) ?? '');
			}).toPass();
		}
	});
});
