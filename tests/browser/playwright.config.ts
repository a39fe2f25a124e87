/** The browser tests: the built site, served as any static host would, in one Chromium. */
import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.ts';

// Workers read this file again; the variable spares them the search.
process.env.CHROMIUM = findChromium();
const root = process.getuid?.() === 0;

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
	projects: [{ name: 'chromium' }],
	webServer: {
		command: 'node src/host/cli.ts build',
		cwd: '../..',
		env: { PORT: '0' },
		wait: { stdout: /is at (?<SITE_URL>\S+)/ }
	}
});
