/** What is sent before any scroll, as sent: compressed, headers included. Needs no clock. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions } from '@playwright/test';
import { unusedLength, type Figure, type Measured } from '../budgets.ts';
import { DESKTOP, MOBILE } from '../browser.ts';

interface Sent {
	url: string;
	type: string;
	bytes: number;
}

const KB = 1000;

export async function measureBytes(browser: Browser, url: string): Promise<Measured> {
	const mobile = await open(browser, url, MOBILE);
	const desktop = await open(browser, url, DESKTOP);
	const loader = await (await fetch(new URL('embed.js', url))).text();
	const scripts = mobile.sent.filter(({ type }) => type === 'Script');
	const html = mobile.sent.filter(({ type }) => type === 'Document');
	return {
		figures: [
			{ id: 'html', value: sum(html) },
			{ id: 'script', value: sum(scripts) + mobile.inline / KB },
			{ id: 'unused', value: 100 * mobile.unused },
			...totals('mobile', mobile.sent),
			...totals('desktop', desktop.sent),
			{ id: 'loader', value: brotliCompressSync(loader).length / KB }
		]
	};
}

const sum = (sent: readonly Sent[]): number => sent.reduce((total, { bytes }) => total + bytes, 0) / KB;

function totals(where: string, sent: readonly Sent[]): Figure[] {
	const note = sent
		.toSorted((a, b) => b.bytes - a.bytes)
		.map(({ url, bytes }) => `${new URL(url).pathname.replace(/.*\/(?=.)/, '')} ${(bytes / KB).toFixed(1)}`)
		.join(', ');
	return [
		{ id: `${where}-bytes`, value: sum(sent), note },
		{ id: `${where}-requests`, value: sent.length }
	];
}

async function open(
	browser: Browser,
	url: string,
	options: BrowserContextOptions
): Promise<{ sent: Sent[]; inline: number; unused: number }> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	const sent = new Map<string, Sent>();
	await cdp.send('Network.enable');
	cdp.on('Network.responseReceived', ({ requestId, response, type }) => {
		// What an address itself holds (`data:`) is not sent.
		if (response.url.startsWith('http')) sent.set(requestId, { url: response.url, type, bytes: 0 });
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const one = sent.get(requestId);
		if (one) one.bytes = encodedDataLength;
	});
	await page.coverage.startJSCoverage();
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.waitForTimeout(1000);
	const inline = await page
		.locator('script:not([src], [type$="json"])')
		.evaluateAll((scripts) => scripts.map((script) => script.textContent).join('\n'));
	const covered = await page.coverage.stopJSCoverage();
	await context.close();
	const lengths = covered.map(({ source = '', functions }) => ({
		all: source.length,
		unused: unusedLength(source.length, functions)
	}));
	const total = (key: 'all' | 'unused'): number => lengths.reduce((length, one) => length + one[key], 0);
	return {
		sent: [...sent.values()],
		inline: brotliCompressSync(inline).length,
		unused: total('unused') / Math.max(1, total('all'))
	};
}
