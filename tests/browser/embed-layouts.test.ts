/** Pages as they are: headers, boxes, other scripts, strict policies. The loader copes, or steps back. */
import { expect, type Page } from '@playwright/test';
import { article, guestOf, listenIn, standOf, test, told, WORDS } from './support/hosts.ts';

test.use({ viewport: { width: 1000, height: 700 } });

/** The light guest is ten sections of 600 px and their rules. */
const TALL = 6010;

const held = (page: Page, index = 0) =>
	expect.poll(async () => (await standOf(page, index)).height, 'height of the wrapper').toBe(TALL);

/** Scrolls so that `offset` px of the wrapper are above its frame, and sees the guest there. */
async function expectFollowed(page: Page, offset: number, { index = 0, top = 0, box = '' } = {}): Promise<void> {
	await page.evaluate(
		({ index, by, box }) => {
			const from = box ? document.querySelector(box) : document.scrollingElement;
			const edge = box ? (from?.getBoundingClientRect().top ?? 0) : 0;
			const { top = 0 } = document.querySelectorAll('story-embed')[index]?.getBoundingClientRect() ?? {};
			from?.scrollBy({ top: top - edge + by, behavior: 'instant' });
		},
		{ index, by: offset - top, box }
	);
	const frame = await guestOf(page, index);
	await expect.poll(() => frame.evaluate(() => scrollY), 'offset of the guest').toBe(offset);
	const edge = box ? await page.locator(box).evaluate((it) => Math.round(it.getBoundingClientRect().top)) : 0;
	expect((await standOf(page, index)).top, 'upper edge of the frame').toBe(top + edge);
}

const LAYOUTS: Readonly<Record<string, Parameters<typeof article>[2] & { top?: number; box?: string; mode?: string }>> =
	{
		'a plain page': {},
		'under a fixed header': {
			attributes: 'top="60"',
			before: `<header style="position:fixed;inset:0 0 auto;height:60px;background:gold;z-index:2">Paper</header>${WORDS}`,
			top: 60
		},
		'under a fixed header that a style sheet tells of': {
			head: '<style>story-embed{--story-embed-top:48px}</style>',
			top: 48
		},
		'a page written from right to left': { wrap: (embed) => `<div dir="rtl" style="padding:0 40px">${embed}</div>` },
		'a page that scrolls smoothly': { head: '<style>html{scroll-behavior:smooth}</style>' },
		'a page that hides what runs out sideways': { head: '<style>body{overflow-x:hidden}</style>' },
		'a box that scrolls': {
			wrap: (embed) =>
				`<div id="box" style="height:500px;overflow:auto;position:relative">${WORDS}${embed}${WORDS}</div>`,
			box: '#box'
		},
		'a box that scrolls only with the story in it': {
			wrap: (embed) => `<div id="box" style="height:800px;overflow:auto">${embed}</div>`,
			box: '#box'
		},
		'a box that hides its overflow': { wrap: (embed) => `<div style="overflow:hidden">${embed}</div>`, mode: 'fixed' },
		'a page and body that both hide what runs out sideways': {
			head: '<style>html,body{overflow-x:hidden}</style>',
			mode: 'fixed'
		}
	};

test('the frame is held at the top of the window, whatever the page is like', async ({ page, hosts }) => {
	for (const [name, { top = 0, box = '', mode = 'sticky', ...options }] of Object.entries(LAYOUTS))
		await test.step(name, async () => {
			await page.goto(hosts.page(article(hosts, hosts.light, options)));
			await held(page);
			await expectFollowed(page, 1234, { top, box });
			expect((await standOf(page)).mode).toBe(mode);
			await expectFollowed(page, 500, { top, box });
		});
});

test('becomes a stepper where nothing can hold the frame, where the page says so, and within another frame', async ({
	page,
	hosts
}) => {
	const cases = {
		transform: {
			wrap: (embed: string) =>
				`<div style="overflow:hidden"><div style="transform:none"><div style="transform:rotate(0.001deg)">${embed}</div></div></div>`
		},
		contain: { wrap: (embed: string) => `<div style="overflow:hidden;contain:paint">${embed}</div>` },
		layout: { wrap: (embed: string) => `<div style="overflow:hidden;contain:layout">${embed}</div>` },
		filter: { wrap: (embed: string) => `<div style="overflow:hidden;filter:opacity(1)">${embed}</div>` },
		container: { wrap: (embed: string) => `<div style="overflow:hidden;container-type:inline-size">${embed}</div>` },
		unseen: { wrap: (embed: string) => `<div style="overflow:hidden;content-visibility:auto">${embed}</div>` },
		asked: { attributes: 'mode="stepper"' }
	};
	await listenIn(page);
	for (const [name, options] of Object.entries(cases)) {
		await page.goto(hosts.page(article(hosts, hosts.light, options)));
		await expect.poll(() => told(page), name).toEqual(['ready {"mode":"stepper"}']);
		expect((await standOf(page)).mode, name).toBe('static');
	}
	// An outer frame as high as its content: a screen's height in it must not feed on itself.
	const inner = hosts.page(
		article(hosts, hosts.light, {
			head: '<script>new ResizeObserver(()=>parent.postMessage(document.documentElement.scrollHeight,"*")).observe(document.documentElement)</script>'
		})
	);
	for (const [attribute, src] of [
		['', inner],
		[
			'framed',
			hosts.page(
				article(hosts, hosts.light, {
					attributes: 'framed',
					head: '<script>new ResizeObserver(()=>parent.postMessage(document.documentElement.scrollHeight,"*")).observe(document.documentElement)</script>'
				})
			)
		]
	] as const) {
		await page.goto(
			hosts.page(
				`<!doctype html><title>Outer</title><iframe title="Article" src="${src}" style="width:100%;height:300px;border:0"></iframe><script>onmessage=({data})=>{if(typeof data==='number')document.querySelector('iframe').style.height=data+'px'}</script>`
			)
		);
		const outer = page.frames()[1];
		await expect
			.poll(() => outer?.evaluate(() => document.querySelector('story-embed')?.clientHeight), attribute)
			.toBe(attribute ? TALL : 1600);
		const heights = await page.evaluate(async () => {
			const seen: number[] = [];
			for (let i = 0; i < 20; i++) {
				await new Promise((next) => requestAnimationFrame(next));
				seen.push(document.querySelector('iframe')?.clientHeight ?? 0);
			}
			return new Set(seen.slice(-5)).size;
		});
		expect(heights, `the outer frame rests ${attribute}`).toBe(1);
	}
});

test('two on a page, with the loader twice, before them and after them, in a page that trusts almost nothing', async ({
	page,
	hosts
}) => {
	const wrongs: string[] = [];
	page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrongs.push(message.text()));
	page.on('pageerror', (error) => wrongs.push(error.message));
	const site = new URL(hosts.site).origin;
	const light = new URL(hosts.light).origin;
	const loader = `<script async src="${hosts.site}embed.js"></script>`;
	const embed = `<story-embed src="${hosts.light}"><iframe src="${hosts.light}" title="Story" height="600"></iframe></story-embed>`;
	await page.goto(
		hosts.page(
			`<!doctype html><html lang="en"><head><title>Strict</title>${loader.replace('async ', '')}</head><body>${embed}<p>Between</p>${embed}<story-embed title="Ours" src="${hosts.light}"></story-embed>${loader}</body>`,
			{
				'content-security-policy': `default-src 'none'; script-src ${site}; frame-src ${light}; require-trusted-types-for 'script'; trusted-types 'none'`
			}
		)
	);
	for (const index of [0, 1, 2]) await held(page, index);
	expect(await page.locator('story-embed iframe').count()).toBe(3);
	await expect(page.locator('story-embed iframe').nth(2)).toHaveAttribute('title', 'Ours');
	await expectFollowed(page, 700, { index: 0 });
	await expectFollowed(page, 900, { index: 1 });
	await expect.poll(async () => (await guestOf(page, 0)).evaluate(() => scrollY)).toBe(TALL - 700);
	expect(wrongs).toEqual([]);
	// No name but the element's own.
	const blank = hosts.page('<!doctype html><title>Blank</title>');
	const globals = () => page.evaluate(() => Object.keys(window).toSorted());
	await page.goto(blank);
	const before = await globals();
	await page.addScriptTag({ url: `${hosts.site}embed.js` });
	expect(await globals()).toEqual(before);
});

test('follows an embed that is moved in the page, is given another address, or is taken out', async ({
	page,
	hosts
}) => {
	await listenIn(page);
	await page.goto(
		hosts.page(article(hosts, hosts.light, { wrap: (embed) => `<div id="a">${embed}</div><div id="b"></div>` }))
	);
	await held(page);
	// The wrapper may keep its height meanwhile: that a guest is there is known when it tells.
	const ready = (times: number) => expect.poll(async () => (await told(page)).length).toBe(times);
	await page.evaluate(() => document.querySelector('#b')?.append(document.querySelector('story-embed') ?? ''));
	await ready(2);
	await held(page);
	await expectFollowed(page, 800);
	await page.evaluate(() => {
		const embed = document.querySelector('story-embed');
		embed?.setAttribute('src', `${embed.getAttribute('src') ?? ''}?again`);
	});
	await expect.poll(async () => (await guestOf(page)).url()).toContain('?again');
	await ready(3);
	await held(page);
	await page.evaluate(() => {
		const embed = document.querySelector('story-embed');
		embed?.remove();
		Object.assign(window, { embed });
	});
	await page.evaluate(() => scrollBy(0, 100));
	await page.evaluate(() => document.body.append((window as unknown as { embed: Node }).embed));
	await ready(4);
	await held(page);
	await expectFollowed(page, 900);
});

test('a page whose own rules keep the frame from being held gets a stepper', async ({ page, hosts }) => {
	await listenIn(page);
	const head = '<style>#paper iframe{position:static!important}</style>';
	await page.goto(hosts.page(article(hosts, hosts.light, { head, wrap: (embed) => `<div id="paper">${embed}</div>` })));
	await held(page);
	expect(await told(page)).toEqual(['ready {"mode":"scroll"}']);
	// A try or two may be the page's own haste.
	for (let i = 1; i < 8; i++) {
		await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
		await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
	}
	await expect.poll(() => told(page)).toEqual(['ready {"mode":"scroll"}', 'ready {"mode":"stepper"}']);
	// As high as the guest says, when it has said so.
	await expect.poll(async () => (await standOf(page)).height).toBe(1600);
});

test('a loader that comes long after the guest has loaded finds it', async ({ page, hosts }) => {
	await page.goto(
		hosts.page(article(hosts, hosts.light, { attributes: 'id="late"' }).replace(/<script async[^>]*><\/script>/, ''))
	);
	const frame = await guestOf(page);
	await frame.waitForLoadState();
	await frame.waitForFunction(() => document.readyState === 'complete');
	await page.waitForTimeout(300);
	await page.addScriptTag({ url: `${hosts.site}embed.js` });
	await held(page);
	await expectFollowed(page, 700);
});

test('an address that is none of the web is not loaded, and the page is told', async ({ page, hosts }) => {
	await listenIn(page);
	for (const src of ['javascript:document.title=1', 'data:text/html,x', 'blob:x', 'https://', '']) {
		const html = `<!doctype html><html lang="en"><title>Page</title><story-embed src="${src}"></story-embed><script async src="${hosts.site}embed.js"></script>`;
		await page.goto(hosts.page(html));
		await expect.poll(() => told(page), src).toEqual(['error "src is no http(s) address"']);
		expect(await page.locator('iframe').count()).toBe(0);
		expect(await page.title()).toBe('Page');
	}
});
