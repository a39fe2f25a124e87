import { copyFileSync, mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Serving } from '../../src/host/serve.ts';

const site = mkdtempSync(join(tmpdir(), 'site-'));
const open: Serving[] = [];

beforeAll(() => {
	mkdirSync(join(site, '_app/immutable'), { recursive: true });
	const files = {
		'index.html': '<h1>First</h1>',
		'explore.html': '<h1>Explore</h1>',
		'404.html': '<h1>Lost</h1>',
		'places.csv': 'name\n浙江\n',
		'_app/immutable/a.js': 'export {}'
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(join(site, name), text);
	copyFileSync('static/_headers', join(site, '_headers'));
	writeFileSync(join(site, 'index.html.br'), brotliCompressSync('<h1>First</h1>'));
});

afterEach(async () => {
	await Promise.all(open.splice(0).map(({ close }) => close()));
});

afterAll(() => {
	rmSync(site, { recursive: true });
});

async function started(options = {}): Promise<Serving> {
	const serving = await serve(site, { port: 0, ...options });
	open.push(serving);
	return serving;
}

interface Answer {
	status: number | undefined;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

function ask(url: string, headers = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		get(url, { headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => {
				resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
			});
		}).on('error', reject);
	});
}

describe('serving the built site', () => {
	it('answers a page with and without compression, as the browser asks', async () => {
		const { url } = await started();
		const plain = await ask(url);
		expect(plain.body.toString()).toBe('<h1>First</h1>');
		expect(plain.headers['content-type']).toBe('text/html;charset=utf-8');
		const compressed = await ask(url, { 'accept-encoding': 'gzip, br' });
		expect(compressed.headers['content-encoding']).toBe('br');
		expect(brotliDecompressSync(compressed.body).toString()).toBe('<h1>First</h1>');
	});

	it('answers an address without .html', async () => {
		const { url } = await started();
		expect((await ask(`${url}explore?place=macau`)).body.toString()).toBe('<h1>Explore</h1>');
	});

	it('answers 404 with the site’s own page', async () => {
		const { url } = await started();
		const { status, body } = await ask(`${url}no/such/page`);
		expect([status, body.toString()]).toEqual([404, '<h1>Lost</h1>']);
	});

	it('never leaves the folder', async () => {
		const { url } = await started();
		const { hostname, port } = new URL(url);
		for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json']) {
			expect((await ask(`http://${hostname}:${port}${path}`)).status).toBe(404);
		}
	});

	it('answers under a base path and nowhere else', async () => {
		const { url } = await started({ base: '/some/where' });
		expect(new URL(url).pathname).toBe('/some/where/');
		expect((await ask(url)).status).toBe(200);
		expect((await ask(`${url}explore`)).status).toBe(200);
		expect((await ask(url.slice(0, -1))).headers.location).toBe('/some/where/');
		expect((await ask(new URL('/explore', url).href)).status).toBe(404);
	});

	it('lets browsers keep only what carries a hash in its name', async () => {
		const { url } = await started();
		expect((await ask(`${url}_app/immutable/a.js`)).headers['cache-control']).toContain('immutable');
		expect((await ask(url)).headers['cache-control']).toBe('no-cache');
	});

	it('says that a CSV is UTF-8, for it holds Chinese names', async () => {
		const { url } = await started();
		expect((await ask(`${url}places.csv`)).headers['content-type']).toBe('text/csv; charset=utf-8');
	});

	it('refuses a port that was asked for and is taken', async () => {
		const { url } = await started();
		await expect(serve(site, { port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
	});

	it('takes the next free port when none was asked for', async () => {
		const [first, second] = [await started({ port: undefined }), await started({ port: undefined })];
		expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
	});
});
