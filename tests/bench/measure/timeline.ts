/** How the timeline bears a hundred thousand events: the time of a zoom step against that at a thousand, and elements. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { serve } from '../../../src/host/serve.ts';
import { median, type Measured } from '../budgets.ts';
import { DESKTOP, visit } from '../browser.ts';

const [FEW, MANY] = [1000, 100_000];
/** From everything to a day, a little nearer each time. */
const FACTORS = Array.from({ length: 40 }, (_, i) => 1.25 ** i);

interface Zoomed {
	readonly steps: readonly number[];
	/** Elements of the timeline, and px of its plot, at the step that has most. */
	readonly elements: number;
	readonly width: number;
	readonly opened: number;
}

export async function measureTimeline(browser: Browser): Promise<Measured> {
	const dir = mkdtempSync(join(tmpdir(), 'timeline-'));
	await build({
		root: `${import.meta.dirname}/../timeline`,
		configFile: false,
		logLevel: 'error',
		base: './',
		plugins: [svelte({ configFile: false })],
		build: { outDir: dir, emptyOutDir: true }
	});
	const site = await serve(dir, { port: 0 });
	const runs = { few: await zoom(browser, site.url, FEW), many: await zoom(browser, site.url, MANY) };
	await site.close();
	rmSync(dir, { recursive: true });
	const [few, many] = [median(runs.few.steps), median(runs.many.steps)];
	const ms = (value: number): string => `${value.toFixed(1)} ms`;
	return {
		figures: [
			{ id: 'timeline-growth', value: many / few, note: `${ms(many)} / ${ms(few)}` },
			{ id: 'timeline-elements', value: runs.many.elements / runs.many.width, note: String(runs.many.elements) },
			{ id: 'timeline-worst', value: Math.max(...runs.many.steps) },
			{ id: 'timeline-open', value: runs.many.opened, note: `${ms(runs.few.opened)} at ${FEW}` }
		]
	};
}

async function zoom(browser: Browser, url: string, events: number): Promise<Zoomed> {
	const { page, close } = await visit(browser, `${url}?events=${events}`, DESKTOP, { cpu: 1 });
	await page.locator('[data-event], [data-cluster]').first().waitFor({ state: 'attached' });
	// Once to warm up, once to measure.
	for (const factor of FACTORS) await page.evaluate((near) => globalThis.look(near), factor);
	const steps: number[] = [];
	let elements = 0;
	for (const factor of FACTORS) {
		steps.push(await page.evaluate((near) => globalThis.look(near), factor));
		elements = Math.max(elements, await page.locator('[data-timeline] *').count());
	}
	const width = await page.locator('[data-timeline] .plot').evaluate((plot) => plot.clientWidth);
	const opened = await page.evaluate(() => globalThis.opened);
	await close();
	return { steps, elements, width, opened };
}
