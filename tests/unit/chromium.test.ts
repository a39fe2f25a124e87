import { describe, expect, it } from 'vitest';
import { ensureChromium, findChromium, type Machine } from '../browser/chromium.ts';

/** A machine on which only these files are browsers that start. */
function machine(browsers: readonly string[], env: Record<string, string> = {}): Machine {
	return { env, own: () => '/playwright/chrome', starts: (path) => browsers.includes(path) };
}

describe('finding a Chromium', () => {
	it('takes the one that a variable names before any other', () => {
		const browsers = ['/mine/chrome', '/playwright/chrome', '/usr/bin/chromium'];
		const env = { CHROMIUM: '/mine/chrome', PATH: '/usr/bin' };
		expect(findChromium(machine(browsers, env))).toBe('/mine/chrome');
		const playwrights = { PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/mine/chrome', PATH: '/usr/bin' };
		expect(findChromium(machine(browsers, playwrights))).toBe('/mine/chrome');
	});

	it('takes Playwright’s own before the system’s', () => {
		const browsers = ['/playwright/chrome', '/usr/bin/chromium'];
		expect(findChromium(machine(browsers, { PATH: '/usr/bin' }))).toBe('/playwright/chrome');
	});

	it.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])('finds %s on the PATH', (name) => {
		expect(findChromium(machine([`/opt/bin/${name}`], { PATH: '/usr/bin:/opt/bin' }))).toBe(`/opt/bin/${name}`);
	});

	it('passes over a name on the PATH that does not start, such as a stub of a package not installed', () => {
		expect(findChromium(machine(['/usr/bin/google-chrome'], { PATH: '/usr/bin' }))).toBe('/usr/bin/google-chrome');
	});

	it('finds nothing on a machine without one', () => {
		expect(findChromium(machine([], { PATH: '/usr/bin' }))).toBeUndefined();
		expect(findChromium(machine([]))).toBeUndefined();
	});

	it('says which variable is wrong when it names a missing file, rather than use another browser', () => {
		const wrong = machine(['/usr/bin/chromium'], { CHROMIUM: '/gone/chrome', PATH: '/usr/bin' });
		expect(() => findChromium(wrong)).toThrow(/CHROMIUM names “\/gone\/chrome”/);
	});
});

describe('installing a Chromium', () => {
	it('installs nothing where one is found', () => {
		const tried: string[] = [];
		const installer = { name: 'an installer', run: () => tried.push('installed') };
		expect(ensureChromium([installer], machine(['/playwright/chrome']))).toBe('/playwright/chrome');
		expect(tried).toEqual([]);
	});

	it('tries each way in turn until one leaves a browser that starts', () => {
		const browsers: string[] = [];
		const said: string[] = [];
		const installers = [
			{
				name: 'a download',
				run: () => {
					throw new Error('no network');
				}
			},
			{ name: 'a package that is a stub', run: () => undefined },
			{ name: 'a package', run: () => browsers.push('/usr/bin/chromium') },
			{ name: 'a way not needed', run: () => browsers.push('/playwright/chrome') }
		];
		const bare = machine(browsers, { PATH: '/usr/bin' });
		expect(ensureChromium(installers, bare, (line) => said.push(line))).toBe('/usr/bin/chromium');
		expect(said.join('\n')).toMatch(/a download.*\n.*no network\n.*a package that is a stub.*\n.*a package …$/);
	});

	it('says what to do when every way fails', () => {
		const bare = machine([], { PATH: '/usr/bin' });
		expect(() => ensureChromium([], bare)).toThrow(
			/npx playwright install[\s\S]*apt-get install chromium[\s\S]*CHROMIUM=/
		);
	});
});
