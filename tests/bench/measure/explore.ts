/** The page to explore on a slow machine: what script it needs, and how soon it answers filters, selections and zooms. */
import type { Browser } from '@playwright/test';
import type { Measured } from '../budgets.ts';
import { DESKTOP, visit } from '../browser.ts';
import { click, key, responsesOf, type Act } from './responses.ts';

const acts: readonly Act[] = [
	click('filter by place', '[data-facet="place"] input[value="hangzhou"]'),
	click('filter by status', '[data-facet="status"] input[value="reported"]'),
	click('filter by person', '[data-facet="actor"] input'),
	click('reset', '.ask .sum button'),
	click('select in the list', '.results a[data-event]'),
	click('next in time', '[data-detail] a[rel="next"]'),
	key('close the card', 'Enter', '[data-detail] > button'),
	click('select on the timeline', '[data-timeline] [data-event]'),
	click('zoom the map', '[data-map] [aria-label="Closer"]'),
	key('pan the map', 'ArrowRight', '[data-map]'),
	click('zoom the timeline', '[data-timeline] [aria-label="Zoom in"]'),
	click('a place on the map', '[data-map] button[data-place]'),
	click('list view', '.acts .turn'),
	click('drawing', '.acts .turn'),
	click('the whole timeline', '[data-timeline] button:text-is("Whole")'),
	click('open a cluster', '[data-timeline] [data-cluster]'),
	key('lanes by person', 'ArrowDown', '[data-timeline] select'),
	key('list by key', 'l', '[data-timeline] [data-event]'),
	click('sort the list', '[data-timeline] th:nth-child(2) button'),
	key('drawing by key', 'l', '[data-timeline] tbody button')
];

/** Long enough for a flight to end and for what it takes to be reported. */
const REST = 1300;

export async function measureExplore(browser: Browser, site: string): Promise<Measured> {
	const url = `${site}explore`;
	const { seen, close } = await visit(browser, url, DESKTOP);
	const { shift } = await seen();
	await close();
	const { slowest, note } = await responsesOf(browser, url, acts, REST);
	const scripts = await scriptsOf(browser, url);
	return {
		figures: [
			{ id: 'explore-script', value: scripts.bytes / 1000, note: `${scripts.count} files` },
			{ id: 'explore-shift', value: shift },
			{ id: 'explore-response', value: slowest, note }
		]
	};
}

/** Scripts as sent before the reader does anything, headers included. */
async function scriptsOf(browser: Browser, url: string): Promise<{ bytes: number; count: number }> {
	const context = await browser.newContext(DESKTOP);
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	const scripts = new Map<string, number>();
	await cdp.send('Network.enable');
	cdp.on('Network.responseReceived', ({ requestId, response, type }) => {
		if (type === 'Script' || response.mimeType.includes('javascript')) scripts.set(requestId, 0);
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength);
	});
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.waitForTimeout(500);
	await context.close();
	return { bytes: [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0), count: scripts.size };
}
