/** Serves a folder of built pages as any static host would: compressed, with its `_headers`, `404.html`, from any base path. */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersOf, readHeaders } from './headers.ts';

const FIRST_PORT = 4173;
const PORTS_TRIED = 20;

export interface ServeOptions {
	/** Path the site answers under, such as `/a/b`; the root when absent. */
	base?: string;
	/** Exactly this port (0: any free one); when absent, 4173 or the next free one. */
	port?: number;
	/** Interface to listen on; this machine only when absent. */
	host?: string;
}

export interface Serving {
	/** Address of the first page, with a slash at its end. */
	url: string;
	close: () => Promise<void>;
}

/** Starts serving `dir`. Rejects when the port asked for is taken, or when none of the twenty from 4173 is free. */
export async function serve(dir: string, options: ServeOptions = {}): Promise<Serving> {
	const base = `/${options.base ?? ''}/`.replace(/\/+/g, '/');
	const host = options.host ?? '127.0.0.1';
	const server = createServer(site(dir, base));
	const port = await listen(server, host, options.port);
	return {
		url: `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}${base}`,
		close: () =>
			new Promise((resolve, reject) => {
				server.close((error) => {
					if (error) reject(error);
					else resolve();
				});
				server.closeAllConnections();
			})
	};
}

function site(dir: string, base: string): RequestListener {
	const files = sirv(dir, { brotli: true, gzip: true, etag: true });
	const rules = readHeaders(contents(dir, '_headers')?.toString() ?? '');
	return (request, response) => {
		const url = request.url ?? '/';
		if (`${url}/` === base) {
			response.writeHead(308, { location: base }).end();
			return;
		}
		const path = url.startsWith(base) ? `/${url.slice(base.length)}` : undefined;
		setHeaders(response, path ?? url, rules);
		if (path === undefined) {
			notFound(dir, response);
			return;
		}
		request.url = path;
		files(request, response, () => {
			notFound(dir, response);
		});
	};
}

function setHeaders(response: ServerResponse, url: string, rules: ReturnType<typeof readHeaders>): void {
	const path = url.replace(/[?#].*/, '');
	// What no rule speaks of must be asked for again.
	response.setHeader('Cache-Control', 'no-cache');
	for (const [name, value] of Object.entries(headersOf(rules, path))) response.setHeader(name, value);
	// Without a charset some programs read Chinese names in a CSV as Latin-1.
	if (path.endsWith('.csv')) response.setHeader('Content-Type', 'text/csv; charset=utf-8');
	if (path.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
}

function notFound(dir: string, response: ServerResponse): void {
	response.setHeader('Cache-Control', 'no-cache');
	response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
	response.end(contents(dir, '404.html') ?? '<!doctype html><title>Not found</title><p>There is no such page here.');
}

function contents(dir: string, file: string): Buffer | undefined {
	try {
		return readFileSync(join(dir, file));
	} catch {
		return undefined;
	}
}

async function listen(server: Server, host: string, wanted: number | undefined): Promise<number> {
	const last = wanted ?? FIRST_PORT + PORTS_TRIED - 1;
	for (let port = wanted ?? FIRST_PORT; ; port++) {
		try {
			return await listenOn(server, host, port);
		} catch (error) {
			const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
			if (!taken || port >= last) throw error;
		}
	}
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve((server.address() as AddressInfo).port);
		});
	});
}
