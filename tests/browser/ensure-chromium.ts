/** Run before the browser tests: prints the Chromium they will use, after installing one where there is none. */
import { ensureChromium } from './chromium.ts';
import { installers } from './installers.ts';

try {
	console.log(ensureChromium(installers));
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 1;
}
