import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Package {
	scripts: Record<string, string>;
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
}

const root = `${import.meta.dirname}/../..`;
const readme = readFileSync(`${root}/README.md`, 'utf8');
const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as Package;
const installed = Object.entries({ ...dependencies, ...devDependencies });
const rows = readme.split('\n').filter((line) => line.startsWith('| `'));

describe('the README', () => {
	it.each(installed)('says in one line what earns %s its place', (name) => {
		const saying = rows.filter((row) => row.startsWith(`| \`${name}\` |`));
		expect(saying).toHaveLength(1);
		expect(saying[0]).toMatch(/\| .{15,} \|$/);
	});

	it('names no dependency that is not installed', () => {
		const table = readme.slice(readme.indexOf('## What it is made with'));
		const named = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
		expect(named.toSorted()).toEqual(installed.map(([name]) => name).toSorted());
	});

	it('shows only commands that exist', () => {
		const shown = [...readme.matchAll(/npm (?:run )?([a-z][a-z:]*)/g)].map(([, name]) => name ?? '');
		const npms = ['ci', 'install'];
		expect(shown.filter((name) => !(name in scripts) && !npms.includes(name))).toEqual([]);
		expect(shown).toEqual(expect.arrayContaining(['ci', 'start', 'test']));
	});
});

it('every dependency has an exact version', () => {
	expect(installed.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
