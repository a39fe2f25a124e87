/** What a hostile guest can do to a reader of the page around it: nothing. */
import { expect } from '@playwright/test';
import { article, guestOf, jump, listenIn, say, settle, standOf, test, told, type Tools } from './support/hosts.ts';

test.use({ viewport: { width: 1000, height: 700 } });

const HEIGHT = 6010;

test.describe('a hostile guest', () => {
	test.beforeEach(async ({ page, hosts }) => {
		await listenIn(page);
		await page.goto(hosts.page(article(hosts, hosts.light)));
		await expect.poll(async () => (await standOf(page)).height).toBe(HEIGHT);
	});

	test('says heights and steps that are none, and names that are not its own: nothing changes', async ({ page }) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		const frame = await guestOf(page);
		await frame.evaluate(() => {
			const { say, raw } = window as unknown as Tools;
			for (const height of [NaN, Infinity, -Infinity, -1, 0, '900', {}, [], null, undefined, 1e9, 120_001, true])
				say({ type: 'height', height });
			for (const type of ['__proto__', 'constructor', 'toString', '', 0, null, {}, ['height']])
				say({ type, height: 900 });
			for (const key of ['constructor', '__proto__', 'Space ', 'End', {}, ['Space']]) say({ type: 'key', key });
			for (const id of [0, -1, 0.5, NaN, '1', {}]) say({ type: 'seek', id, offset: 100 });
			for (const offset of [NaN, -1, Infinity, '5', 1e12]) say({ type: 'seek', id: 1, offset });
			for (const id of ['<b>', '', 'a'.repeat(65), 5, {}]) say({ type: 'step', id, index: 0, count: 2 });
			for (const [index, count] of [
				[2, 2],
				[-1, 2],
				[0, 0],
				[0.5, 2],
				[0, 1e9]
			])
				say({ type: 'step', id: 'a', index, count });
			const right = { ns: 'story-embed', v: 1, type: 'height', height: 900 };
			for (const message of [
				null,
				undefined,
				5,
				'',
				'story-embed',
				[right],
				{ ...right, ns: 'x' },
				{ ...right, v: 2 },
				{ ...right, v: '1' },
				JSON.stringify(right)
			])
				raw(message);
		});
		await settle(page);
		expect(await standOf(page)).toMatchObject({ height: HEIGHT, scrolled: 0 });
		expect((await told(page)).filter((one) => !one.startsWith('ready'))).toEqual([]);
		expect(errors).toEqual([]);
	});

	test('moves the page only where it is seen, at most six times a second, within its wrapper, and never against the reader', async ({
		page
	}) => {
		const frame = await guestOf(page);
		// Off the screen.
		await settle(page);
		await say(frame, { type: 'seek', id: 1, offset: 3000 });
		await say(frame, { type: 'seek', id: 2, offset: 3000, initial: true });
		await settle(page);
		expect((await standOf(page)).scrolled).toBe(0);

		await jump(page, 1000);
		await page.waitForTimeout(300);
		await page.evaluate(() => {
			const moves: number[] = [];
			Object.assign(window, { moves });
			Element.prototype.scrollBy = new Proxy<() => void>(Reflect.get(Element.prototype, 'scrollBy'), {
				apply: (scroll, element, args: []) => {
					moves.push(performance.now());
					Reflect.apply(scroll, element, args);
				}
			});
		});
		await frame.evaluate(() => {
			const { say } = window as unknown as Tools;
			for (let id = 10; id < 210; id++) say({ type: 'seek', id, offset: (id * 997) % 120_000 });
		});
		const moved = () => page.evaluate(() => (window as unknown as { moves: number[] }).moves);
		await expect.poll(async () => (await moved()).length, 'some are followed').toBeGreaterThan(0);
		await settle(page);
		const inside = await page.evaluate(() => {
			const { top = 0, bottom = 0 } = document.querySelector('story-embed')?.getBoundingClientRect() ?? {};
			return top <= 0 && bottom >= innerHeight;
		});
		expect(inside, 'the window is within the wrapper').toBe(true);
		const moves = await moved();
		const most = Math.max(...moves.map((at) => moves.filter((other) => other >= at && other < at + 1000).length));
		expect(most).toBeLessThanOrEqual(6);

		// While the reader turns the wheel over the page.
		await page.waitForTimeout(1300);
		const { scrolled } = await standOf(page);
		await page.evaluate(() => dispatchEvent(new WheelEvent('wheel')));
		await say(frame, { type: 'seek', id: 500, offset: 10 });
		await settle(page);
		expect((await standOf(page)).scrolled).toBe(scrolled);
	});

	test('presses no key without the focus, and with it comes no further than its own edge', async ({ page }) => {
		const frame = await guestOf(page);
		await jump(page, 100);
		await settle(page);
		const { scrolled } = await standOf(page);
		await say(frame, { type: 'key', key: 'Space' });
		await settle(page);
		expect((await standOf(page)).scrolled).toBe(scrolled);

		await page.locator('iframe').focus();
		await frame.evaluate(async () => {
			for (let i = 0; i < 40; i++) {
				(window as unknown as Tools).say({ type: 'key', key: 'Space' });
				await new Promise((next) => setTimeout(next, 60));
			}
		});
		await settle(page);
		const { bottom, window: most } = await page.evaluate(() => ({
			bottom: Math.round(document.querySelector('story-embed')?.getBoundingClientRect().bottom ?? 0),
			window: innerHeight
		}));
		expect(bottom).toBe(most);
		// From there the key is the page's own again.
		expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
	});

	test('that can’t make up its mind about its height is heard now and then', async ({ page }) => {
		await page.evaluate(() => {
			const seen: number[] = [];
			Object.assign(window, { seen });
			new ResizeObserver(([entry]) => seen.push(entry?.contentRect.height ?? 0)).observe(
				document.querySelector('story-embed') ?? document.body
			);
		});
		await (
			await guestOf(page)
		).evaluate(async () => {
			for (let i = 0; i < 150; i++) {
				(window as unknown as Tools).say({ type: 'height', height: i % 2 ? 3000 : 9000 });
				await new Promise((next) => setTimeout(next, 10));
			}
		});
		await settle(page);
		expect(await page.evaluate(() => (window as unknown as { seen: number[] }).seen.length)).toBeLessThanOrEqual(30);
		await expect.poll(async () => (await standOf(page)).height).toBe(3000);
	});

	test('that has become another site’s page is heard no more, and told nothing but that somebody asks', async ({
		page,
		hosts
	}) => {
		const frame = await guestOf(page);
		const stranger = hosts.light.replace('127.0.0.1', 'localhost');
		await frame.evaluate((to) => setTimeout(() => (location.href = to)), `${stranger}?mute`);
		await expect.poll(() => frame.url()).toContain('localhost');
		await frame.waitForFunction(() => 'say' in window);
		await say(
			frame,
			{ type: 'hello' },
			{ type: 'height', height: 50_000 },
			{ type: 'step', id: 'a', index: 0, count: 1 }
		);
		await jump(page, 300);
		await settle(page);
		expect((await standOf(page)).height).toBe(HEIGHT);
		expect((await told(page)).filter((one) => one.startsWith('step'))).toEqual([]);
		const types = await frame.evaluate(() => (window as unknown as Tools).heard.map(({ type }) => type));
		expect(new Set(types)).toEqual(new Set(['ping']));
	});
});

test('messages of the page itself, of another frame and of a frame without an address are not the guest’s', async ({
	page,
	hosts
}) => {
	await listenIn(page);
	const sibling = hosts.guest(
		`<!doctype html><title>Sibling</title><script>setInterval(()=>parent.postMessage({ns:'story-embed',v:1,type:'height',height:9999},'*'),20)</script>`
	);
	const srcdoc = `<script>setInterval(()=>parent.postMessage({ns:'story-embed',v:1,type:'height',height:9999},'*'),20)</script>`;
	await page.goto(
		hosts.page(
			article(hosts, hosts.light, {
				before: `<iframe title="Sibling" src="${sibling}"></iframe><iframe title="Srcdoc" srcdoc="${srcdoc}"></iframe><p style="height:900px"></p>`
			})
		)
	);
	await expect.poll(async () => (await standOf(page)).height).toBe(HEIGHT);
	await page.evaluate((origin) => {
		const message = { ns: 'story-embed', v: 1, type: 'height', height: 9999 };
		postMessage(message, '*');
		const source = document.querySelector<HTMLIFrameElement>('story-embed iframe')?.contentWindow ?? null;
		// Forged: the guest's window, but not its origin; and its origin, but not its window.
		dispatchEvent(new MessageEvent('message', { data: message, source, origin: 'https://evil.example' }));
		dispatchEvent(new MessageEvent('message', { data: message, source, origin: 'null' }));
		dispatchEvent(new MessageEvent('message', { data: message, source: window, origin }));
		dispatchEvent(new MessageEvent('message', { data: message, origin }));
	}, new URL(hosts.light).origin);
	await settle(page);
	expect((await standOf(page)).height).toBe(HEIGHT);
	// And the one that is all right is heard.
	await page.evaluate((origin) => {
		const source = document.querySelector<HTMLIFrameElement>('story-embed iframe')?.contentWindow ?? null;
		dispatchEvent(
			new MessageEvent('message', { data: { ns: 'story-embed', v: 1, type: 'height', height: 7777 }, source, origin })
		);
	}, new URL(hosts.light).origin);
	await expect.poll(async () => (await standOf(page)).height).toBe(7777);
});

test('a script or nonsense in the page’s own address leads nowhere; a step’s name does, once, where the page allows it', async ({
	page,
	hosts
}) => {
	const address = hosts.page(article(hosts, hosts.light, { attributes: 'id="e" deeplink' }));
	const inits = async (): Promise<string[]> =>
		(await guestOf(page)).evaluate(() =>
			(window as unknown as Tools).heard.filter(({ type }) => type === 'init').map(({ hash }) => hash)
		);
	for (const hash of [
		'#e:javascript:alert(1)',
		'#e:<img src=x onerror=alert(1)>',
		`#e:${'a'.repeat(65)}`,
		'#s3',
		'#x:s3'
	]) {
		await page.goto('about:blank');
		await page.goto(address + hash);
		await expect.poll(async () => (await standOf(page)).height).toBe(HEIGHT);
		expect(new Set(await inits()), hash).toEqual(new Set(['']));
		expect((await standOf(page)).scrolled).toBe(0);
	}
	await page.goto('about:blank');
	await page.goto(`${address}#e:s3`);
	await expect.poll(async () => (await standOf(page)).outer).toBeGreaterThan(1700);
	expect((await standOf(page)).top).toBe(0);
	const { scrolled } = await standOf(page);
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	await say(await guestOf(page), { type: 'seek', id: 9, offset: 3000, initial: true });
	await settle(page);
	expect((await standOf(page)).scrolled).toBe(0);
	expect(scrolled).toBeGreaterThan(2500);
});

test('a resizer of the page’s own that is attached as well gets no say while the story is held', async ({
	page,
	hosts
}) => {
	const resizer = `<script>setInterval(()=>{const f=document.querySelector('iframe');f.style.height='333px';f.setAttribute('height','333');f.style.position='static'},30)</script>`;
	await page.goto(hosts.page(article(hosts, hosts.light, { head: resizer })));
	await expect.poll(async () => (await standOf(page)).height).toBe(HEIGHT);
	await jump(page, 500);
	await settle(page);
	expect((await standOf(page)).top).toBe(0);
	expect((await page.locator('iframe').boundingBox())?.height).toBe(700);
});
