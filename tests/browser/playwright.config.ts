/** The browser tests: the built site, served as any static host would, in one Chromium; embeds in all three engines. */
import { existsSync } from 'node:fs';
import { defineConfig, firefox, webkit } from '@playwright/test';
import { findChromium } from './chromium.ts';

// Workers read this file again; the variable spares them the search.
process.env.CHROMIUM = findChromium();
const root = process.getuid?.() === 0;

/** Other engines, where Playwright's builds of them are: embeds stand on pages that we do not choose. */
const engines = [firefox, webkit].filter((engine) => {
	const there = existsSync(engine.executablePath());
	// Said once, not by each worker.
	if (!there && process.env.TEST_WORKER_INDEX === undefined)
		console.warn(
			`Embeds are not tested in ${engine.name()}: Playwright’s build of it is not on this machine (npx playwright install ${engine.name()}).`
		);
	return there;
});

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.test.ts',
	outputDir: '../../test-results/browser',
	snapshotPathTemplate: '../snapshots/{arg}{ext}',
	forbidOnly: Boolean(process.env.CI),
	retries: 0,
	workers: 2,
	fullyParallel: true,
	// Limits, not measures: a busy machine of two cores takes its time.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	reporter: [['list'], ['json', { outputFile: '../../test-results/browser.json' }]],
	use: {
		baseURL: process.env.SITE_URL,
		launchOptions: {
			executablePath: process.env.CHROMIUM,
			args: ['--disable-background-networking', ...(root ? ['--no-sandbox'] : [])]
		}
	},
	projects: [
		{ name: 'chromium' },
		...engines.map((engine) => ({
			name: engine.name(),
			testMatch: 'embed-*.test.ts',
			use: { browserName: engine.name() as 'firefox' | 'webkit', launchOptions: {} }
		}))
	],
	webServer: {
		command: 'node src/host/cli.ts build',
		cwd: '../..',
		env: { PORT: '0' },
		wait: { stdout: /is at (?<SITE_URL>\S+)/ }
	}
});
