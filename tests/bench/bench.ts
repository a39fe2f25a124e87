/**
 * `npm run bench`: builds the site, measures it, prints a table, and fails when an enforced budget is broken.
 * `npm run bench -- bytes scroll` measures only those; `--built` takes the site that is in `build/` already.
 */
import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { serve } from '../../src/host/serve.ts';
import budgets from '../budgets.json' with { type: 'json' };
import { launch } from './browser.ts';
import { broken, judge, type Budget, type Control, type Figure, type Measured } from './budgets.ts';
import { measureBytes } from './measure/bytes.ts';
import { measureExplore } from './measure/explore.ts';
import { measureInput } from './measure/input.ts';
import { measureLighthouse } from './measure/lighthouse.ts';
import { measureLoad } from './measure/load.ts';
import { measureMap } from './measure/map.ts';
import { measureScroll } from './measure/scroll.ts';
import { measureTimeline } from './measure/timeline.ts';
import { controlLines, verdictLines } from './table.ts';
import { serveWords } from './text-page.ts';

interface Subject {
	browser: Browser;
	/** The story's page. */
	url: string;
	/** The text page. */
	words: string;
}

const groups: Record<string, (subject: Subject) => Promise<Measured>> = {
	lighthouse: ({ url }) => measureLighthouse(url),
	load: ({ browser, url, words }) => measureLoad(browser, url, words),
	bytes: ({ browser, url }) => measureBytes(browser, url),
	scroll: ({ browser, url, words }) => measureScroll(browser, url, words),
	input: ({ browser, url }) => measureInput(browser, url),
	explore: ({ browser, url }) => measureExplore(browser, url),
	timeline: ({ browser }) => measureTimeline(browser),
	map: ({ browser, url }) => measureMap(browser, url)
};

const { values, positionals } = parseArgs({ options: { built: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !(name in groups));
if (unknown.length > 0)
	fail(`Nothing here measures ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}.`);
const asked = Object.entries(groups).filter(([name]) => positionals.length === 0 || positionals.includes(name));

if (
	!values.built &&
	spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0
)
	fail('The site does not build, so there is nothing to measure.');

const load = (): string => loadavg()[0]?.toFixed(1) ?? '';
const before = load();
const site = await serve('build', { port: 0 });
const browser = await launch();
const text = await serveWords(browser, site.url);
const figures: Figure[] = [];
const controls: Control[] = [];
for (const [name, measure] of asked) {
	console.error(`measuring ${name} …`);
	const measured = await measure({ browser, url: site.url, words: text.url });
	figures.push(...measured.figures);
	controls.push(...(measured.controls ?? []));
}
await Promise.all([browser.close(), text.close(), site.close()]);
controls.push({ what: "the machine's load before and after", value: `${before}, ${load()}` });

const names = new Set(asked.map(([name]) => name));
const verdicts = judge(
	(budgets as Budget[]).filter(({ group }) => names.has(group)),
	figures
);
console.log([...verdictLines(verdicts), '', ...controlLines(controls)].join('\n'));
const failed = broken(verdicts);
if (failed.length > 0) fail(`\nOver budget: ${failed.map(({ budget }) => budget.what).join(', ')}.`);

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}
