/** The live map in the story: when it comes, where it ends, what it asks for, and what a reader can do with it. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { drawnBySvg, drawnLive, mapOn, openWith, ownTalk } from './support/live-map.ts';
import { drawn, jump, random, shuffled, stepIds } from './support/travel.ts';
import { watch } from './support/watch.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** Where a program draws much. */
const SMALL = { width: 480, height: 640 };

const ours = /maplibre|live-map|for-story|\/map\/[^/]+\.json/;

const requests = (page: Page): string[] => {
	const found: string[] = [];
	page.on('request', (request) => found.push(new URL(request.url()).pathname));
	return found;
};

test('nothing of it is asked for before the reader scrolls, nor ever where a program draws', async ({ page }) => {
	const asked = requests(page);
	await page.goto('./?map=webgl');
	await page.keyboard.press('Shift');
	await expect(page.locator('html.live')).toBeAttached();
	await page.waitForTimeout(2500);
	expect(asked.filter((path) => ours.test(path))).toEqual([]);
	await openWith(page, 'auto');
	await page.waitForTimeout(3500);
	await drawnBySvg(page, 'offer');
	expect(asked.filter((path) => /maplibre|\/map\/[^/]+\.json/.test(path))).toEqual([]);
	await openWith(page, 'svg', 'macau');
	await page.waitForTimeout(2500);
	expect(asked.filter((path) => /maplibre|\/map\/[^/]+\.json/.test(path))).toEqual([]);
});

test('it comes by itself where the device says that it is able, and goes for the visit when its flights are slow', async ({
	page
}) => {
	test.setTimeout(120_000);
	await page.addInitScript(() => {
		const { prototype } = WebGL2RenderingContext;
		const told = Object.getOwnPropertyDescriptor(prototype, 'getParameter')?.value as (name: number) => unknown;
		prototype.getParameter = function (name: number): unknown {
			return name === this.RENDERER ? 'ANGLE (Apple, Apple M2)' : told.call(this, name);
		};
		Object.defineProperty(navigator, 'deviceMemory', { value: 8 });
	});
	await page.goto('./');
	await jump(page, 'offer');
	await drawnLive(page, 'offer');
	// However fast the machine is that this runs on.
	await page.evaluate(() => {
		const busy = () => {
			for (const from = performance.now(); performance.now() - from < 60;);
			requestAnimationFrame(busy);
		};
		busy();
	});
	const map = page.locator('.live-map');
	for (const step of ['means', 'trip', 'means', 'trip', 'means', 'trip']) {
		await jump(page, step);
		const there = page.locator(`#${step} .picture[data-canvas="all"]`);
		await expect
			.poll(async () => (await map.count()) === 0 || (await there.count()) === 1, { timeout: 30_000 })
			.toBe(true);
		// What may come next is fetched once a scene rests.
		await page.waitForTimeout(1000);
	}
	await expect(map).toHaveCount(0);
	expect(await page.evaluate(() => sessionStorage.getItem('map'))).toBe('slow');
	await page.reload();
	await jump(page, 'macau');
	await page.waitForTimeout(3000);
	await drawnBySvg(page, 'macau');
	await expect(map).toHaveCount(0);
});

test('an address that asks for another map than there is gets the usual one, and a word about it', async ({ page }) => {
	await openWith(page, 'gold');
	await expect(page.locator('.live-map-note')).toContainText('“gold”, which is none of auto, svg, webgl');
	await drawnBySvg(page, 'offer');
});

test('scrolled fast, backwards and at random it ends in the right scene, and does no wrong', async ({ page }) => {
	test.setTimeout(300_000);
	await page.setViewportSize(SMALL);
	const wrongs = await watch(page);
	await openWith(page, 'webgl');
	await drawnLive(page, 'offer');
	const steps = (await stepIds(page)).filter((step) => step !== 'about');
	const next = random(4);
	for (let round = 0; round < 3; round++) {
		const way = [...shuffled(steps, next).slice(0, 5), ...(round === 0 ? steps.toReversed().slice(3, 9) : [])];
		for (const step of way) {
			await jump(page, step);
			await drawn(page);
			await page.waitForTimeout(next() * 260);
		}
		const last = way.at(-1) ?? '';
		await drawnLive(page, last);
		const camera = await page.locator(`#${last} [data-camera]`).getAttribute('data-camera');
		const [lng = 0, lat = 0] = (camera ?? '').split(',').map(Number);
		await expect(mapOn(page, last)).toHaveAttribute('data-center', `${lng.toFixed(4)},${lat.toFixed(4)}`);
		await expect(page.locator('.picture[data-canvas]')).toHaveCount(1);
		await expect(page.locator('.live-map canvas')).toHaveCount(1);
	}
	expect(wrongs.filter((wrong) => !ownTalk(wrong))).toEqual([]);
});

test('a flight asks for nothing and is over within its time', async ({ page }) => {
	await openWith(page, 'webgl', 'trip');
	await drawnLive(page, 'trip');
	await jump(page, 'shanghai-tuesday');
	await drawnLive(page, 'shanghai-tuesday');
	await page.waitForLoadState('networkidle');
	const asked = requests(page);
	await jump(page, 'shanghai-wednesday');
	await jump(page, 'shanghai-tuesday');
	await drawnLive(page, 'shanghai-tuesday');
	expect(asked.filter((path) => ours.test(path))).toEqual([]);
});

test('the reader can choose the map beside the switch for motion, and is remembered', async ({ page }) => {
	await openWith(page, 'webgl');
	await drawnLive(page, 'offer');
	const choice = page.getByRole('combobox', { name: 'Map' });
	await expect(choice).toHaveValue('webgl');
	await choice.selectOption('svg');
	await drawnBySvg(page, 'offer');
	await expect(page.locator('.live-map')).toHaveCount(0);
	await expect(page).toHaveURL(/map=svg/);
	await page.goto('./');
	await jump(page, 'offer');
	await expect(choice).toHaveValue('svg', { timeout: 30_000 });
});

test('the map is moved by keys and buttons, goes back to the story’s view, and holds nobody', async ({ page }) => {
	await openWith(page, 'webgl');
	await drawnLive(page, 'offer');
	const map = page.locator('.live-map canvas');
	await expect(map).toHaveAttribute('aria-label', /^Map\. .{40}/);
	const zoom = async () => Number(await mapOn(page, 'offer').getAttribute('data-zoom'));
	const before = await zoom();
	const home = page.getByRole('button', { name: 'Back to the story’s view' });
	await expect(home).toBeHidden();
	await page.getByRole('button', { name: 'Nearer' }).click();
	await expect.poll(zoom).toBeGreaterThan(before + 0.9);
	await home.click();
	await expect(home).toBeHidden();
	await drawnLive(page, 'offer');
	await expect.poll(zoom).toBeCloseTo(before, 2);
	await map.focus();
	const center = () => mapOn(page, 'offer').getAttribute('data-center');
	const there = await center();
	await page.keyboard.press('ArrowRight');
	await expect.poll(center).not.toBe(there);
	await page.keyboard.press('Tab');
	await expect(map).not.toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await expect(map).toBeFocused();
});

test('each place’s name is a button that brings the map to it, in both scripts, and is none on a picture', async ({
	page
}) => {
	await openWith(page, 'webgl');
	await drawnLive(page, 'offer');
	const name = page.locator('#offer').getByRole('button', { name: 'Shanghai 上海' });
	await expect(name.locator('[lang]')).toHaveText('上海');
	await name.focus();
	await expect(name).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(mapOn(page, 'offer')).toHaveAttribute('data-center', /^121\.4[67]\d\d,31\.2[23]\d\d$/);
	await expect(name).toBeFocused();
	const home = page.getByRole('button', { name: 'Back to the story’s view' });
	await home.click();
	await expect(home).toBeHidden();
	await drawnLive(page, 'offer');
	await page.getByRole('combobox', { name: 'Map' }).selectOption('svg');
	await drawnBySvg(page, 'offer');
	await expect(page.locator('.marks [role=button], .marks [tabindex]')).toHaveCount(0);
});

test('a wheel over the map scrolls the story and leaves the map alone', async ({ page }) => {
	await openWith(page, 'webgl');
	await drawnLive(page, 'offer');
	const zoom = await mapOn(page, 'offer').getAttribute('data-zoom');
	const from = await page.evaluate(() => scrollY);
	await page.mouse.move(900, 300);
	await page.mouse.wheel(0, 40);
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(from + 40);
	await expect(mapOn(page, 'offer')).toHaveAttribute('data-zoom', zoom ?? '');
});

test('axe finds nothing while the map is live, at its place or moved, in either edition', async ({ page }) => {
	test.setTimeout(300_000);
	await page.setViewportSize(SMALL);
	for (const [colorScheme, step] of [
		['light', 'typhoon'],
		['dark', 'offer']
	] as const) {
		await page.emulateMedia({ colorScheme });
		await openWith(page, 'webgl', step);
		await drawnLive(page, step);
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
		await page.getByRole('button', { name: 'Nearer' }).click();
		await expect(page.getByRole('button', { name: 'Back to the story’s view' })).toBeVisible();
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	}
});

test('a scene is announced once the reader rests on it, and not on the way', async ({ page }) => {
	await openWith(page, 'svg');
	const region = page.locator('[data-announced]');
	await expect(region).toHaveText(/^Picture: /);
	const said = await region.evaluateHandle((it) => {
		const texts: string[] = [];
		new MutationObserver(() => texts.push(it.textContent)).observe(it, { childList: true });
		return texts;
	});
	// In the page, where a busy machine can't make a rest of the way.
	await page.evaluate(async () => {
		for (const id of ['trip', 'macau']) {
			const box = document.getElementById(id)?.getBoundingClientRect();
			if (box) scrollBy({ top: box.top + box.height / 2 - innerHeight / 2, behavior: 'instant' });
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		}
	});
	const words = await page.locator('#macau [data-alternative]').textContent();
	await expect(region).toHaveText(`Picture: ${words?.trim() ?? ''}`);
	expect(await said.jsonValue()).toEqual([`Picture: ${words?.trim() ?? ''}`]);
});
