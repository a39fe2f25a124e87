/** Hosts that listen for heights: @newswire/frames, pym.js, Datawrapper’s, and those that come late or ask again. */
import { expect, type Page } from '@playwright/test';
import { guestOf, scrolling, settle, test, article, type Hosts } from './support/hosts.ts';

const PARTS = ['story', 'map', 'timeline'] as const;

const DATAWRAPPER = `addEventListener('message',function(a){if(void 0!==a.data['datawrapper-height']){for(var e in a.data['datawrapper-height']){var f=document.querySelectorAll('iframe');for(var i=0;i<f.length;i++)if(f[i].contentWindow===a.source)f[i].style.height=a.data['datawrapper-height'][e]+'px'}}})`;

/** What newsrooms have in their pages, each with a frame below the fold. */
const HOSTS: Readonly<Record<string, (src: string) => string>> = {
	newswire: (src) =>
		`<div data-frame-src="${src}?auto"></div><script src="/frames.js"></script><script>newswireFrames.autoInitFrames()</script>`,
	pym: (src) =>
		`<div id="pym"></div><script src="/pym.js"></script><script>new pym.Parent('pym','${src}?auto',{})</script>`,
	datawrapper: (src) =>
		`<script>${DATAWRAPPER}</script><iframe title="Part" id="datawrapper-chart-a" src="${src}?auto&childId=a" width="100%" height="150" style="border:0"></iframe>`
};

const open = (page: Page, hosts: Hosts, body: string): Promise<unknown> =>
	page.goto(hosts.page(`<!doctype html><html lang="en"><title>Host</title><body style="margin:0">${body}</body>`));

const height = (page: Page): Promise<number> => page.locator('iframe').evaluate((it) => it.clientHeight);

/** Waits until the frame is as high as what is in it, and says how high that is. */
async function fitted(page: Page, name: string): Promise<number> {
	const frame = await guestOf(page);
	await expect
		.poll(
			async () => {
				const tall = await frame.evaluate(
					() => document.querySelector<HTMLElement>('.framed, body')?.offsetHeight ?? 0
				);
				return tall > 300 ? Math.abs(tall - (await height(page))) : Infinity;
			},
			{ message: name }
		)
		.toBeLessThanOrEqual(1);
	return height(page);
}

for (const part of PARTS)
	for (const width of [360, 1100])
		test(`the ${part} gets its height from each host below the fold, ${width} px wide, and holds still`, async ({
			page,
			hosts
		}) => {
			await page.setViewportSize({ width, height: 700 });
			for (const [name, host] of Object.entries(HOSTS)) {
				await open(page, hosts, `<div style="height:1500px"></div>${host(`${hosts.site}embed/${part}`)}`);
				await fitted(page, name);
				const frame = await guestOf(page);
				// The letters have come.
				await frame.evaluate(() => document.fonts.ready.then(() => undefined));
				const before = await fitted(page, name);
				await page.locator('iframe').scrollIntoViewIfNeeded();
				await settle(page);
				expect(await height(page), `${name}, come into sight`).toBe(before);
				expect(
					await frame.evaluate(() => document.documentElement.scrollHeight),
					`${name} shows all`
				).toBeLessThanOrEqual(before);
				if (part !== 'story') continue;
				const next = frame.getByRole('button', { name: 'Next' });
				for (let i = 0; i < 4; i++) await next.click();
				expect(await height(page), `${name} jumps from step to step`).toBe(before);
			}
		});

for (const part of PARTS)
	test(`the ${part} says its height again to hosts that come late or have given it another width`, async ({
		page,
		hosts
	}) => {
		const src = `${hosts.site}embed/${part}?auto`;
		await open(
			page,
			hosts,
			`<iframe title="Part" src="${src}" width="100%" height="150" style="border:0"></iframe><script src="/frames.js"></script>`
		);
		await (await guestOf(page)).waitForLoadState();
		await settle(page);
		expect(await height(page)).toBe(150);
		await page.evaluate(() =>
			(
				window as unknown as { newswireFrames: { observeIframe: (it: Element | null) => void } }
			).newswireFrames.observeIframe(document.querySelector('iframe'))
		);
		await fitted(page, 'newswire, late');

		await open(
			page,
			hosts,
			`<div id="pym"></div><script src="/pym.js"></script><script>parts=new pym.Parent('pym','${src}',{})</script>`
		);
		const tall = await fitted(page, 'pym');
		// As when its own script has lost the height: it asks by saying how wide the frame is.
		await page.locator('iframe').evaluate((it) => it.setAttribute('height', '20'));
		await page.evaluate(() => (window as unknown as { parts: { sendWidth: () => void } }).parts.sendWidth());
		await expect.poll(() => height(page)).toBe(tall);
	});

test('the first height that is said is the right one, and a ping is answered with it again', async ({
	page,
	hosts
}) => {
	for (const part of PARTS) {
		const record = `<script>heights=[];onmessage=({data})=>{if(data.type==='embed-size'||data.type==='height')heights.push([data.type,data.height])}</script>`;
		// As high as nothing in it needs: what would be measured too early would be this.
		await open(
			page,
			hosts,
			`${record}<iframe title="Part" src="${hosts.site}embed/${part}?auto" style="border:0;width:100%;height:3000px"></iframe>`
		);
		const heights = () => page.evaluate(() => (window as unknown as { heights: [string, number][] }).heights);
		await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
		for (const [, said] of await heights()) expect(said, part).toBeLessThan(2500);
		await page.evaluate(() => {
			const say = (message: object) =>
				frames[0]?.postMessage({ ns: 'story-embed', v: 1, ...message }, { targetOrigin: '*' });
			say({ type: 'init', mode: 'stepper', hash: '' });
		});
		const hosted = async () => (await heights()).filter(([type]) => type === 'height').length;
		await expect.poll(hosted).toBeGreaterThan(0);
		await settle(page);
		const before = await hosted();
		await page.evaluate(() => frames[0]?.postMessage({ ns: 'story-embed', v: 1, type: 'ping' }, { targetOrigin: '*' }));
		await expect.poll(hosted, `${part}, asked again`).toBeGreaterThan(before);
	}
});

test('what listens for heights hears nothing while the page scrolls the story', async ({ page, hosts }) => {
	const record = `<script>said=[];addEventListener('message',({data})=>{if(data.type==='embed-size'||data['datawrapper-height'])said.push(data)})</script>`;
	await page.goto(hosts.page(article(hosts, `${hosts.site}embed/story?auto`, { head: record })));
	await scrolling(page);
	const said = () => page.evaluate(() => (window as unknown as { said: unknown[] }).said.length);
	const before = await said();
	await page.setViewportSize({ width: 700, height: 700 });
	await page.evaluate(() => frames[0]?.postMessage({ sentinel: 'amp', type: 'frames-init' }, { targetOrigin: '*' }));
	await settle(page);
	await page.waitForTimeout(400);
	expect(await said()).toBe(before);
});
