/** Finds the Chromium that the browser tests and the bench drive: one named, Playwright's own, or the system's. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const VARIABLES = ['CHROMIUM', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** What the search asks of the machine it runs on. */
export interface Machine {
	env: Readonly<Record<string, string | undefined>>;
	/** Where Playwright would keep its own, whether or not it is there. */
	own: () => string;
	/** Whether this is a browser that starts, and not a stub or one that lacks its libraries. */
	starts: (path: string) => boolean;
}

const thisMachine: Machine = {
	env: process.env,
	own: () => chromium.executablePath(),
	starts: (path) => isFile(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0
};

/** Path of a Chromium that starts, or undefined. Throws when a variable names one that does not. */
export function findChromium({ env, own, starts }: Machine = thisMachine): string | undefined {
	for (const variable of VARIABLES) {
		const path = env[variable];
		if (!path) continue;
		if (starts(path)) return path;
		throw new Error(`${variable} names “${path}”, which is not a browser that starts. Correct it, or unset it.`);
	}
	const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean);
	const candidates = [own(), ...NAMES.flatMap((name) => onPath.map((folder) => join(folder, name)))];
	return candidates.find(starts);
}

/** One way to get a Chromium; throws when it does not work. */
export interface Installer {
	name: string;
	run: () => void;
}

/** Finds a Chromium, else tries each installer in turn. Throws with what the reader must do when all of them fail. */
export function ensureChromium(
	installers: readonly Installer[],
	machine: Machine = thisMachine,
	say: (line: string) => void = console.error
): string {
	const found = findChromium(machine);
	if (found) return found;
	for (const { name, run } of installers) {
		say(`No Chromium on this machine yet. Trying ${name} …`);
		try {
			run();
		} catch (error) {
			say(`That failed: ${(error as Error).message}`);
		}
		const installed = findChromium(machine);
		if (installed) return installed;
	}
	throw new Error(
		[
			'The browser tests need a Chromium, and none could be found or installed. Do one of these, then run this again:',
			'  npx playwright install --with-deps chromium',
			'  sudo apt-get install chromium fonts-noto-cjk      (or the like with your package manager)',
			'  CHROMIUM=/path/to/chrome npm test'
		].join('\n')
	);
}

function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
