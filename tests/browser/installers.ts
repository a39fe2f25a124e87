/** The ways to get a Chromium, in the order they are tried: Playwright's download, then the system's packages. */
import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import type { Installer } from './chromium.ts';

const MINUTE = 60_000;

/** Chromium, and a font that has the Chinese names on the maps. */
const PACKAGES: Readonly<Record<string, readonly (readonly string[])[]>> = {
	'apt-get': [
		['update', '-q'],
		['install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
	],
	dnf: [['install', '-y', 'chromium', 'google-noto-sans-cjk-fonts']],
	apk: [['add', '--no-cache', 'chromium', 'font-noto-cjk']],
	pacman: [['-Sy', '--noconfirm', 'chromium', 'noto-fonts-cjk']]
};

export const installers: readonly Installer[] = [
	{
		name: 'Playwright’s download',
		run: () => {
			run('playwright', ['install', '--no-shell', 'chromium']);
			// The download alone does not start on a bare machine: it lacks libraries, which only root may add.
			if (isRoot() && !starts(chromium.executablePath())) run('playwright', ['install-deps', 'chromium']);
		}
	},
	{
		name: 'the system’s package manager',
		run: () => {
			const manager = Object.keys(PACKAGES).find(starts);
			if (!manager) throw new Error(`none of ${Object.keys(PACKAGES).join(', ')} is here.`);
			if (!isRoot()) throw new Error(`${manager} needs root.`);
			for (const args of PACKAGES[manager] ?? []) run(manager, args);
		}
	}
];

function starts(command: string): boolean {
	return spawnSync(command, ['--version'], { timeout: MINUTE / 2 }).status === 0;
}

function run(command: string, args: readonly string[]): void {
	const { status, signal, error } = spawnSync(command, args, {
		// What it prints goes to the error stream: the standard one is for the path that was found.
		stdio: ['ignore', 2, 2],
		timeout: 5 * MINUTE,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
	if (error) throw error;
	if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(status ?? signal)}.`);
}

function isRoot(): boolean {
	return process.getuid?.() === 0;
}
