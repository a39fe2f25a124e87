/** Pages under the conditions of a mid-range phone on a slow network, or of a desktop, with what they report kept. */
import { chromium, type Browser, type BrowserContextOptions, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from '../browser/chromium.ts';

export const MOBILE = {
	viewport: { width: 412, height: 823 },
	deviceScaleFactor: 1.75,
	isMobile: true,
	hasTouch: true
} satisfies BrowserContextOptions;
export const DESKTOP = { viewport: { width: 1280, height: 900 } } satisfies BrowserContextOptions;

/** Lighthouse's mobile conditions. */
const CPU = 4;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 };

/** What pages report about themselves; kept in `window.seen` from before their first byte. */
export interface Seen {
	tasks: number[];
	shift: number;
	largest: number;
	first: number;
}

export interface Visit {
	page: Page;
	cdp: CDPSession;
	/** What the page has reported since it was opened. */
	seen: () => Promise<Seen>;
	close: () => Promise<void>;
}

declare global {
	var seen: Seen;
}

export function launch(args: readonly string[] = []): Promise<Browser> {
	const executablePath = findChromium();
	if (!executablePath) throw new Error('There is no Chromium here. `npm run test:browser` installs one.');
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	return chromium.launch({ executablePath, args: ['--disable-background-networking', ...sandbox, ...args] });
}

/** Opens an address in a context of its own, so that nothing is cached, and waits until it has come to rest. */
export async function visit(
	browser: Browser,
	url: string,
	options: BrowserContextOptions,
	{ cpu = CPU, network = false } = {}
): Promise<Visit> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await page.addInitScript(observe);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	if (network) {
		await cdp.send('Network.enable');
		await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
	}
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.waitForTimeout(1000);
	return { page, cdp, seen: () => page.evaluate(() => globalThis.seen), close: () => context.close() };
}

/** Runs in the page. */
function observe(): void {
	const seen: Seen = { tasks: [], shift: 0, largest: 0, first: 0 };
	globalThis.seen = seen;
	const each = (type: string, take: (entry: PerformanceEntry) => void): void => {
		new PerformanceObserver((list) => {
			list.getEntries().forEach(take);
		}).observe({ type, buffered: true });
	};
	each('longtask', ({ duration }) => seen.tasks.push(duration));
	each('layout-shift', (entry) => {
		seen.shift += (entry as PerformanceEntry & { value: number }).value;
	});
	each('largest-contentful-paint', ({ startTime }) => {
		seen.largest = startTime;
	});
	each('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') seen.first = startTime;
	});
}
