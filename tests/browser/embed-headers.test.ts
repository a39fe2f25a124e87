/** What the files are sent with: the same from our own server and from nginx, and what browsers make of it. */
import { readdirSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { expect } from '@playwright/test';
import { test } from './support/hosts.ts';
import { missing, nginx } from './support/nginx.ts';

const build = `${import.meta.dirname}/../../build`;

interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
}

/** As a browser asks, but for what `fetch` keeps to itself: the encoding. */
const headersAt = (url: string, encoding = 'br'): Promise<Answer> =>
	new Promise((resolve, reject) => {
		get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
			response.resume();
			resolve({ status: response.statusCode ?? 0, headers: response.headers });
		}).on('error', reject);
	});

/** Addresses of every kind, with whether they may be kept for ever. */
const addresses = (): readonly (readonly [path: string, forever: boolean])[] => {
	const all = readdirSync(build, { recursive: true, encoding: 'utf8' });
	const hashed = all.filter((path) => /^(_app\/immutable|scripts)\/.*\.js$/.test(path)).slice(0, 40);
	const pages = all
		.filter((path) => path.endsWith('.html'))
		.flatMap((path) => [path, path.replace(/(^index)?\.html$/, '')]);
	const others = [
		'embed.js',
		'fonts/archivo.woff2',
		'ornament.svg',
		'map/cover-wide.svg',
		'data/events.csv',
		'oembed/story.json',
		'sitemap.xml'
	];
	return [
		...hashed.map((path) => [path, true] as const),
		...[...pages, ...others].map((path) => [path, false] as const)
	];
};

async function expectHeaders(site: string): Promise<void> {
	const wrong: string[] = [];
	for (const [path, forever] of addresses()) {
		const { status, headers } = await headersAt(site + path);
		const policy = headers['content-security-policy'];
		const page = /^(|[\w-]+|embed\/[\w-]+)(\.html)?$|\.svg$/.test(path);
		const checks = {
			status: status === 200 || path.startsWith('404'),
			nosniff: headers['x-content-type-options'] === 'nosniff',
			referrer: headers['referrer-policy'] === 'strict-origin-when-cross-origin',
			permissions: headers['permissions-policy']?.includes('camera=()') === true,
			cors: headers['access-control-allow-origin'] === '*',
			kept: headers['cache-control']?.includes('immutable') === forever,
			framed: !page || policy === (/^embed\/./.test(path) ? 'frame-ancestors *' : "frame-ancestors 'none'"),
			brotli: /\.(woff2|csv)$/.test(path) || path.startsWith('404') || headers['content-encoding'] === 'br'
		};
		for (const [name, right] of Object.entries(checks))
			if (!right) wrong.push(`${path}: ${name} ${JSON.stringify(headers)}`);
	}
	expect(wrong).toEqual([]);
	expect((await headersAt(`${site}embed.js`, 'gzip')).headers['content-encoding']).toBe('gzip');
	expect((await headersAt(`${site}embed.js`, 'identity')).headers['content-encoding']).toBeUndefined();
	expect((await headersAt(`${site}no/such/page`)).status).toBe(404);
}

test('our own server sends what _headers says, compressed as the browser asks', async ({ baseURL }) => {
	await expectHeaders(baseURL ?? '');
	const { headers: loader } = await headersAt(`${baseURL ?? ''}embed.js`);
	expect(Number(loader['content-length']), 'bytes of the loader, compressed').toBeLessThanOrEqual(5000);
});

test('nginx, by the README’s example, sends the same, and the story scrolls in a page of another site', async ({
	page,
	hosts
}) => {
	// It may have to be installed first.
	test.setTimeout(900_000);
	const reason = missing();
	if (reason) console.warn(`nginx is not tested: it ${reason}`);
	test.skip(reason !== undefined, reason);
	const { url, stop } = await nginx();
	try {
		await expectHeaders(url);
		const src = `${url}embed/story`;
		await page.goto(
			hosts.page(
				`<!doctype html><html lang="en"><title>Host</title><story-embed src="${src}"><iframe title="Story" sandbox="allow-scripts" src="${src}"></iframe></story-embed><script async src="${url}embed.js"></script>`
			)
		);
		await expect
			.poll(() => page.evaluate(() => document.querySelector('story-embed')?.clientHeight ?? 0))
			.toBeGreaterThan(10_000);
		await page.goto(url);
		await expect(page.locator('h1')).toBeVisible();
		await page.goto(`${url}embed`);
		await expect(page.locator('[data-preview]')).toBeVisible();
	} finally {
		stop();
	}
});

test('only what is made to be framed can be framed', async ({ page, hosts }) => {
	const framed = (path: string): string =>
		hosts.page(
			`<!doctype html><html lang="en"><title>Host</title><iframe title="Framed" src="${hosts.site}${path}"></iframe>`
		);
	for (const path of ['embed/story', 'embed/map', 'embed/timeline']) {
		await page.goto(framed(path));
		await expect(page.frameLocator('iframe').locator('main')).toBeVisible();
	}
	for (const path of ['', 'data', 'explore', 'embed', 'embed/', 'map/cover-wide.svg']) {
		await page.goto(framed(path));
		expect(await page.frameLocator('iframe').locator('main, svg').count(), path).toBe(0);
	}
});
