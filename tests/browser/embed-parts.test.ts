/** The map and the timeline in frames, and what oEmbed answers. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Frame } from '@playwright/test';
import { article, guestOf, jump, standOf, test } from './support/hosts.ts';

const PARTS = ['map', 'timeline'] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Presses the first event that a part offers, as soon as it is awake. */
const press = (frame: Frame, part: string): Promise<void> =>
	expect(async () => {
		const map = part === 'map';
		if (map) await frame.locator('button[data-place="hong-kong"]').click({ timeout: 5000 });
		const event = frame.locator(`${map ? '[data-choice] ' : ''}button[data-event]`).first();
		await event.click({ timeout: 5000 });
		await expect(frame.locator('[data-detail]')).toBeVisible({ timeout: 1000 });
	}).toPass();

test('map and timeline are as high as they need to be, with the loader and with hosts that listen, sandboxed too', async ({
	page,
	hosts
}) => {
	const wrongs: string[] = [];
	page.on('pageerror', (error) => wrongs.push(error.message));
	for (const part of PARTS)
		for (const [width, code] of [
			[
				1000,
				`<story-embed mode="stepper" src="${hosts.site}embed/${part}"><iframe title="Part" src="${hosts.site}embed/${part}" width="100%" height="150"></iframe></story-embed><script async src="${hosts.site}embed.js"></script>`
			],
			[
				360,
				`<div id="pym"></div><script src="/pym.js"></script><script>new pym.Parent('pym','${hosts.site}embed/${part}?auto',{})</script>`
			],
			[
				360,
				`<story-embed mode="stepper" src="${hosts.site}embed/${part}"><iframe sandbox="allow-scripts allow-popups" title="Part" src="${hosts.site}embed/${part}" width="100%" height="150"></iframe></story-embed><script async src="${hosts.site}embed.js"></script>`
			]
		] as const) {
			await page.setViewportSize({ width, height: 700 });
			await page.goto(hosts.page(`<!doctype html><html lang="en"><title>Host</title><body style="margin:0">${code}`));
			const off = async (): Promise<number> => {
				const frame = await guestOf(page);
				const [height, framed] = await Promise.all([
					frame.evaluate(() => document.querySelector<HTMLElement>('.framed')?.offsetHeight ?? 0),
					page.locator('iframe').evaluate((it) => it.clientHeight)
				]);
				return height < 300 ? Infinity : Math.abs(height - framed);
			};
			await expect.poll(off, `${part}, ${width} px`).toBeLessThanOrEqual(1);
		}
	expect(wrongs).toEqual([]);
});

test('in a frame the page’s wheel stays the page’s, what is pressed is told, and links open beside the page', async ({
	page,
	hosts
}) => {
	await page.setViewportSize({ width: 1000, height: 950 });
	for (const part of PARTS) {
		await page.goto(
			hosts.page(
				`<!doctype html><html lang="en"><title>Host</title><body style="margin:0"><iframe title="Part" src="${hosts.site}embed/${part}" width="1000" height="1000"></iframe><p style="height:2000px">`
			)
		);
		const frame = await guestOf(page);
		await press(frame, part);
		const opened = page.waitForEvent('popup');
		await frame.getByRole('link', { name: 'This event among all' }).click();
		const beside = await opened;
		await expect(beside).toHaveURL(/explore\?event=/);
		await beside.close();
		await expect(frame.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
		await expect(frame.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/explore$/);
	}
});

test.describe('under a finger', () => {
	test.use({ hasTouch: true, viewport: { width: 400, height: 800 } });

	test('the framed map leaves a stroke up or down to the page', async ({ page, hosts, browserName }) => {
		test.skip(browserName !== 'chromium', 'only Chromium lets a test move a finger');
		await page.goto(
			hosts.page(
				`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Host</title><body style="margin:0"><iframe title="Part" src="${hosts.site}embed/map" width="400" height="700"></iframe><p style="height:3000px">`
			)
		);
		const frame = await guestOf(page);
		await expect(frame.locator('[data-map]').first()).toBeVisible();
		const { x = 0, y = 0, width = 0, height = 0 } = (await frame.locator('[data-map]').first().boundingBox()) ?? {};
		const client = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...ys: number[]) =>
			client.send('Input.dispatchTouchEvent', { type, touchPoints: ys.map((at) => ({ x: x + width * 0.4, y: at })) });
		const from = y + height * 0.9;
		await touch('touchStart', from);
		for (let gone = 10; gone <= height * 0.7; gone += 20) await touch('touchMove', from - gone);
		await touch('touchEnd');
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(80);
	});
});

test('the parameters of map and timeline are obeyed before a script of theirs has come', async ({ page }) => {
	await page.route('**/_app/**/*.js', () => undefined);
	for (const part of PARTS) {
		await page.goto(`./embed/${part}?dark=true&plain=true`, { waitUntil: 'commit' });
		await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
		await expect(page.locator('main')).toBeVisible();
		await expect(page.locator('.framed > header')).toBeHidden();
	}
});

test('the parameters of map and timeline are obeyed', async ({ page }) => {
	for (const part of PARTS) {
		await page.goto(`./embed/${part}?dark=true&plain=true`);
		await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
		await expect(page.locator('.framed > header')).toBeHidden();
		await expect(page.locator('.framed > footer')).toBeHidden();
	}
});

test('map and timeline begin as their address says, and lead on to the same in /explore', async ({ page }) => {
	await page.setViewportSize({ width: 1000, height: 700 });
	const detail = page.locator('[data-detail]');
	await page.goto('./embed/map?event=new-york-listing&plain=true');
	await expect(detail).toHaveAttribute('data-detail', 'new-york-listing');
	await page.goto('./embed/map?event=handover&place=hong-kong&map=svg');
	await expect(detail).toHaveAttribute('data-detail', 'handover');
	// The map has gone there.
	await expect(page.locator('[data-map]')).toHaveAttribute('data-center', /^114\.1\d+,22\.2\d+$/);
	await expect(page.getByRole('link', { name: 'This event among all' })).toHaveAttribute(
		'href',
		/explore\?place=hong-kong&event=handover&map=svg$/
	);
	await page.goto('./embed/timeline?event=meeting&window=2017-08-22/2017-08-24&lanes=topic');
	await expect(detail).toHaveAttribute('data-detail', 'meeting');
	await expect(page.locator('.tools .span')).toHaveText('22 August 2017 to 24 August 2017');
	await expect(page.locator('select')).toHaveValue('topic');
	await page.goto('./embed/timeline?view=list&status=context');
	await expect(page.locator('[data-timeline] tbody tr').first()).toHaveAttribute('data-status', 'context');
	await expect(page.locator('[data-timeline] tbody tr[data-status="reported"]')).toHaveCount(0);
});

test('what the address of a framed part cannot have is ignored, and named', async ({ page }) => {
	for (const part of PARTS) {
		await page.goto(`./embed/${part}?event=<b>nobody</b>&dark=false`);
		await expect(page.locator('[data-ignored]')).toContainText('“event” cannot be “<b>nobody</b>”');
		await expect(page.locator('[data-detail]')).toHaveCount(0);
	}
});

test('the framed map is the live one when its address says so, and else asks for none of it', async ({
	page,
	browserName
}) => {
	test.skip(browserName !== 'chromium', 'The other engines’ WebGL is not what is tested here.');
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.setViewportSize({ width: 800, height: 600 });
	await page.goto('./embed/map?map=svg');
	await expect(page.locator('[data-map]')).toHaveAttribute('data-idle', 'true');
	await page.waitForTimeout(1500);
	expect(asked.filter((path) => /maplibre|live/.test(path))).toEqual([]);
	await page.goto('./embed/map?map=webgl');
	await expect(page.locator('[data-map]')).toHaveAttribute('data-renderer', 'webgl', { timeout: 60_000 });
});

test('sandboxed parts are pressed as any, and what their links open is sandboxed only where the page says no more', async ({
	page,
	hosts
}) => {
	const wrongs: string[] = [];
	page.on('pageerror', (error) => wrongs.push(error.message));
	for (const [part, sandbox, free] of [
		['map', 'allow-scripts allow-popups', false],
		['timeline', 'allow-scripts allow-popups allow-popups-to-escape-sandbox', true]
	] as const) {
		await page.goto(
			hosts.page(
				`<!doctype html><html lang="en"><title>Host</title><iframe title="Part" sandbox="${sandbox}" src="${hosts.site}embed/${part}" width="1000" height="900"></iframe>`
			)
		);
		const frame = await guestOf(page);
		await press(frame, part);
		const opened = page.waitForEvent('popup');
		await frame.getByRole('link', { name: 'This event among all' }).click();
		const beside = await opened;
		await expect(beside).toHaveURL(/explore\?event=/);
		expect(await beside.evaluate(() => origin !== 'null'), sandbox).toBe(free);
		await beside.close();
	}
	expect(wrongs).toEqual([]);
});

test('a map that was not asked to be a stepper is no higher than its wrapper, and scrolls with the page', async ({
	page,
	hosts
}) => {
	await page.setViewportSize({ width: 1000, height: 420 });
	await page.goto(hosts.page(article(hosts, `${hosts.site}embed/map`)));
	const frame = await guestOf(page);
	await expect.poll(() => frame.evaluate(() => document.documentElement.dataset.grows)).toBe('');
	const tall = () =>
		frame.evaluate(() => Math.ceil(document.querySelector('.framed')?.getBoundingClientRect().height ?? 0));
	await expect.poll(async () => (await standOf(page)).height - (await tall())).toBe(0);
	await jump(page, (await tall()) - 420);
	// Its end is seen, and then comes the page.
	await expect.poll(() => frame.evaluate(() => innerHeight + scrollY)).toBeGreaterThanOrEqual((await tall()) - 1);
	await page.mouse.move(500, 200);
	await page.mouse.wheel(0, 200);
	await expect.poll(async () => (await standOf(page)).top).toBe(-200);
	const spill = await page.evaluate(() => {
		const [embed, inner] = ['story-embed', 'iframe'].map((name) =>
			document.querySelector(name)?.getBoundingClientRect()
		);
		return (inner?.bottom ?? 0) - (embed?.bottom ?? 0);
	});
	expect(spill).toBe(0);
});

for (const [width, colorScheme] of [
	[320, 'dark'],
	[1280, 'light']
] as const)
	test(`axe finds nothing on the framed parts and the page with the code, ${width} px wide, ${colorScheme}; nothing has to be scrolled sideways`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 700 });
		for (const address of ['./embed/map', './embed/timeline', './embed']) {
			await page.goto(address);
			await expect.poll(() => page.evaluate(() => document.querySelector('button:not(:disabled)') !== null)).toBe(true);
			const { violations } = await new AxeBuilder({ page }).exclude('[data-preview]').withTags(TAGS).analyze();
			expect(
				violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`)),
				address
			).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(width);
		}
	});

test('oEmbed’s answers keep to its standard, are found from the pages, and show all they say at the size they say', async ({
	page,
	request,
	hosts
}) => {
	for (const [address, part] of [
		['./', 'story'],
		['./explore', 'map'],
		['./embed/story', 'story'],
		['./embed/map', 'map'],
		['./embed/timeline', 'timeline']
	] as const) {
		await page.goto(address);
		const href = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
		expect(href, address).toMatch(new RegExp(`^https://.*/oembed/${part}\\.json$`));
	}
	for (const part of ['story', 'map', 'timeline']) {
		const response = await request.get(`./oembed/${part}.json`);
		expect(response.headers()['content-type']).toContain('application/json');
		const answer = (await response.json()) as Record<string, string | number>;
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', thumbnail_width: 1200, thumbnail_height: 630 });
		for (const name of ['title', 'provider_name', 'provider_url', 'html', 'thumbnail_url'])
			expect(typeof answer[name], name).toBe('string');
		for (const name of ['width', 'height']) expect(Number.isInteger(answer[name]), name).toBe(true);
		const { html, width, height, provider_url: base } = answer;
		for (const name of ['provider_url', 'thumbnail_url']) expect(answer[name]).toMatch(/^https:\/\/./);
		expect(html).toContain(`src="${String(base)}embed/${part}"`);
		await page.setViewportSize({ width: 1000, height: 900 });
		await page.goto(
			hosts.page(
				`<!doctype html><html lang="en"><title>Host</title><body>${String(html).replaceAll(String(base), hosts.site)}`
			)
		);
		const box = await page.locator('iframe').boundingBox();
		expect([box?.width, box?.height]).toEqual([width, height]);
		const frame = await guestOf(page);
		await expect(frame.locator('main')).toBeVisible();
		await expect.poll(() => frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		await page.setViewportSize({ width: 400, height: 900 });
		await expect
			.poll(() => page.evaluate(() => document.documentElement.scrollWidth), 'in a column that is narrower')
			.toBe(400);
		await page.setViewportSize({ width: 1000, height: 900 });
		// The story's words may be more than a frame holds; a map and a timeline are seen whole.
		const sizes = () =>
			frame.evaluate(() => {
				const { scrollWidth, scrollHeight } = document.documentElement;
				return { scrollWidth, scrollHeight };
			});
		await expect.poll(async () => (await sizes()).scrollWidth).toBe(width);
		if (part !== 'story')
			await expect.poll(async () => (await sizes()).scrollHeight, part).toBeLessThanOrEqual(Number(height));
	}
});
