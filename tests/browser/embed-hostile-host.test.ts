/** What a hostile host can do to the story in its frame, and learn of it: nothing but layout. */
import { expect } from '@playwright/test';
import { guestOf, settle, test, type Tools } from './support/hosts.ts';

test.use({ viewport: { width: 1000, height: 700 } });

test('a hostile host can make the story scroll to its ends, and gets nothing but numbers of layout', async ({
	page,
	hosts
}) => {
	const host = hosts.page(
		`<!doctype html><title>Host</title><iframe title="Story" src="${hosts.site}embed/story?step=%3Cscript%3E" width="900" height="600"></iframe><script>
		window.heard=[];onmessage=({data})=>{heard.push(data);if(data.type==='seek'&&window.stale)say(stale)};
		window.say=(m)=>frames[0].postMessage({ns:'story-embed',v:1,...m},'*');window.raw=(m)=>frames[0].postMessage(m,'*');</script>`
	);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.goto(host);
	const frame = await guestOf(page);
	const mode = () => frame.evaluate(() => document.documentElement.dataset.mode);
	await expect.poll(mode).toBe('stepper');
	await page.evaluate(() => {
		const { say, raw } = window as unknown as Tools;
		for (const mode of ['', 'Scroll', 'constructor', null, {}, ['scroll']]) say({ type: 'init', mode, hash: '' });
		for (const message of [null, 5, 'x', [], { ns: 'story-embed', v: 2, type: 'init', mode: 'scroll', hash: '' }])
			raw(message);
		say({ type: '__proto__' });
	});
	await settle(page);
	expect(await mode()).toBe('stepper');
	// From any window but the one around it.
	await frame.evaluate(() => postMessage({ ns: 'story-embed', v: 1, type: 'init', mode: 'scroll', hash: '' }, '*'));
	await settle(page);
	expect(await mode()).toBe('stepper');

	await page.evaluate(() =>
		(window as unknown as Tools).say({ type: 'init', mode: 'scroll', hash: '"><script>alert(1)</script>' })
	);
	await expect.poll(mode).toBe('scroll');
	const scroll = { type: 'scroll', ack: 0, clip: [0, 0], ts: 1 };
	await page.evaluate((right) => (window as unknown as Tools).say({ ...right, offset: 2000 }), scroll);
	await expect.poll(() => frame.evaluate(() => scrollY)).toBe(2000);
	await page.evaluate((right) => {
		const { say } = window as unknown as Tools;
		for (const offset of [NaN, -5, Infinity, 1e12, '300', {}, null]) say({ ...right, offset });
		for (const ack of [NaN, -1, 0.5, '0', {}]) say({ ...right, offset: 10, ack });
		for (const clip of [null, [], [0], [NaN, 0], [-1, 0], 'ab', [0, 1e9]]) say({ ...right, offset: 10, clip });
		for (const ts of [NaN, -1, '5']) say({ ...right, offset: 10, ts });
		for (const on of [1, 'true', null]) say({ type: 'print', on });
	}, scroll);
	await settle(page);
	expect(await frame.evaluate(() => scrollY)).toBe(2000);
	// What it was told before it knew of a seek is stale, and does not undo the seek.
	await page.evaluate((right) => Object.assign(window, { stale: { ...right, offset: 2000 } }), scroll);
	await frame.evaluate(() => scrollTo({ top: 5000, behavior: 'instant' }));
	await expect
		.poll(() =>
			page.evaluate(() => (window as unknown as Tools).heard.filter(({ type }) => type === 'seek').at(-1)?.offset)
		)
		.toBe(5000);
	await settle(page);
	expect(await frame.evaluate(() => scrollY)).toBe(5000);
	await page.evaluate((right) => (window as unknown as Tools).say({ ...right, offset: 119_000, ack: 1000 }), scroll);
	await expect
		.poll(() => frame.evaluate(() => scrollY === document.documentElement.scrollHeight - innerHeight))
		.toBe(true);

	const heard = await page.evaluate(() => (window as unknown as { heard: Record<string, unknown>[] }).heard);
	const ids = await frame.evaluate(() => [...document.querySelectorAll('section[data-step]')].map(({ id }) => id));
	for (const { ns, v, type, ...rest } of heard) {
		expect([ns, v]).toEqual(['story-embed', 1]);
		expect(['hello', 'height', 'seek', 'key', 'step']).toContain(type);
		for (const [name, value] of Object.entries(rest))
			if (typeof value === 'string') expect(ids, name).toContain(value);
			else expect(['number', 'boolean']).toContain(typeof value);
	}
	expect(errors).toEqual([]);
	expect(await frame.locator('img[src="x"], script:not([type])').count()).toBe(0);
});
