/** The map and the timeline in frames, the page that hands out the code, and what oEmbed answers. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { guestOf, test } from './support/hosts.ts';
import { watch } from './support/watch.ts';

const PARTS = ['map', 'timeline'] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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
		const mark =
			part === 'map'
				? frame.locator('[data-place="hong-kong"]').first()
				: frame.locator('[data-event="listing"], [data-event]').first();
		await expect(mark).toBeVisible();
		await expect.poll(() => frame.evaluate(() => document.querySelector('button:not(:disabled)') !== null)).toBe(true);
		await page.mouse.move(500, 330);
		await page.mouse.wheel(0, 300);
		await expect.poll(() => page.evaluate(() => scrollY), part).toBe(300);
		await page.evaluate(() => scrollTo(0, 0));
		if (part === 'map') {
			await frame.locator('button[data-place="hong-kong"]').click();
			await frame.locator('[data-choice] [data-event]').first().click();
		} else await frame.locator('button[data-event]').first().click();
		await expect(frame.locator('[data-detail]')).toBeVisible();
		await expect(frame.locator('[data-detail] a[data-source]').first()).toHaveAttribute('href', /data#source-/);
		const opened = page.waitForEvent('popup');
		await frame.getByRole('link', { name: 'This event among all' }).click();
		const beside = await opened;
		await expect(beside).toHaveURL(/explore\?event=/);
		await beside.close();
		await expect(frame.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
		await expect(frame.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/explore$/);
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

test('the code that is shown is the code that is seen and copied, for every choice', async ({
	page,
	context,
	browserName
}) => {
	test.skip(browserName !== 'chromium', 'Only Chromium lets a test read the clipboard.');
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const wrongs = await watch(page);
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('./embed');
	const code = page.locator('pre').first();
	const preview = page.locator('[data-preview]');
	await expect(preview).toBeVisible();
	for (const choices of [
		[],
		['The map', 'Dark', 'At most 480 px'],
		['The timeline', 'A frame alone, without a script', 'Without its header and footer']
	]) {
		for (const name of choices) {
			await page.getByLabel(name, { exact: true }).check();
			// What is still on its way into a frame would be cut off by the next one.
			for (const frame of page.frames()) await frame.waitForLoadState('networkidle');
		}
		const copy = page.getByRole('button', { name: 'Copy' }).first();
		await copy.click();
		await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
		const shown = (await code.textContent()) ?? '';
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
		// The previewer's own page is a frame, which the element is told; else it is letter for letter the same.
		expect((await preview.getAttribute('srcdoc'))?.replace(' framed>', '>')).toContain(shown);
		expect(shown).toContain(new URL('./', page.url()).href);
		const inside = page.frameLocator('[data-preview]').frameLocator('iframe');
		await expect(inside.locator('main')).toBeVisible();
		if (choices.includes('Dark')) await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
	}
	expect(wrongs).toEqual([]);
});

test('the story scrolls with the mock article of the previewer', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('./embed');
	const article = page.frameLocator('[data-preview]');
	await expect.poll(() => article.locator('story-embed').evaluate((it) => it.clientHeight)).toBeGreaterThan(10_000);
	await article
		.locator('story-embed')
		.evaluate((it) => scrollBy({ top: it.getBoundingClientRect().top + 3000, behavior: 'instant' }));
	await expect
		.poll(() =>
			article
				.frameLocator('iframe')
				.locator('html')
				.evaluate(() => scrollY)
		)
		.toBeGreaterThanOrEqual(2999);
});

test('without a script the page with the code shows the code for the story', async ({ browser, baseURL }) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await page.goto(new URL('embed', baseURL).href);
	await expect(page.locator('pre').first()).toContainText('/embed/story"');
	await expect(page.getByRole('button')).toHaveCount(0);
	await expect(page.getByRole('radio')).toHaveCount(0);
	await page.context().close();
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
		expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		// The story's words may be more than a frame holds; a map and a timeline are seen whole.
		const tall = await frame.evaluate(() => document.documentElement.scrollHeight);
		if (part !== 'story') expect(tall, part).toBeLessThanOrEqual(Number(height));
	}
});
