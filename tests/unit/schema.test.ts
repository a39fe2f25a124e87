// What describes the data says what the data are: JSON Schemas, and the data package.
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { columnsOf } from '../../src/lib/server/read.ts';
import { schemaFiles } from '../../src/lib/server/schemas.ts';
import { TABLES } from '../../src/lib/server/files.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { textOf } from './data-files.ts';

interface Field {
	readonly name: string;
	readonly type: string;
	readonly constraints?: { readonly required?: boolean; readonly enum?: readonly (string | number)[] };
}
interface Key {
	readonly fields: readonly string[];
	readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}
interface Resource {
	readonly name: string;
	readonly path: string;
	readonly schema?: {
		readonly fields: readonly Field[];
		readonly missingValues: readonly string[];
		readonly primaryKey: readonly string[];
		readonly foreignKeys?: readonly Key[];
	};
	readonly licenses?: readonly object[];
}
interface Package {
	readonly resources: readonly Resource[];
	readonly licenses: readonly { readonly name: string }[];
}

const rowsOf = (path: string): Record<string, string>[] => parseCsv(textOf(path), { columns: true });

describe('the JSON Schemas', () => {
	it.each(schemaFiles())('$name is what the validators make of it now', ({ name, text }) => {
		expect(textOf(`schema/${name}`), 'stale: run node src/lib/server/write-schema.ts').toBe(text);
	});

	it.each([
		['scenes.json', 'scenes'],
		['places.geojson', 'places'],
		['journey.geojson', 'journey'],
		['story.en.yaml', 'story']
	])('accept %s and refuse it without what it must have', (file, schema) => {
		const validator = new Ajv2020({ strict: false, validateFormats: false });
		const validate = validator.compile(JSON.parse(textOf(`schema/${schema}.schema.json`)) as AnySchema);
		const value = (file.endsWith('.yaml') ? parseYaml(textOf(file)) : JSON.parse(textOf(file))) as Record<
			string,
			unknown
		>;
		expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
		expect(validate({ ...value, stray: 1 })).toBe(false);
		expect(validate({ $schema: '' })).toBe(false);
	});

	it('are named by the files that they describe', () => {
		for (const file of ['scenes.json', 'places.geojson', 'journey.geojson']) {
			const { $schema } = JSON.parse(textOf(file)) as { $schema: string };
			expect(schemaFiles().map(({ name }) => `./schema/${name}`)).toContain($schema);
		}
		expect(textOf('story.en.yaml')).toMatch(/^# yaml-language-server: \$schema=\.\/schema\/story\.schema\.json\n/);
	});
});

describe('the data package', () => {
	const { resources, licenses } = JSON.parse(textOf('datapackage.json')) as Package;
	const tables = resources.flatMap(({ schema, ...rest }) => (schema ? [{ ...rest, schema }] : []));

	it('describes every table and every file of places and lines', () => {
		const paths = resources.map(({ path }) => path).sort();
		expect(paths).toEqual([...Object.values(TABLES), 'journey.geojson', 'places.geojson'].sort());
		expect(licenses.map(({ name }) => name)).toEqual(['MIT']);
	});

	it.each(Object.entries(TABLES))('names the columns of %s as its header and its validator do', (key, path) => {
		const fields = tables.find((table) => table.path === path)?.schema.fields.map(({ name }) => name);
		expect(fields).toEqual(textOf(path).split('\n')[0]?.split(','));
		expect(fields).toEqual(columnsOf(key as keyof typeof TABLES));
	});

	it.each(tables)('is true of every row of $path', ({ path, schema }) => {
		const rows = rowsOf(path);
		for (const { name, type, constraints } of schema.fields) {
			const cells = rows.map((row) => row[name] ?? '').filter((cell) => !schema.missingValues.includes(cell));
			if (constraints?.required) expect(cells.length, `${name} of ${path}`).toBe(rows.length);
			if (constraints?.enum) expect(constraints.enum.map(String)).toEqual(expect.arrayContaining(cells));
			if (type === 'integer' || type === 'year') for (const cell of cells) expect(cell).toMatch(/^-?\d+$/);
			if (type === 'number') for (const cell of cells) expect(cell).toMatch(/^-?\d+(\.\d+)?$/);
		}
		const keys = rows.map((row) => schema.primaryKey.map((name) => row[name]).join(' '));
		expect(new Set(keys).size).toBe(rows.length);
	});

	it('points with its foreign keys at rows that are there', () => {
		for (const { path, schema } of tables) {
			for (const { fields, reference } of schema.foreignKeys ?? []) {
				const target =
					reference.resource === '' ? path : (tables.find(({ name }) => name === reference.resource)?.path ?? '');
				const known = rowsOf(target).map((row) => reference.fields.map((name) => row[name]).join(' '));
				const used = rowsOf(path).map((row) => fields.map((name) => row[name]).join(' '));
				expect(known).toEqual(expect.arrayContaining(used.filter((value) => value !== '')));
			}
		}
	});

	it('keeps “not analysed” apart from zero', () => {
		const track = tables.find(({ name }) => name === 'hato-track');
		expect(track?.schema.missingValues).toContain('not analysed');
		expect(loadStory().track.fixes.map(({ wind }) => wind)).not.toContain(0);
	});
});
