/** How far a guest reaches: no further than its wrapper, and never to a reader who has left it. */
import { expect, type Frame, type Page } from '@playwright/test';
import { article, guestOf, jump, say, settle, standOf, test, type Tools } from './support/hosts.ts';

test.use({ viewport: { width: 1000, height: 700 } });

const HEIGHT = 6010;

/** How far the frame sticks out of its wrapper, and what of the page lies under the point just below that. */
const spill = (page: Page) =>
	page.evaluate(() => {
		const embed = document.querySelector('story-embed');
		const [outer, inner] = [embed, embed?.querySelector('iframe')].map((it) => it?.getBoundingClientRect());
		if (!outer || !inner) return undefined;
		const below = document.elementFromPoint(300, outer.bottom + 5);
		return { out: Math.max(0, inner.bottom - outer.bottom, outer.top - inner.top), below: below?.localName };
	});

/** Says a height, and the same whenever it is asked. */
const claim = (frame: Frame, height: number): Promise<void> =>
	frame.evaluate((tall) => {
		Object.assign(window, { tall: () => tall });
		(window as unknown as Tools).say({ type: 'height', height: tall });
	}, height);

for (const [name, options] of Object.entries({
	sticky: {},
	fixed: { wrap: (embed: string) => `<div style="overflow:hidden">${embed}</div>` },
	'under a header': { attributes: 'top="60"' }
}))
	test(`a guest that says it is lower than the window lies over none of the page’s words: ${name}`, async ({
		page,
		hosts
	}) => {
		await page.goto(hosts.page(article(hosts, hosts.light, options)));
		await expect.poll(async () => (await standOf(page)).height).toBe(HEIGHT);
		const frame = await guestOf(page);
		for (const height of [300, 1]) {
			await claim(frame, height);
			await expect.poll(async () => (await standOf(page)).height).toBe(height);
			// Above, at and beyond where it is held.
			for (const offset of [-200, 0, height - 1]) {
				await jump(page, offset);
				await settle(page);
				expect(await spill(page), `${height} px high, ${offset} px passed`).toEqual({ out: 0, below: 'p' });
			}
		}
		await claim(frame, HEIGHT);
		await expect.poll(async () => (await standOf(page)).height).toBe(HEIGHT);
		await jump(page, 1000);
		await expect.poll(() => frame.evaluate(() => scrollY)).toBeGreaterThanOrEqual(1000);
		expect(await spill(page)).toMatchObject({ out: 0 });
	});

test('a key that the guest relays leads on, never back to a story that the reader has left', async ({
	page,
	hosts
}) => {
	await page.goto(hosts.page(article(hosts, hosts.light, { after: '<p style="height:3000px">Words</p>' })));
	await expect.poll(async () => (await standOf(page)).height).toBe(HEIGHT);
	const frame = await guestOf(page);
	const at = async () => (await standOf(page)).scrolled;
	const focused = () => page.evaluate(() => document.activeElement?.localName);
	/** Where the page goes from an offset by a key, with the focus in the frame. */
	const pressed = async (offset: number, key: 'Space' | 'ShiftSpace') => {
		await page.locator('iframe').evaluate((it) => it.focus({ preventScroll: true }));
		await jump(page, offset);
		await settle(page);
		const before = await at();
		await say(frame, { type: 'key', key });
		await settle(page);
		return { moved: Math.sign((await at()) - before), focused: await focused() };
	};
	const [stays, leads] = [
		{ moved: 0, focused: 'body' },
		{ moved: 1, focused: 'iframe' }
	];
	// Its end is still on the screen, but the reader has passed it; and the same before its beginning.
	expect(await pressed(HEIGHT - 200, 'Space'), 'Space beyond the end').toEqual(stays);
	expect(await pressed(-300, 'ShiftSpace'), 'Shift and Space before the beginning').toEqual(stays);
	// In the direction of the story it leads into it.
	expect(await pressed(-300, 'Space')).toEqual(leads);
	expect(await pressed(HEIGHT - 200, 'ShiftSpace')).toEqual({ ...leads, moved: -1 });
	// The page’s last stretch within the story, and then the key is the page’s.
	expect(await pressed(HEIGHT - 900, 'Space')).toEqual({ ...stays, moved: 1 });
	// Off the screen, on both sides.
	for (const key of ['Space', 'ShiftSpace'] as const) {
		expect(await pressed(HEIGHT + 50, key), `${key} from below`).toEqual(stays);
		expect(await pressed(-750, key), `${key} from above`).toEqual(stays);
	}
});

test('in a shadow tree the story is held as anywhere, and its keys are heard', async ({ page, hosts }) => {
	const inner = `<story-embed src="${hosts.light}"></story-embed>`;
	await page.goto(
		hosts.page(
			`<!doctype html><html lang="en"><title>Shadow</title><p style="height:900px">Words</p><div><template shadowrootmode="open">${inner}</template></div><p style="height:900px">Words</p><script async src="${hosts.site}embed.js"></script>`
		)
	);
	const embed = page.locator('story-embed');
	await expect.poll(() => embed.evaluate((it) => it.clientHeight)).toBe(HEIGHT);
	await embed.evaluate((it) => scrollBy({ top: it.getBoundingClientRect().top + 500, behavior: 'instant' }));
	const frame = page.frames()[1];
	await expect.poll(() => frame?.evaluate(() => scrollY)).toBe(500);
	await page.locator('story-embed iframe').focus();
	if (frame) await say(frame, { type: 'key', key: 'Space' });
	await expect.poll(() => frame?.evaluate(() => scrollY)).toBeGreaterThan(1000);
});
