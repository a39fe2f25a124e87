/** Other people's pages: a server of its own, which answers as two sites, localhost and 127.0.0.1. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base, type Frame, type Page } from '@playwright/test';
import { DEFAULT, embedCode } from '../../../src/lib/model/embed-code.ts';
import { spelledOut } from '../../../src/lib/server/policy.ts';
import { LIGHT_GUEST } from './light-guest.ts';

const modules = `${import.meta.dirname}/../../../node_modules`;
const FILES: Readonly<Record<string, string>> = {
	'/pym.js': `${modules}/pym.js/dist/pym.v1.min.js`,
	'/frames.js': `${modules}/@newswire/frames/dist/frames.umd.js`
};

export interface Hosts {
	/** A page on another site than the story's; returns its address. */
	page: (html: string, headers?: Readonly<Record<string, string>>) => string;
	/** The same for what is framed. */
	guest: (html: string) => string;
	/** A guest that does what the protocol asks and can be made to do anything else. */
	light: string;
	/** The story's site. */
	site: string;
}

export const test = base.extend<object, { hosts: Hosts }>({
	page: async ({ page, hosts, browserName }, use) => {
		// WebKit wants the site's origin in a sandboxed page's policy, and the build can't know at which port tests serve it.
		if (browserName === 'webkit')
			await page.route(`${hosts.site}embed/**`, async (route) => {
				if (route.request().resourceType() !== 'document') return route.fallback();
				const response = await route.fetch();
				return route.fulfill({ response, body: spelledOut(await response.text(), hosts.site) });
			});
		await use(page);
	},
	hosts: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
		async ({}, use) => {
			const pages = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();
			const server = createServer(({ url = '' }, response) => {
				const path = url.replace(/[?#].*/, '');
				const file = FILES[path];
				const page = pages.get(path);
				if (file) response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(file));
				else if (page)
					response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
				else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
			});
			await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
			const { port } = server.address() as AddressInfo;
			const put =
				(site: string) =>
				(html: string, headers = {}) => {
					const path = `/page-${pages.size}`;
					pages.set(path, { html, headers });
					return `http://${site}:${port}${path}`;
				};
			const guest = put('127.0.0.1');
			await use({
				page: put('localhost'),
				guest,
				light: guest(LIGHT_GUEST),
				site: (process.env.SITE_URL ?? '').replace('localhost', '127.0.0.1')
			});
			server.closeAllConnections();
			server.close();
		},
		{ scope: 'worker' }
	]
});

export const WORDS = '<p style="height:900px;margin:0;background:#ddd">Words of the article</p>';

/** A page with an embed between words, by the very code that the page /embed hands out; `src` is shown instead of the story. */
export function article(
	{ site }: Pick<Hosts, 'site'>,
	src: string,
	{ attributes = '', head = '', before = WORDS, after = WORDS, wrap = (embed: string): string => embed } = {}
): string {
	const code = embedCode(DEFAULT, { address: site, title: 'Story' })
		.replaceAll(`"${site}embed/story"`, `"${src}"`)
		.replace('<story-embed ', `<story-embed ${attributes} `);
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title><style>body{margin:0}</style>${head}
		<body>${before}${wrap(code)}${after}</body></html>`;
}

/** Scrolls so that so many px of the wrapper are above the window. */
export const jump = (page: Page, offset: number): Promise<void> =>
	page.evaluate((by) => {
		const { top = 0 } = document.querySelector('story-embed')?.getBoundingClientRect() ?? {};
		scrollBy({ top: top + by, behavior: 'instant' });
	}, offset);

/** Lets every message that is on its way arrive. */
export const settle = async (page: Page): Promise<void> => {
	for (let i = 0; i < 3; i++) await page.evaluate(() => new Promise((next) => setTimeout(next, 30)));
};

/** What the light guest offers a test. */
export interface Tools {
	say: (message: object) => void;
	raw: (message: unknown, target?: Window) => void;
	heard: { type: string; offset: number; ack: number; origin: string; hash: string }[];
}

/** Says something from within the frame, in messages that are otherwise right. */
export const say = (frame: Frame, ...messages: object[]): Promise<void> =>
	frame.evaluate((all) => {
		for (const message of all) (window as unknown as Tools).say(message);
	}, messages);

/** Waits until the real story is held by its page and lives. */
export async function scrolling(page: Page): Promise<Frame> {
	await expect.poll(async () => (await standOf(page)).height, 'height of the story').toBeGreaterThan(10_000);
	const frame = await guestOf(page);
	await expect.poll(() => frame.evaluate(() => document.documentElement.className)).toContain('live');
	return frame;
}

/** The step that the story shows. */
export const stepOf = (frame: Frame): Promise<string | undefined> =>
	frame.evaluate(() => document.querySelector('[data-active]')?.id);

/** What the embed's events have told, and where it stands. */
export const told = (page: Page): Promise<string[]> =>
	page.evaluate(() => (window as unknown as { told: string[] }).told);

/** To be called before a page is opened: keeps what embeds tell. */
export const listenIn = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const told: string[] = [];
		Object.assign(window, { told });
		for (const name of ['ready', 'step', 'error'])
			document.addEventListener(
				name,
				(event) => {
					if (event instanceof CustomEvent) told.push(`${name} ${JSON.stringify(event.detail)}`);
				},
				true
			);
	});

/** The frame's document, once it is there. */
export async function guestOf(page: Page, index = 0): Promise<Frame> {
	const handle = await page.locator('story-embed iframe, iframe').nth(index).elementHandle();
	const frame = await handle.contentFrame();
	if (!frame) throw new Error('there is no frame');
	return frame;
}

export interface Stand {
	/** px of the wrapper above the frame; of the guest above its window. */
	outer: number;
	/** The frame's upper edge on the screen, px. */
	top: number;
	height: number;
	scrolled: number;
	mode: string;
}

/** Where the embed stands on its page. */
export const standOf = (page: Page, index = 0): Promise<Stand> =>
	page.evaluate((i) => {
		const embed = document.querySelectorAll<HTMLElement>('story-embed')[i];
		const frame = embed?.querySelector('iframe');
		if (!embed || !frame) throw new Error('there is no embed');
		const [outer, inner] = [embed.getBoundingClientRect(), frame.getBoundingClientRect()];
		return {
			outer: Math.round(inner.top - outer.top),
			top: Math.round(inner.top),
			height: Math.round(outer.height),
			scrolled: Math.round(scrollY),
			mode: getComputedStyle(frame).position
		};
	}, index);
