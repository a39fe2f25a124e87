/** The real story where the loader holds it as a stepper: because it is asked to, or because the page allows no more. */
import { expect, type Page } from '@playwright/test';
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
	type Hosts
} from './support/hosts.ts';

test.use({ viewport: { width: 1000, height: 700 } });

const FORBIDDING: Readonly<Record<string, Parameters<typeof article>[2]>> = {
	'the element asks for it': { attributes: 'mode="stepper"' },
	'a box hides its overflow within one that is transformed': {
		wrap: (embed) => `<div style="transform:rotate(0.001deg)"><div style="overflow:hidden">${embed}</div></div>`
	}
};

/** The story’s page within another page’s frame. */
const nested = (hosts: Hosts): string => {
	const inner = hosts.page(article(hosts, `${hosts.site}embed/story`));
	return `<!doctype html><html lang="en"><title>Outer</title><iframe title="Article" src="${inner}" style="width:100%;height:690px;border:0"></iframe>`;
};

/** The element and its story in whatever page they are. */
async function expectStepper(page: Page, within: 'page' | 'frame'): Promise<void> {
	const host = within === 'page' ? page : page.frameLocator('iframe');
	const embed = host.locator('story-embed');
	await expect(embed).toBeVisible();
	const guest = host.frameLocator('story-embed iframe');
	await expect(guest.locator('html')).toHaveAttribute('data-mode', 'stepper');
	await expect(guest.locator('html')).toHaveAttribute('data-grows', '');
	const tall = () => guest.locator('body').evaluate((it: HTMLElement) => it.offsetHeight);
	await expect
		.poll(async () => Math.abs((await tall()) - (await embed.locator('iframe').evaluate((it) => it.clientHeight))))
		.toBeLessThanOrEqual(1);
	await guest.getByRole('button', { name: 'Next' }).click();
	await expect(guest.getByRole('status')).toHaveText(/^Step 2 of 20/);
	await expect(guest.locator('#offer')).toHaveAttribute('data-active', '');
}

for (const [name, options] of Object.entries(FORBIDDING))
	test(`turns step by step, as high as it needs to be, and tells its steps, where ${name}`, async ({ page, hosts }) => {
		await listenIn(page);
		await page.goto(hosts.page(article(hosts, `${hosts.site}embed/story`, options)));
		await expectStepper(page, 'page');
		expect((await told(page))[0]).toBe('ready {"mode":"stepper"}');
		expect((await told(page)).at(-1)).toBe('step {"id":"offer","index":1,"count":20}');
	});

test('turns step by step where its page is itself in a frame', async ({ page, hosts }) => {
	await page.goto(hosts.page(nested(hosts)));
	await expectStepper(page, 'frame');
});

test('a page may change its mind: the reader stays at the step, and can scroll again', async ({ page, hosts }) => {
	await listenIn(page);
	await page.goto(hosts.page(article(hosts, `${hosts.site}embed/story`)));
	const frame = await scrolling(page);
	await jump(page, await frame.evaluate(() => document.getElementById('macau')?.offsetTop ?? 0));
	await expect.poll(() => stepOf(frame)).toBe('macau');
	const embed = page.locator('story-embed');
	await embed.evaluate((it) => it.setAttribute('mode', 'stepper'));
	await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-mode', 'stepper');
	expect(await stepOf(frame)).toBe('macau');
	// Its page is so much shorter now, and yet the frame is still before the reader's eyes.
	await expect(page.locator('iframe')).toBeInViewport({ ratio: 0.5 });
	await frame.getByRole('button', { name: 'Next' }).click();
	expect(await stepOf(frame)).toBe('manifesto');
	await expect.poll(async () => (await told(page)).at(-1)).toContain('"manifesto"');
	await embed.evaluate((it) => it.removeAttribute('mode'));
	await scrolling(page);
	// The guest may still lead to the step that was shown.
	await expect(async () => {
		await jump(page, 2000);
		await expect.poll(() => frame.evaluate(() => Math.round(scrollY)), { timeout: 2000 }).toBe(2000);
	}).toPass();
	expect((await standOf(page)).mode).toBe('sticky');
	// The step that is shown is the one that is scrolled to, alone.
	await expect.poll(() => frame.evaluate(() => document.querySelectorAll('[data-active]').length)).toBe(1);
	expect(await (await guestOf(page)).evaluate(() => document.querySelector('.stepper')?.checkVisibility())).toBe(false);
});
