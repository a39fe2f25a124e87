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
const table = readme.slice(readme.indexOf('## What it is made with'));
const reasons = [...table.matchAll(/^\| `([^`]+)` *\| (.*?) *\|$/gm)].map(([, name, reason]) => ({ name, reason }));
const code = [...readme.matchAll(/```sh\n([^]*?)```|`([^`\n]+)`/g)]
	.map(([, block, inline]) => block ?? inline)
	.join('\n');

describe('the README', () => {
	it('says in one line of its table what earns each dependency its place', () => {
		expect(reasons.map(({ name }) => name).toSorted()).toEqual(installed.map(([name]) => name).toSorted());
		expect(reasons.filter(({ reason }) => !reason)).toEqual([]);
	});

	it('shows only commands that exist', () => {
		const shown = [...code.matchAll(/\bnpm (?:run )?([a-z][a-z:]*)/g)].map(([, name]) => name ?? '');
		expect(shown.filter((name) => !(name in scripts) && name !== 'ci')).toEqual([]);
		expect(shown).toEqual(expect.arrayContaining(['ci', 'start', 'test']));
	});
});

it('every dependency has an exact version', () => {
	expect(installed.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
