/** The framed story where no script holds it: a step at a time, in any frame, in any CMS, for any reader. */
import { expect, type Frame } from '@playwright/test';
import { bare } from './support/bare.ts';
import { article, guestOf, jump, scrolling, stepOf as step, test } from './support/hosts.ts';

const shown = (frame: Frame) =>
	frame.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('section[data-step]')]
			.filter((section) => section.checkVisibility({ visibilityProperty: true }))
			.map(({ id }) => id)
	);

test('buttons, arrow keys, swipes and links turn the steps; the count and the live region say where the reader is', async ({
	page,
	hosts,
	browserName
}) => {
	const frame = await bare(page, hosts);
	const next = frame.getByRole('button', { name: 'Next' });
	const previous = frame.getByRole('button', { name: 'Previous' });
	const status = frame.getByRole('status');
	expect(await shown(frame)).toEqual(['cover']);
	await expect(status).toHaveText('');
	await expect(previous).toHaveAttribute('aria-disabled', 'true');
	await previous.click({ force: true });
	expect(await step(frame)).toBe('cover');
	await next.click();
	expect(await shown(frame)).toEqual(['offer']);
	await expect(status).toHaveText(/^Step 2 of 20: Hangzhou/);
	await expect(frame.locator('[data-count]')).toHaveText('2 / 20');
	await expect(frame.locator('[data-stage]')).toHaveAttribute('data-scene', 'offer');
	await expect(frame.locator('[data-stage]')).toBeVisible();

	await page.keyboard.press('ArrowRight');
	expect(await step(frame)).toBe('means');
	await page.keyboard.press('ArrowLeft');
	expect(await step(frame)).toBe('offer');
	// Only while the frame has the focus.
	await page.getByRole('link', { name: 'before' }).focus();
	await page.keyboard.press('ArrowRight');
	expect(await step(frame)).toBe('offer');

	const swipe = (x: number, y: number): Promise<void> =>
		frame.evaluate(
			([x, y]) => {
				const touch = (clientX: number, clientY: number) =>
					new Touch({ identifier: 1, target: document.body, clientX, clientY });
				const at = (type: string, one: Touch, touches: Touch[]) =>
					document.body.dispatchEvent(new TouchEvent(type, { touches, changedTouches: [one], bubbles: true }));
				const [from, to] = [touch(300, 300), touch(300 + (x ?? 0), 300 + (y ?? 0))];
				at('touchstart', from, [from]);
				at('touchend', to, []);
			},
			[x, y]
		);
	// Other engines make no touches on a machine without a touch screen.
	if (browserName === 'chromium') {
		await swipe(-90, 10);
		expect(await step(frame)).toBe('means');
		await swipe(90, 10);
		expect(await step(frame)).toBe('offer');
		await swipe(-90, 80);
		await swipe(-20, 0);
		expect(await step(frame)).toBe('offer');
	}

	await frame.locator('#offer a[data-source]').first().click();
	await expect.poll(() => step(frame)).toBe('about');
	await expect(frame.locator('#source-scmp')).toBeInViewport();
	await expect(next).toHaveAttribute('aria-disabled', 'true');
	// Every step of the story can be reached, each alone, and each with the scene that is its own.
	const scenes: (string | undefined)[] = [];
	for (let i = 0; i < 19; i++) {
		await previous.click();
		expect(await shown(frame)).toHaveLength(1);
		scenes.push(await frame.evaluate(() => document.querySelector<HTMLElement>('[data-stage]')?.dataset.scene));
		expect(scenes.at(-1)).toBe(await step(frame));
	}
	expect(new Set(scenes).size).toBe(19);
});

test('a reload keeps the step, and so does a link to it', async ({ page, hosts }) => {
	const frame = await bare(page, hosts, { query: '?step=macau' });
	expect(await step(frame)).toBe('macau');
	await frame.getByRole('button', { name: 'Next' }).click();
	expect(await step(frame)).toBe('manifesto');
	expect(frame.url()).toContain('#manifesto');
	const reloaded = page.waitForEvent('framenavigated');
	await frame.evaluate(() => setTimeout(() => location.reload()));
	await reloaded;
	const guest = await guestOf(page);
	await guest.waitForLoadState();
	expect(guest.url()).toContain('#manifesto');
	await expect.poll(() => step(guest)).toBe('manifesto');
	await page.goto('about:blank');
	expect(await step(await bare(page, hosts, { query: '#typhoon' }))).toBe('typhoon');
});

test('the address’s parameters are obeyed, and unknown ones are not noticed', async ({ page, hosts }) => {
	const read = (frame: Frame) =>
		frame.evaluate(() => ({
			scheme: getComputedStyle(document.documentElement).colorScheme,
			whole: document.querySelector('.whole')?.checkVisibility(),
			step: document.querySelector('[data-active]')?.id
		}));
	for (const [query, colorScheme, expected] of [
		['', 'light', { scheme: 'light dark', whole: true, step: 'cover' }],
		['?dark=true&plain=true&step=typhoon', 'light', { scheme: 'dark', whole: false, step: 'typhoon' }],
		['?dark=false', 'dark', { scheme: 'light', whole: true, step: 'cover' }],
		[
			'?dark=yes&plain=1&step=none&motion=x&childId=%3Cb%3E&constructor=1',
			'dark',
			{ scheme: 'light dark', whole: true, step: 'cover' }
		]
	] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await read(await bare(page, hosts, { query })), query).toEqual(expected);
	}
});

test('sandboxed, with and without an origin of its own, all works and nothing is thrown', async ({ page, hosts }) => {
	const wrongs: string[] = [];
	page.on('pageerror', (error) => wrongs.push(error.message));
	page.on('console', (message) => message.type() === 'error' && wrongs.push(message.text()));
	for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
		const frame = await bare(page, hosts, { sandbox: `sandbox="${sandbox}"` });
		await frame.getByRole('button', { name: 'Next' }).click();
		expect(await step(frame)).toBe('offer');
		const stored = await frame.evaluate(() => {
			try {
				return typeof localStorage;
			} catch {
				return 'forbidden';
			}
		});
		// Browsers may forbid it to framed strangers altogether.
		if (sandbox === 'allow-scripts') expect(stored).toBe('forbidden');
		// Letters and masks are asked for as by a stranger, and come.
		await expect
			.poll(() => frame.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length))
			.toBeGreaterThan(0);
	}
	// The same, held by the loader.
	for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
		const src = `${hosts.site}embed/story`;
		await page.goto(
			hosts.page(
				`<!doctype html><html lang="en"><title>Host</title><story-embed src="${src}"><iframe title="Story" sandbox="${sandbox}" src="${src}"></iframe></story-embed><script async src="${hosts.site}embed.js"></script>`
			)
		);
		await expect
			.poll(() => page.evaluate(() => document.querySelector('story-embed')?.clientHeight ?? 0))
			.toBeGreaterThan(10_000);
		await page.evaluate(() => scrollTo({ top: 4000, behavior: 'instant' }));
		const frame = await guestOf(page);
		await expect.poll(() => frame.evaluate(() => scrollY)).toBeGreaterThan(3900);
		await frame.locator('[data-motion]').click();
		await expect(frame.locator('[data-motion]')).toHaveAttribute('aria-pressed', 'true');
	}
	expect(wrongs).toEqual([]);
});

test('offers no choice of maps and leaves no room for one, and is as still as it is asked to be', async ({
	page,
	hosts
}) => {
	const frame = await bare(page, hosts);
	await expect(frame.locator('.switches')).toBeHidden();
	// Nor does a list that has come to its end hold the page around.
	const lists = frame.locator('[popover]').first();
	expect(await lists.evaluate((it) => getComputedStyle(it).overscrollBehaviorY)).toBe('auto');
	await page.addInitScript(() => {
		Object.assign(window, { flights: 0 });
		Element.prototype.animate = new Proxy<Element['animate']>(Reflect.get(Element.prototype, 'animate'), {
			apply: (animate, element, how) => {
				(window as unknown as { flights: number }).flights++;
				return Reflect.apply(animate, element, how) as Animation;
			}
		});
	});
	for (const [query, flies] of [
		['', true],
		['?motion=reduce', false]
	] as const) {
		await page.goto(hosts.page(article(hosts, `${hosts.site}embed/story${query}`)));
		const held = await scrolling(page);
		await expect(held.locator('[data-map-choice]')).toBeHidden();
		await expect(held.locator('[data-motion]')).toHaveAttribute('aria-pressed', String(!flies));
		for (const id of ['offer', 'macau', 'typhoon']) {
			await jump(page, await held.evaluate((it) => document.getElementById(it)?.offsetTop ?? 0, id));
			await expect.poll(() => step(held)).toBe(id);
			await expect(held.locator('[data-map]')).toHaveAttribute('data-idle', 'true');
		}
		const flights = await held.evaluate(() => (window as unknown as { flights: number }).flights);
		expect(flights > 0, `flights with “${query}”`).toBe(flies);
	}
});

test('is a full document where no script runs, and when it is printed', async ({ page, hosts, browser }) => {
	const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await plain.goto(`${hosts.site}embed/story`);
	for (const id of ['cover', 'typhoon', 'about']) await expect(plain.locator(`#${id}`)).toBeVisible();
	await expect(plain.locator('.stepper')).toBeHidden();
	await expect(plain.locator('#about a[href^="http"]').first()).toHaveAttribute('target', '_blank');
	await plain.context().close();
	const frame = await bare(page, hosts);
	await page.emulateMedia({ media: 'print' });
	expect(
		await frame.evaluate(() => [...document.querySelectorAll('section[data-step]')].every((it) => it.checkVisibility()))
	).toBe(true);
	await expect(frame.locator('.stepper')).toBeHidden();
});

test('links out of the story open beside the page that frames it, and the page is not for search engines', async ({
	page,
	hosts
}) => {
	const frame = await bare(page, hosts);
	const out = await frame
		.locator('a[href]')
		.evaluateAll((links) =>
			(links as HTMLAnchorElement[])
				.filter((link) => !link.getAttribute('href')?.startsWith('#'))
				.map(({ target, href }) => ({ target, href }))
		);
	expect(out.length).toBeGreaterThanOrEqual(10);
	expect(out.filter(({ target }) => target !== '_blank')).toEqual([]);
	await expect(frame.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
	await expect(frame.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/the-offer\/$/);
});
