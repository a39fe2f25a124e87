/** A reader of data packages (datapackage.org, version 2) as strict as a newsroom's: its descriptor, and its rows. */
import { parse } from 'csv-parse/sync';

/** Which constraints the standard knows for the fields of a type that we use. */
const OF_ALL = ['required', 'unique', 'enum'];
const OF_NUMBERS = [...OF_ALL, 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];
const CONSTRAINTS: Readonly<Record<string, readonly string[]>> = {
	string: [...OF_ALL, 'pattern', 'minLength', 'maxLength'],
	number: OF_NUMBERS,
	integer: OF_NUMBERS,
	year: OF_NUMBERS,
	list: ['required', 'unique', 'minLength', 'maxLength']
};
/** What else a field of a type may say. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
	string: ['format'],
	list: ['delimiter', 'itemType']
};
const OF_FIELDS = ['name', 'type', 'title', 'description', 'example', 'missingValues', 'constraints', 'rdfType'];

interface Field {
	readonly name: string;
	readonly type: string;
	readonly format?: string;
	readonly delimiter?: string;
	readonly constraints?: {
		readonly required?: boolean;
		readonly unique?: boolean;
		readonly enum?: readonly (string | number)[];
		readonly pattern?: string;
		readonly minLength?: number;
		readonly maxLength?: number;
		readonly minimum?: number;
		readonly maximum?: number;
	};
}

interface TableSchema {
	readonly fields: readonly Field[];
	readonly missingValues?: readonly string[];
	readonly primaryKey?: readonly string[];
	readonly foreignKeys?: readonly {
		readonly fields: readonly string[];
		readonly reference: { readonly resource: string; readonly fields: readonly string[] };
	}[];
}

export interface Resource {
	readonly name: string;
	readonly path: string;
	readonly schema?: TableSchema;
}

const path = { type: 'string', pattern: '^((?=[^./~])(?!file:)((?!/\\.\\./)(?!\\\\)(?!://).)*|(http|ftp)s?://.*)$' };
const name = { type: 'string', pattern: '^[a-z0-9._/-]+$' };
const licenses = {
	type: 'array',
	minItems: 1,
	items: {
		type: 'object',
		anyOf: [{ required: ['name'] }, { required: ['path'] }],
		properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path, title: { type: 'string' } }
	}
};
const sources = {
	type: 'array',
	items: { type: 'object', minProperties: 1, properties: { title: { type: 'string' }, path } }
};

const fields = Object.entries(CONSTRAINTS).map(([type, known]) => ({
	type: 'object',
	required: ['name', 'type'],
	properties: {
		name: { type: 'string', minLength: 1 },
		type: { const: type },
		constraints: { type: 'object', propertyNames: { enum: known } }
	},
	propertyNames: { enum: [...OF_FIELDS, ...(PROPERTIES[type] ?? [])] }
}));

/** What the standard requires of a descriptor, as JSON Schema. */
export const DESCRIPTOR = {
	type: 'object',
	required: ['resources'],
	properties: {
		$schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
		name,
		licenses,
		sources,
		resources: {
			type: 'array',
			minItems: 1,
			items: {
				type: 'object',
				required: ['name', 'path'],
				not: { required: ['data'] },
				properties: {
					name,
					path,
					type: { const: 'table' },
					mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
					encoding: { type: 'string' },
					licenses,
					sources,
					schema: {
						type: 'object',
						required: ['fields'],
						properties: {
							fields: { type: 'array', minItems: 1, items: { oneOf: fields } },
							missingValues: { type: 'array', items: { type: 'string' } },
							primaryKey: { type: 'array', minItems: 1, items: { type: 'string' } },
							foreignKeys: { type: 'array', minItems: 1, items: { required: ['fields', 'reference'] } }
						},
						propertyNames: { enum: ['$schema', 'fields', 'fieldsMatch', 'missingValues', 'primaryKey', 'foreignKeys'] }
					}
				},
				// A table has a schema.
				if: { required: ['type'] },
				then: { required: ['schema'] }
			}
		}
	}
};

type Row = Readonly<Record<string, string>>;

/** The rows of a table: those of CSV, or of a list of objects, which is a table too. */
function rowsOf(
	{ path, schema }: Resource,
	text: string
): { readonly header: readonly string[]; readonly rows: readonly Row[] } {
	if (path.endsWith('.json')) {
		const all = JSON.parse(text) as readonly Readonly<Record<string, unknown>>[];
		const rows = all.map((one) =>
			Object.fromEntries(
				Object.entries(one).map(([key, cell]) => [key, typeof cell === 'string' ? cell : JSON.stringify(cell)])
			)
		);
		const names = schema?.fields.map(({ name }) => name) ?? [];
		const others = rows.flatMap((row) => Object.keys(row)).filter((key) => !names.includes(key));
		return { header: [...names, ...others], rows };
	}
	const [header = [], ...body] = parse(text);
	return { header, rows: body.map((cells) => Object.fromEntries(header.map((key, i) => [key, cells[i] ?? '']))) };
}

const CASTS: Readonly<Record<string, RegExp>> = {
	number: /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/,
	integer: /^[-+]?\d+$/,
	year: /^-?\d{4,}$/
};

/** What one cell breaks of its field. */
function brokenBy(value: string | undefined, { type, format, delimiter, constraints = {} }: Field): readonly string[] {
	if (value === undefined) return constraints.required ? ['required'] : [];
	const length = type === 'list' ? value.split(delimiter ?? ',').length : value.length;
	const broken: Readonly<Record<string, boolean>> = {
		type: CASTS[type]?.test(value) === false,
		format: format === 'uri' && !URL.canParse(value),
		enum: constraints.enum !== undefined && !constraints.enum.map(String).includes(value),
		pattern: constraints.pattern !== undefined && !new RegExp(`^(?:${constraints.pattern})$`, 'u').test(value),
		minLength: length < (constraints.minLength ?? 0),
		maxLength: length > (constraints.maxLength ?? Infinity),
		minimum: Number(value) < (constraints.minimum ?? -Infinity),
		maximum: Number(value) > (constraints.maximum ?? Infinity)
	};
	return Object.keys(broken).filter((rule) => broken[rule]);
}

const twice = (values: readonly (string | undefined)[]): boolean => {
	const given = values.filter((value) => value !== undefined);
	return new Set(given).size < given.length;
};

/**
 * What the rows of a package's tables break of their schemas, each as `table.field row: rule`.
 * @param read gives a resource's text by its path
 */
export function misfits(resources: readonly Resource[], read: (path: string) => string): readonly string[] {
	const tables = new Map(
		resources.flatMap((resource) => {
			const { name, schema } = resource;
			if (!schema) return [];
			const missing = schema.missingValues ?? [''];
			const { header, rows: all } = rowsOf(resource, read(resource.path));
			const rows = all.map((row): Row =>
				Object.fromEntries(Object.entries(row).filter(([, cell]) => !missing.includes(cell)))
			);
			return [[name, { schema, header, rows }] as const];
		})
	);
	const key = (row: Row, names: readonly string[]): string | undefined => {
		const parts = names.map((one) => row[one]);
		return parts.every((part) => part === undefined) ? undefined : parts.join('\u0000');
	};
	return [...tables].flatMap(([table, { schema, header, rows }]) => [
		...(header.join() === schema.fields.map((field) => field.name).join() ? [] : [`${table}: other columns`]),
		...rows.flatMap((row, i) =>
			schema.fields.flatMap((field) =>
				brokenBy(row[field.name], field).map((rule) => `${table}.${field.name} ${i + 2}: ${rule}`)
			)
		),
		...schema.fields
			.filter((field) => field.constraints?.unique && twice(rows.map((row) => row[field.name])))
			.map((field) => `${table}.${field.name}: unique`),
		...(schema.primaryKey && twice(rows.map((row) => key(row, schema.primaryKey ?? [])))
			? [`${table}: primaryKey`]
			: []),
		...(schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
			const known = new Set(tables.get(reference.resource || table)?.rows.map((row) => key(row, reference.fields)));
			return rows.flatMap((row, i) => {
				const asked = key(row, fields);
				return asked === undefined || known.has(asked) ? [] : [`${table}.${fields.join()} ${i + 2}: foreignKey`];
			});
		})
	]);
}
