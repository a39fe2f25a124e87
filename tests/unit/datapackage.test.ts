// The data package keeps to its standard, and the rows to what it says of them: as served, and as they lie in data/.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { DOWNLOADS, isDownload } from '../../src/lib/server/downloads.ts';
import { dataPath } from '../../src/lib/server/files.ts';
import { DESCRIPTOR, misfits, type Resource } from './frictionless.ts';

const validate = new Ajv2020({ strict: false, allErrors: true }).compile<{ resources: Resource[] }>(DESCRIPTOR);
const onDisk = (path: string): string => readFileSync(dataPath(path), 'utf8');
const served = (path: string): string => {
	if (!isDownload(path)) throw new Error(`not served: ${path}`);
	return DOWNLOADS[path].text();
};

describe.each([
	['served', served],
	['in data/', onDisk]
] as const)('the data package %s', (_, read) => {
	const { resources } = JSON.parse(read('datapackage.json')) as { resources: Resource[] };

	it('is one by the standard’s rules, with all resources’ names and paths their own', () => {
		expect(validate(JSON.parse(read('datapackage.json'))), JSON.stringify(validate.errors)).toBe(true);
		for (const key of ['name', 'path'] as const)
			expect(new Set(resources.map((resource) => resource[key])).size).toBe(resources.length);
	});

	it('has every file that it names', () => {
		for (const { path } of resources) expect(read(path).length, path).toBeGreaterThan(0);
	});

	it('has tables whose every row keeps to their schemas', () => {
		expect(misfits(resources, read)).toEqual([]);
		expect(resources.filter(({ schema }) => schema).length).toBeGreaterThan(2);
	});
});

describe('the reader of data packages', () => {
	it('refuses what the standard does', () => {
		for (const resource of [
			{ name: 'Not A Name', path: 'up.csv' },
			{ name: 'up', path: '../up.csv' },
			{ name: 'away', path: 'a/../b.csv' },
			{ name: 'table', path: 'a.csv', type: 'table' },
			{ name: 'two', path: 'a.csv', data: [] },
			{
				name: 'field',
				path: 'a.csv',
				schema: { fields: [{ name: 'a', type: 'number', constraints: { pattern: '1' } }] }
			}
		])
			expect(validate({ resources: [resource] }), resource.name).toBe(false);
	});

	it('names what a row breaks', () => {
		const fields = [
			{ name: 'id', type: 'string', constraints: { required: true, unique: true, pattern: '[a-z]+' } },
			{ name: 'n', type: 'integer', constraints: { minimum: 2, enum: [2, 3] } },
			{ name: 'up', type: 'string' }
		];
		const foreignKeys = [{ fields: ['up'], reference: { resource: '', fields: ['id'] } }];
		const table = { name: 't', path: 't.csv', schema: { fields, primaryKey: ['id'], foreignKeys } };
		expect(misfits([table], () => 'id,n,up\na,1,b\nA,x,a\na,2,\n,3,\n')).toEqual([
			't.n 2: enum',
			't.n 2: minimum',
			't.id 3: pattern',
			't.n 3: type',
			't.n 3: enum',
			't.id 5: required',
			't.id: unique',
			't: primaryKey',
			't.up 2: foreignKey'
		]);
	});
});
