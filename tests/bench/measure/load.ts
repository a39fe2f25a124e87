/** How the page loads on a slow phone: first paints against the text page's, blocking, long tasks, shifts. */
import type { Browser } from '@playwright/test';
import { blocking, median, type Measured } from '../budgets.ts';
import { MOBILE, visit, type Seen } from '../browser.ts';

const RUNS = 5;

/** The two pages take turns, so that whatever else the machine does slows both. */
export async function measureLoad(browser: Browser, url: string, words: string): Promise<Measured> {
	const text: Seen[] = [];
	const page: Seen[] = [];
	for (let run = 0; run < RUNS; run++) {
		text.push(await load(browser, words));
		page.push(await load(browser, url));
	}
	const of = (runs: Seen[], take: (seen: Seen) => number): number => median(runs.map(take));
	const first = of(page, (seen) => seen.first);
	const largest = of(page, (seen) => seen.largest);
	const [textFirst, textLargest] = [of(text, (seen) => seen.first), of(text, (seen) => seen.largest)];
	const ms = (value: number): string => `${value.toFixed(0)} ms`;
	return {
		figures: [
			{ id: 'first-paint', value: first / textFirst, note: `${ms(first)} / ${ms(textFirst)}` },
			{ id: 'largest-paint', value: largest / textLargest, note: `${ms(largest)} / ${ms(textLargest)}` },
			{ id: 'blocking', value: of(page, ({ tasks }) => blocking(tasks)) },
			{ id: 'long-tasks', value: of(page, total), note: page.map(({ tasks }) => tasks.length).join(', ') + ' tasks' },
			{ id: 'shift', value: Math.max(...page.map(({ shift }) => shift)) }
		],
		controls: [{ what: 'text page: long tasks while loading', value: ms(of(text, total)) }]
	};
}

const total = ({ tasks }: Seen): number => tasks.reduce((sum, task) => sum + task, 0);

async function load(browser: Browser, url: string): Promise<Seen> {
	const { seen, close } = await visit(browser, url, MOBILE, { network: true });
	const found = await seen();
	await close();
	return found;
}
