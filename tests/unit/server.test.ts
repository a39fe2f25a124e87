// The data at a build's door: a mistake stops it, and what is served is what was described.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DOWNLOADS, eventsJson, isDownload, type DownloadName } from '../../src/lib/server/downloads.ts';
import { distance, nearest } from '../../src/lib/server/nearest.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { textOf } from './data-files.ts';

const CHECK = resolve('src/lib/server/check.ts');
const places: string[] = [];

/** A copy of the data somewhere else, and what the check says there. */
function checked(change: (data: string) => void) {
	const place = mkdtempSync(join(tmpdir(), 'data-'));
	places.push(place);
	cpSync('data', join(place, 'data'), { recursive: true });
	change(join(place, 'data'));
	const before = readdirSync(place, { recursive: true });
	const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK], { cwd: place, encoding: 'utf8' });
	return { status, stdout, stderr, wrote: readdirSync(place, { recursive: true }).length - before.length };
}

afterAll(() => {
	for (const place of places) rmSync(place, { recursive: true });
});

describe('the check before a build', { timeout: 60_000 }, () => {
	it('passes on the data as they are', () => {
		const { status, stdout } = checked(() => undefined);
		expect(stdout).toMatch(/^data\/ is sound: \d+ steps, \d+ events, \d+ places\n$/);
		expect(status).toBe(0);
	});

	it('says every mistake, exits with a failure and writes nothing', () => {
		const { status, stdout, stderr, wrote } = checked((data) => {
			writeFileSync(
				join(data, 'events.csv'),
				textOf('events.csv').replace('1997-09-01,,hong-kong', '1997-09-31,,hongkong')
			);
			writeFileSync(join(data, 'scenes.json'), textOf('scenes.json').replace('"camera": "route"', '"camera": "rout"'));
		});
		expect(stderr).toMatch(
			/^3 mistakes in the data\nevents\.csv:3:9 \(date\): .*\nevents\.csv:3:21 \(place\): .*\nscenes\.json:/
		);
		expect(stderr).toContain('did you mean “route”?');
		expect(stdout).toBe('');
		expect(status).toBe(1);
		expect(wrote).toBe(0);
	});
});

describe('the story', () => {
	it('is read once', () => {
		expect(loadStory()).toBe(loadStory());
	});

	it('reaches no browser with its validator or its date parser', () => {
		const code = readdirSync('src/lib/model').map((file) => readFileSync(join('src/lib/model', file), 'utf8'));
		const imports =
			code
				.join('\n')
				.match(/ from '[^']+'/g)
				?.join() ?? '';
		expect(imports).toContain("'d3'");
		expect(imports).not.toMatch(/'zod|'edtf'|'csv-parse|'yaml'|'node:|server\//);
	});
});

describe('the downloads', () => {
	const served = JSON.parse(DOWNLOADS['datapackage.json'].text()) as {
		resources: {
			name: string;
			path: string;
			schema?: { fields: { name: string }[]; foreignKeys?: { reference: { resource: string } }[] };
		}[];
	};

	it('are described by their own package, each of them and nothing else', () => {
		const paths = served.resources.map(({ path }) => path);
		const others = Object.keys(DOWNLOADS).filter((name) => name !== 'datapackage.json');
		expect(paths.sort()).toEqual(others.sort());
		expect(paths.every(isDownload)).toBe(true);
		expect(isDownload('../package.json')).toBe(false);
	});

	it('point at nothing that is not served with them', () => {
		const names = ['', ...served.resources.map(({ name }) => name)];
		for (const { schema } of served.resources) {
			for (const { reference } of schema?.foreignKeys ?? []) expect(names).toContain(reference.resource);
		}
	});

	it.each(Object.keys(DOWNLOADS) as DownloadName[])('%s is whole and ends in a newline', (name) => {
		const text = DOWNLOADS[name].text();
		expect(text).toMatch(/\n$/);
		if (!/\.(csv|ics)$/.test(name)) expect(JSON.parse(text)).toBeTypeOf('object');
	});

	it('give events with both ends of what their dates can mean, in Hong Kong time', () => {
		const events = JSON.parse(eventsJson(loadStory())) as Record<string, unknown>[];
		const event = (id: string) => events.find((one) => one.id === id);
		expect(event('first-press-conference')).toMatchObject({
			edtf: '1999',
			precision: 'year',
			from: '1999-01-01T00:00:00+08:00',
			to: '2000-01-01T00:00:00+08:00',
			status: 'reported',
			sources: ['scmp']
		});
		expect(event('lost-listing')).toMatchObject({ edtf: '', precision: 'undated', from: null, to: null });
		expect(event('shanghai-leaders')).toMatchObject({
			precision: 'part',
			part: 'morning',
			to: '2017-08-23T12:00:00+08:00'
		});
		expect(event('signal-10')).toMatchObject({ from: '2017-08-23T09:10:00+08:00', actors: ['hato', 'hong-kong'] });
		expect(events).toHaveLength(loadStory().events.length);
	});

	it('give GeoJSON with nothing but GeoJSON in it', () => {
		const collection = JSON.parse(DOWNLOADS['places.geojson'].text()) as object;
		expect(Object.keys(collection)).toEqual(['type', 'features']);
	});

	it('give sources with the columns that the package says', () => {
		const fields = served.resources.find(({ name }) => name === 'sources')?.schema?.fields.map(({ name }) => name);
		for (const source of JSON.parse(DOWNLOADS['sources.json'].text()) as object[]) {
			expect(fields).toEqual(expect.arrayContaining(Object.keys(source)));
		}
	});
});

describe('the nearest word', () => {
	it('is found over letters lost, added, changed and swapped', () => {
		expect(['macua', 'macaau', 'maacu', 'nacau'].map((word) => distance(word, 'macau'))).toEqual([1, 1, 1, 1]);
		expect(nearest('hongkong', ['macau', 'hong-kong', 'shanghai'])).toBe('hong-kong');
		expect(nearest('state', ['shape', 'status'])).toBe('status');
	});

	it('is not offered when none is near', () => {
		expect(nearest('tokyo', ['macau', 'hong-kong', 'shanghai'])).toBeUndefined();
		expect(nearest('', ['a'])).toBeUndefined();
	});
});
