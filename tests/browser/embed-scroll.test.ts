/** The framed story scrolls with the page around it, from another site, whatever moves that page. */
import { expect } from '@playwright/test';
import { shoot } from './support/contrast.ts';
import { article, guestOf, jump, listenIn, scrolling, standOf, test, told, type Hosts } from './support/hosts.ts';
import type { Frame, Page } from '@playwright/test';

test.use({ viewport: { width: 1280, height: 800 }, hasTouch: true });

/** The real story on a page of another site, held there. */
async function story(page: Page, hosts: Hosts, query = '', attributes = ''): Promise<Frame> {
	await listenIn(page);
	await page.goto(hosts.page(article(hosts, `${hosts.site}embed/story${query}`, { attributes })));
	return scrolling(page);
}

/** The guest is where the page is: its offset is the wrapper's, within the story's ends. */
async function expectTogether(page: Page, frame: Frame): Promise<void> {
	await expect
		.poll(async () => {
			const { outer } = await standOf(page);
			return Math.abs((await frame.evaluate(() => Math.round(scrollY))) - outer);
		})
		.toBeLessThanOrEqual(1);
}

/** To be asked before a key: browsers glide after it, and the next one would end the glide where it is. */
const glide = (page: Page) =>
	page.evaluateHandle(() => {
		const end = new Promise((ended) => document.addEventListener('scrollend', ended, { once: true }));
		return { end: () => end.then(() => undefined) };
	});

test('wheel, keys and touch over the frame move the page, and the story with it', async ({
	page,
	hosts,
	browserName
}) => {
	const frame = await story(page, hosts);
	await jump(page, 300);
	await expectTogether(page, frame);
	await page.mouse.move(640, 400);
	await page.mouse.wheel(0, 400);
	await expect.poll(async () => (await standOf(page)).outer).toBe(700);
	await expectTogether(page, frame);

	// A click into a picture gives the frame the focus and does nothing else.
	await page.mouse.click(900, 300);
	const moved = async (key: string, least: number, most: number): Promise<void> => {
		const { scrolled } = await standOf(page);
		const gliding = await glide(page);
		await page.keyboard.press(key);
		await gliding.evaluate(({ end }) => end());
		const by = (await standOf(page)).scrolled - scrolled;
		expect(by, `after ${key}`).toBeGreaterThanOrEqual(least);
		expect(by, `after ${key}`).toBeLessThanOrEqual(most);
		await expectTogether(page, frame);
	};
	await moved('Space', 600, 800);
	await moved('Shift+Space', -800, -600);
	await moved('ArrowDown', 20, 120);
	await moved('ArrowUp', -120, -20);
	await moved('PageDown', 500, 800);
	await moved('PageUp', -800, -500);
	await moved('End', 15_000, 60_000);
	await moved('Home', -60_000, -15_000);

	if (browserName !== 'chromium') return;
	await jump(page, 1000);
	await expectTogether(page, frame);
	const client = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...ys: number[]) =>
		client.send('Input.dispatchTouchEvent', { type, touchPoints: ys.map((y) => ({ x: 900, y })) });
	await touch('touchStart', 600);
	for (let y = 590; y >= 200; y -= 30) await touch('touchMove', y);
	await touch('touchEnd');
	await expect.poll(async () => (await standOf(page)).outer).toBeGreaterThan(1200);
	await expectTogether(page, frame);
});

test('Tab and Shift+Tab go through all links of the story and out at both ends, and what has the focus is on the screen', async ({
	page,
	hosts
}) => {
	await listenIn(page);
	const link = (id: string): string => `<p><a id="${id}" href="#">${id}</a></p>`;
	const src = `${hosts.site}embed/story?motion=reduce`;
	await page.goto(hosts.page(article(hosts, src, { before: link('first'), after: link('last') })));
	const frame = await guestOf(page);
	await expect.poll(() => frame.evaluate(() => document.documentElement.className)).toContain('live');
	for (const [key, from, to] of [
		['Tab', '#first', 'last'],
		['Shift+Tab', '#last', 'first']
	] as const) {
		await page.locator(from).focus();
		const seen: string[] = [];
		for (let i = 0; i < 400; i++) {
			await page.keyboard.press(key);
			const outside = await page.evaluate(() => document.activeElement?.id ?? '');
			if (outside === to) break;
			const at = await frame.evaluate(() => {
				const { activeElement: active } = document;
				const { top = 0, bottom = 0 } = active?.getBoundingClientRect() ?? {};
				const name = active?.closest('section')?.id ?? active?.className ?? '';
				return { name, seen: top < innerHeight && bottom > 0 };
			});
			if (at.seen) seen.push(at.name);
			else {
				// The page may be a message behind.
				await expect
					.poll(() =>
						frame.evaluate(() => {
							const { top = 0, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
							return top < innerHeight && bottom > 0;
						})
					)
					.toBe(true);
				seen.push(at.name);
			}
		}
		await expect(page.locator(`#${to}`)).toBeFocused();
		expect(new Set(seen), `${key} reached`).toEqual(new Set([...new Set(seen), 'cover', 'offer', 'typhoon', 'about']));
		await expectTogether(page, frame);
	}
});

test('links within the story and addresses that lead into it move the page, and each step is told in its turn', async ({
	page,
	hosts
}) => {
	const frame = await story(page, hosts);
	await jump(page, 0);
	await expectTogether(page, frame);
	await frame.locator('.progress a[data-to="macau"]').click();
	await expect.poll(() => frame.evaluate(() => document.querySelector('[data-active]')?.id)).toBe('macau');
	await expectTogether(page, frame);
	await expect
		.poll(() => told(page))
		.toContainEqual(expect.stringMatching(/^step \{"id":"macau","index":\d+,"count":20\}/));
	// The step under the middle of the window is the one that is told, under cross-site observers as well.
	for (const index of [3, 8]) {
		const top = await frame.evaluate(
			(i) => document.querySelectorAll<HTMLElement>('section[data-step]')[i]?.offsetTop ?? 0,
			index
		);
		await jump(page, top);
		const active = await frame.evaluate((i) => document.querySelectorAll('section[data-step]')[i]?.id, index);
		await expect.poll(() => frame.evaluate(() => document.querySelector('[data-active]')?.id)).toBe(active);
		await expect.poll(async () => (await told(page)).at(-1)).toContain(`"id":"${active ?? ''}"`);
	}
});

/** In which row of each picture the mark begins; runs in the browser. */
const rowsOfMark = (pictures: readonly string[]): Promise<number[]> =>
	Promise.all(
		pictures.map(async (base64) => {
			const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
			const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
			context?.drawImage(image, 0, 0);
			const { data, width, height } = context?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1);
			for (let i = 0; i < width * height; i++)
				if (data[4 * i] === 255 && data[4 * i + 1] === 0 && data[4 * i + 2] === 255) return Math.floor(i / width);
			return -1;
		})
	);

test('the pinned stage is displaced by 0 px while the page is scrolled at 1,500 px a second', async ({
	page,
	hosts,
	browserName
}) => {
	const frame = await story(page, hosts);
	const top = await frame.evaluate(() => document.getElementById('typhoon')?.offsetTop ?? 0);
	await jump(page, top + 100);
	await expect
		.poll(() => frame.evaluate(() => document.querySelector<HTMLElement>('[data-stage]')?.dataset.scene))
		.toBe('typhoon');
	await expect
		.poll(() => frame.evaluate(() => document.querySelector<HTMLElement>('[data-map]')?.dataset.idle))
		.toBe('true');
	// A mark on the stage, with a ground of its own.
	await frame.evaluate(() => {
		const mark = document.createElement('div');
		mark.style.cssText = 'position:absolute;z-index:9;right:200px;top:200px;width:60px;height:40px;background:#f0f';
		document.querySelector('[data-stage]')?.append(mark);
		const off: number[] = [];
		Object.assign(window, { off });
		const look = (): void => {
			off.push(document.querySelector('[data-stage]')?.getBoundingClientRect().top ?? NaN);
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	await page.evaluate(() => {
		const off: number[] = [];
		Object.assign(window, { off });
		const look = (): void => {
			off.push(document.querySelector('iframe')?.getBoundingClientRect().top ?? NaN);
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	const blank = await page.context().newPage();
	const rowsIn = (pictures: string[]) => blank.evaluate(rowsOfMark, pictures);
	await page.bringToFront();
	// It has been painted before the first picture is taken.
	if (browserName === 'chromium') await expect.poll(async () => rowsIn([await shoot(page)])).toEqual([200]);
	await page.mouse.move(640, 400);
	const pictures: string[] = [];
	let wheeling = true;
	const started = Date.now();
	const wheel = async (): Promise<void> => {
		for (let gone = 0; gone < 1500; gone += 25) {
			await page.mouse.wheel(0, 25);
			// At the pace that is asked for, whatever the machine's.
			await page.waitForTimeout(Math.max(0, started + (gone / 1500) * 1000 - Date.now()));
		}
		wheeling = false;
	};
	const watch = async (): Promise<void> => {
		while (browserName === 'chromium' && wheeling) pictures.push(await shoot(page));
	};
	await Promise.all([wheel(), watch()]);
	const [outer, inner] = await Promise.all(
		[page, frame].map((where) => where.evaluate(() => (window as unknown as { off: number[] }).off))
	);
	expect(outer?.filter((top) => top !== 0)).toEqual([]);
	expect(inner?.filter((top) => top !== 0)).toEqual([]);
	expect((inner ?? []).length).toBeGreaterThan(5);
	// As it was painted, not only as it was laid out.
	const rows = await rowsIn(pictures);
	expect(rows.filter((row) => row !== 200)).toEqual([]);
	if (browserName === 'chromium') expect(rows.length).toBeGreaterThan(1);
	expect((await standOf(page)).outer).toBeGreaterThan(top + 1000);
});
