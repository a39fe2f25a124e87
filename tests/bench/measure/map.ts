/** What the live map costs: its arrival, beside a page with the same renderer and an empty style; and that it frees what it takes. */
import type { Browser, Page } from '@playwright/test';
import type * as maplibre from 'maplibre-gl';
import type { Measured } from '../budgets.ts';
import { DESKTOP, visit } from '../browser.ts';

const PASSES = 50;
const STEPS = ['offer', 'trip', 'typhoon', 'macau', 'singapore', 'explore'];

interface Arrival {
	ms: number;
	bytes: number;
	requests: number;
}

export async function measureMap(browser: Browser, url: string): Promise<Measured> {
	const arrival = await arrive(browser, url);
	const empty = await arriveEmpty(browser, url);
	const [live, svg] = [await scrolled(browser, `${url}?map=webgl`), await scrolled(browser, `${url}?map=svg`)];
	const { heap, canvases, note } = await passes(browser, url);
	return {
		figures: [
			{ id: 'map-bytes', value: arrival.bytes / 1000 },
			{ id: 'map-requests', value: arrival.requests },
			{ id: 'map-idle', value: arrival.ms / empty, note: `${arrival.ms.toFixed(0)} ms / ${empty.toFixed(0)} ms` },
			{ id: 'map-long-tasks', value: live.sum, note: `${String(live.count)} tasks, drawn by a program` },
			{ id: 'map-heap', value: heap, note },
			{ id: 'map-contexts', value: canvases }
		],
		controls: [{ what: 'long tasks while scrolling with the pictures', value: `${svg.sum.toFixed(0)} ms` }]
	};
}

const to = (page: Page, id: string): Promise<void> =>
	page.evaluate((step) => document.getElementById(step)?.scrollIntoView({ block: 'center', behavior: 'instant' }), id);

const live = (page: Page): Promise<unknown> =>
	page.waitForSelector('.picture[data-canvas="all"]', { state: 'attached', timeout: 120_000 });

/** From the request of its first file until the first scene rests on the canvas. */
async function arrive(browser: Browser, url: string): Promise<Arrival> {
	const { page, close } = await visit(browser, `${url}?map=webgl`, DESKTOP, { cpu: 1 });
	// Noted where it happens: a page that draws keeps whoever asks it from outside waiting.
	const rested = page.evaluate(
		() =>
			new Promise<number>((done) => {
				const seen = new MutationObserver(() => {
					if (document.querySelector('.picture[data-canvas="all"]')) done(performance.now());
				});
				seen.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-canvas'] });
			})
	);
	await to(page, 'offer');
	await live(page);
	const found = await page.evaluate(
		(end) => {
			const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
			const own = entries.filter(({ name }) => /for-story|maplibre|live-map|\/map\/[^/]+\.json/.test(name));
			const began = own.find(({ name }) => name.endsWith('live.json'))?.startTime ?? 0;
			// The worker is asked for twice, and comes the second time from the browser's own store.
			const sent = own.filter(({ transferSize }) => transferSize > 0);
			return {
				ms: end - began,
				bytes: sent.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
				requests: sent.length
			};
		},
		await rested
	);
	await close();
	return found;
}

/** The same renderer, worker and styles, of the same size, with nothing to draw. */
async function arriveEmpty(browser: Browser, url: string): Promise<number> {
	const context = await browser.newContext(DESKTOP);
	const page = await context.newPage();
	await page.route('**/empty.html', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html><div id="map" style="height:610px"></div>' })
	);
	await page.goto(`${url}empty.html`);
	const ms = await page.evaluate(async (base) => {
		const began = performance.now();
		const address = new URL('map/live.json', base);
		const file = (await (await fetch(address)).json()) as Record<'library' | 'worker' | 'styles', string>;
		const link = Object.assign(document.createElement('link'), {
			rel: 'stylesheet',
			href: new URL(file.styles, address).href
		});
		document.head.append(link);
		const worker = new URL(file.worker, address).href;
		await (await fetch(worker)).arrayBuffer();
		const { Map, setWorkerUrl } = (await import(new URL(file.library, address).href)) as typeof maplibre;
		setWorkerUrl(worker);
		const map = new Map({
			container: 'map',
			style: { version: 8, sources: {}, layers: [] },
			attributionControl: false
		});
		await map.once('idle');
		return performance.now() - began;
	}, url);
	await context.close();
	return ms;
}

async function scrolled(browser: Browser, url: string): Promise<{ sum: number; count: number }> {
	const { page, seen, close } = await visit(browser, url, DESKTOP);
	await to(page, 'offer');
	if (url.includes('webgl')) await live(page);
	const before = (await seen()).tasks.length;
	for (const step of STEPS) {
		await to(page, step);
		await page.waitForTimeout(1500);
	}
	const tasks = (await seen()).tasks.slice(before);
	await close();
	return { sum: tasks.reduce((sum, task) => sum + task, 0), count: tasks.length };
}

/** Up and down the story, and what is left when all that can be collected is. */
async function passes(browser: Browser, url: string): Promise<{ heap: number; canvases: number; note: string }> {
	// As small as a map can be: what draws here may be a program.
	const small = { viewport: { width: 360, height: 480 } };
	const { page, cdp, close } = await visit(browser, `${url}?map=webgl`, small, { cpu: 1 });
	const heap = async (): Promise<number> => {
		await page.waitForTimeout(1500);
		await cdp.send('HeapProfiler.collectGarbage');
		return (await cdp.send('Runtime.getHeapUsage')).usedSize;
	};
	const pass = async (): Promise<void> => {
		for (const step of [...STEPS, ...STEPS.toReversed()]) {
			await to(page, step);
			await page.waitForTimeout(120);
		}
	};
	await to(page, 'offer');
	await live(page);
	// Every ground has been fetched once.
	for (const step of STEPS) {
		await to(page, step);
		await page.waitForSelector(`#${step} .picture[data-canvas="all"]`, { state: 'attached', timeout: 60_000 });
	}
	await pass();
	const first = await heap();
	for (let i = 1; i < PASSES; i++) await pass();
	const last = await heap();
	const canvases = await page.locator('canvas.maplibregl-canvas').count();
	await close();
	const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
	return { heap: last / first, canvases, note: `${mb(last)} / ${mb(first)}` };
}
