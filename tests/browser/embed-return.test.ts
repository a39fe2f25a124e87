/** Readers come back, turn their phones, print; guests reload, grow and die. Nobody loses their place. */
import { chromium, expect, type Frame, type Page } from '@playwright/test';
import {
	article,
	guestOf,
	jump,
	listenIn,
	scrolling,
	standOf,
	stepOf,
	test,
	told,
	type Hosts,
	type Tools
} from './support/hosts.ts';

test.use({ viewport: { width: 1000, height: 700 } });

const inner = async (page: Page): Promise<number> => (await guestOf(page)).evaluate(() => Math.round(scrollY));

test('a reload and Back lead to where the reader was in the story', async ({ page, hosts }) => {
	const address = hosts.page(article(hosts, `${hosts.site}embed/story`));
	await page.goto(address);
	await scrolling(page);
	const { height } = await standOf(page);
	await jump(page, 6000);
	await expect.poll(() => inner(page)).toBe(6000);
	const { scrolled } = await standOf(page);

	await page.reload();
	await expect.poll(async () => (await standOf(page)).scrolled, 'after a reload').toBe(scrolled);
	await expect.poll(() => inner(page), 'the guest after a reload').toBe(6000);
	expect((await standOf(page)).height).toBe(height);

	await page.goto(hosts.page('<!doctype html><title>Elsewhere</title>'));
	await page.goBack();
	await expect.poll(async () => (await standOf(page)).scrolled, 'after Back').toBe(scrolled);
	await expect.poll(() => inner(page), 'the guest after Back').toBe(6000);
});

test('the room is kept before the guest has said a word, and given back when none ever comes', async ({
	page,
	hosts
}) => {
	const live = hosts.page(article(hosts, hosts.light));
	await page.goto(live);
	await expect.poll(async () => (await standOf(page)).height).toBe(6010);
	// The same address, now dead: as when a newsroom's partner takes its story down.
	await listenIn(page);
	await page.route(`${hosts.light}*`, (route) =>
		route.fulfill({ status: 404, contentType: 'text/html', body: 'Gone' })
	);
	await page.clock.install();
	await page.goto(live);
	expect((await standOf(page)).height).toBe(6010);
	await page.clock.runFor(5000);
	await expect.poll(async () => (await standOf(page)).height).toBe(720);
	expect(await told(page)).toEqual(['error "the frame does not answer"']);
});

test('a guest that reloads or is blocked for a while is followed again, and the page scrolls on meanwhile', async ({
	page,
	hosts
}) => {
	await page.goto(hosts.page(article(hosts, hosts.light)));
	await expect.poll(async () => (await standOf(page)).height).toBe(6010);
	await jump(page, 1000);
	await expect.poll(() => inner(page)).toBe(1000);
	await (
		await guestOf(page)
	).evaluate(() => {
		document.documentElement.dataset.old = '';
		setTimeout(() => location.reload());
	});
	await expect(page.frameLocator('iframe').locator('html:not([data-old])')).toBeAttached();
	await expect.poll(() => inner(page)).toBe(1000);
	expect((await standOf(page)).height).toBe(6010);

	const frame = await guestOf(page);
	await frame.evaluate(() =>
		setTimeout(() => {
			const until = performance.now() + 1500;
			while (performance.now() < until);
		})
	);
	await page.mouse.move(500, 300);
	const before = await page.evaluate(() => scrollY);
	await page.evaluate(() => scrollBy({ top: 400, behavior: 'instant' }));
	expect(await page.evaluate(() => scrollY)).toBe(before + 400);
	expect((await standOf(page)).top).toBe(0);
	await expect.poll(() => inner(page)).toBe(1400);
});

test('growth above the reader moves nothing on the screen', async ({ page, hosts }) => {
	await page.goto(hosts.page(article(hosts, hosts.light)));
	await expect.poll(async () => (await standOf(page)).height).toBe(6010);
	await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
	await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
	const words = () =>
		page.evaluate(() => Math.round(document.querySelector('body > p:last-of-type')?.getBoundingClientRect().top ?? 0));
	const before = await words();
	await (
		await guestOf(page)
	).evaluate(() => {
		document.body.insertAdjacentHTML('afterbegin', '<div style="height:2000px"></div>');
		(window as unknown as { say: (message: object) => void }).say({ type: 'height', height: 8010 });
	});
	await expect.poll(async () => (await standOf(page)).height).toBe(8010);
	await expect.poll(words).toBe(before);
});

test('growth above a reader who is within the story moves nothing on the screen', async ({
	page,
	hosts,
	browserName
}) => {
	test.skip(browserName === 'webkit', 'WebKit does not keep a reader’s place in a page that grows');
	await page.goto(hosts.page(article(hosts, `${hosts.site}embed/story`)));
	const frame = await scrolling(page);
	await jump(page, await frame.evaluate(() => document.getElementById('macau')?.offsetTop ?? 0));
	await expect.poll(() => stepOf(frame)).toBe('macau');
	// The reader has come to rest.
	await page.waitForTimeout(500);
	const top = () =>
		frame.evaluate(() => Math.round(document.getElementById('macau')?.getBoundingClientRect().top ?? 0));
	const before = await top();
	const { height } = await standOf(page);
	await frame.evaluate(() =>
		document.querySelector('#offer .words')?.insertAdjacentHTML('beforeend', '<p style="height:700px">More</p>')
	);
	await expect.poll(async () => (await standOf(page)).height).toBeGreaterThan(height);
	await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
	await expect.poll(async () => Math.abs((await standOf(page)).outer - (await inner(page)))).toBeLessThanOrEqual(1);
	expect(await stepOf(frame)).toBe('macau');
});

test('letters that come late give the wrapper the height that they make', async ({ page, hosts }) => {
	let letGo: (() => void) | undefined;
	const come = new Promise<void>((done) => (letGo = done));
	await page.route('**/*.woff2', async (route) => {
		await come;
		await route.continue();
	});
	await page.goto(hosts.page(article(hosts, `${hosts.site}embed/story`)), { waitUntil: 'commit' });
	const frame = await scrolling(page);
	letGo?.();
	await frame.evaluate(() => document.fonts.ready.then(() => undefined));
	const tall = () => frame.evaluate(() => document.documentElement.scrollHeight);
	await expect.poll(async () => (await standOf(page)).height - (await tall())).toBe(0);
});

test('at another width the reader is still at the same step', async ({ page, hosts }) => {
	await page.goto(hosts.page(article(hosts, `${hosts.site}embed/story`)));
	const frame = await scrolling(page);
	const top = await frame.evaluate(() => document.getElementById('manifesto')?.offsetTop ?? 0);
	await jump(page, top);
	const step = () => frame.evaluate(() => document.querySelector('[data-active]')?.id);
	await expect.poll(step).toBe('manifesto');
	const { height } = await standOf(page);
	for (const width of [700, 1000]) {
		await page.setViewportSize({ width, height: 700 });
		const change = width === 700 ? 'not' : '';
		if (change) await expect.poll(async () => (await standOf(page)).height).not.toBe(height);
		else await expect.poll(async () => (await standOf(page)).height).toBe(height);
		await expect
			.poll(async () => {
				const { outer } = await standOf(page);
				return Math.abs(outer - (await inner(page))) <= 1;
			})
			.toBe(true);
		await expect.poll(step, `at ${width} px`).toBe('manifesto');
	}
});

/** A page that holds the story by hand: what the guest seeks is kept, and `say` speaks to it. */
const byHand = (hosts: Hosts): string =>
	hosts.page(
		`<!doctype html><html lang="en"><title>Host</title><iframe title="Story" src="${hosts.site}embed/story" width="900" height="400"></iframe><script>
		sought=[];onmessage=({data})=>{if(data.type==='seek')sought.push(data.offset)};
		say=(m)=>frames[0].postMessage({ns:'story-embed',v:1,...m},'*')</script>`
	);

/** Opens that page, and lets it greet its guest. */
async function held(page: Page, hosts: Hosts): Promise<Frame> {
	await page.goto(byHand(hosts));
	const frame = await guestOf(page);
	await expect.poll(() => frame.evaluate(() => document.documentElement.dataset.mode)).toBe('stepper');
	await page.evaluate(() => (window as unknown as Tools).say({ type: 'init', mode: 'scroll', hash: '' }));
	await expect.poll(() => frame.evaluate(() => document.documentElement.dataset.mode)).toBe('scroll');
	return frame;
}
const sought = (page: Page): Promise<readonly number[]> =>
	page.evaluate(() => (window as unknown as { sought: number[] }).sought);

test('who goes into the story while its frame still gets its size is not sent back to the beginning', async ({
	page,
	hosts
}) => {
	const frame = await held(page, hosts);
	const resized = frame.evaluate(() => new Promise((done) => addEventListener('resize', done, { once: true })).then());
	await page.evaluate(async () => {
		const told = (offset: number): void =>
			(window as unknown as Tools).say({ type: 'scroll', offset, ack: 0, clip: [0, 0], ts: 1 });
		told(0);
		document.querySelector('iframe')?.setAttribute('height', '640');
		await new Promise((next) => setTimeout(next, 60));
		told(4000);
	});
	await resized;
	// The guest looks again where its reader is when its size has been the same for a while.
	await frame.evaluate(() => new Promise((next) => setTimeout(next, 400)));
	expect(await frame.evaluate(() => scrollY)).toBe(4000);
	expect(await sought(page)).toEqual([]);
});

test('who reads goes on reading the same when the page greets anew and then turns to another width', async ({
	page,
	hosts
}) => {
	const frame = await held(page, hosts);
	const step = () => frame.evaluate(() => document.querySelector('[data-active]')?.id);
	const offset = await frame.evaluate(() => document.getElementById('manifesto')?.offsetTop ?? 0);
	const tell = (offset: number) =>
		page.evaluate(
			(offset) => (window as unknown as Tools).say({ type: 'scroll', offset, ack: 0, clip: [0, 0], ts: 1 }),
			offset
		);
	await tell(offset);
	await expect.poll(step).toBe('manifesto');
	await page.evaluate(() => (window as unknown as Tools).say({ type: 'init', mode: 'scroll', hash: '' }));
	const resized = frame.evaluate(() => new Promise((done) => addEventListener('resize', done, { once: true })).then());
	await page.evaluate(() => document.querySelector('iframe')?.setAttribute('width', '420'));
	await resized;
	// The page says where it stands before it has heard that this is elsewhere now.
	await tell(offset);
	await expect.poll(async () => (await sought(page)).length).toBe(1);
	expect(await step()).toBe('manifesto');
});

test('a page shown again from the past, as it was, goes on with its story', async ({ page, hosts }) => {
	await page.goto(hosts.page(article(hosts, hosts.light)));
	await expect.poll(async () => (await standOf(page)).height).toBe(6010);
	const frame = await guestOf(page);
	const pings = () =>
		frame.evaluate(
			() => (window as unknown as { heard: { type: string }[] }).heard.filter(({ type }) => type === 'init').length
		);
	const before = await pings();
	await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
	await expect.poll(pings).toBeGreaterThan(before);
	await jump(page, 900);
	await expect.poll(() => inner(page)).toBe(900);
});

test('a page that Back brings out of the browser’s memory goes on with its story', async ({ hosts, browserName }) => {
	test.skip(browserName !== 'chromium', 'elsewhere a test can’t ask for this memory');
	const { CHROMIUM: executablePath = '' } = process.env;
	const browser = await chromium.launch({
		executablePath,
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
		ignoreDefaultArgs: ['--disable-back-forward-cache']
	});
	try {
		const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
		await page.goto(hosts.page(article(hosts, hosts.light)));
		await expect.poll(async () => (await standOf(page)).height).toBe(6010);
		await jump(page, 2000);
		await expect.poll(() => inner(page)).toBe(2000);
		// Playwright knows no frame that comes back so: what is in it tells where it is.
		await (
			await guestOf(page)
		).evaluate(() => addEventListener('scroll', () => parent.postMessage({ guestAt: Math.round(scrollY) }, '*')));
		await page.evaluate(() => {
			addEventListener('message', ({ data }: MessageEvent<{ guestAt?: number }>) => {
				if (data.guestAt !== undefined) document.documentElement.dataset.at = String(data.guestAt);
			});
			addEventListener('pageshow', ({ persisted }) => (document.documentElement.dataset.persisted = String(persisted)));
		});
		await page.goto(hosts.page('<!doctype html><title>Elsewhere</title>'));
		await page.goBack({ waitUntil: 'commit' });
		await expect(page.locator('html')).toHaveAttribute('data-persisted', 'true');
		expect((await standOf(page)).outer).toBe(2000);
		await page.evaluate(() => scrollBy({ top: 500, behavior: 'instant' }));
		await expect(page.locator('html')).toHaveAttribute('data-at', '2500');
	} finally {
		await browser.close();
	}
});

test('printed, the story is all of its steps, one after another, in the page’s flow', async ({ page, hosts }) => {
	await page.goto(hosts.page(article(hosts, `${hosts.site}embed/story`)));
	const frame = await scrolling(page);
	await jump(page, 3000);
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	await expect.poll(async () => (await standOf(page)).mode).toBe('static');
	const layout = await frame.evaluate(() => {
		const steps = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
		return {
			shown: steps.every(
				(step) => step.checkVisibility() && (step.querySelector('.words, .about')?.clientHeight ?? 0) > 50
			),
			order: steps.every(
				(step, i) => i === 0 || step.offsetTop >= (steps[i - 1]?.offsetTop ?? 0) + (steps[i - 1]?.offsetHeight ?? 0) - 1
			),
			pinned: steps.some((step) =>
				['fixed', 'sticky'].includes(getComputedStyle(step.querySelector('.picture') ?? step).position)
			),
			bar: document.querySelector('.stepper')?.checkVisibility(),
			height: document.documentElement.scrollHeight
		};
	});
	expect(layout).toMatchObject({ shown: true, order: true, pinned: false, bar: false });
	expect((await page.locator('iframe').boundingBox())?.height).toBeGreaterThanOrEqual(layout.height);
	// On a paper narrower than the screen all of it has room too.
	await page.setViewportSize({ width: 720, height: 900 });
	const room = async (): Promise<number> =>
		((await page.locator('iframe').boundingBox())?.height ?? 0) -
		(await frame.evaluate(() => document.querySelector('[data-story]')?.getBoundingClientRect().bottom ?? Infinity));
	await expect.poll(room).toBeGreaterThanOrEqual(0);
	await page.setViewportSize({ width: 1000, height: 700 });
	await page.emulateMedia({ media: 'screen' });
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect.poll(async () => (await standOf(page)).mode).toBe('sticky');
});
