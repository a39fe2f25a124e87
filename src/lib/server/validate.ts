// What a schema says against a value, as mistakes at their places in the file.
import { z } from 'zod';
import type { Hint } from './fields.ts';
import { found, type Mistake } from './mistakes.ts';
import { nearest } from './nearest.ts';
import type { Path, Source } from './source.ts';

type Issue = z.core.$ZodIssue;

const valueAt = (value: unknown, path: Path): unknown =>
	path.reduce<unknown>(
		(part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
		value
	);

const knownOf = (issue: Issue, hint: Hint): readonly string[] =>
	issue.code === 'invalid_value' ? issue.values.map(String) : (hint.known ?? []);

const hintOf = (issue: Issue): Hint => (issue.code === 'custom' ? ((issue.params ?? {}) as Hint) : {});

function mistakesOf(
	source: Source,
	issue: Issue,
	base: Path,
	keys: (path: Path) => readonly string[]
): readonly Mistake[] {
	const { file } = source;
	const path = [...base, ...issue.path];
	if (issue.code === 'unrecognized_keys') {
		const known = keys(path);
		return issue.keys.map((key): Mistake => {
			const meant = nearest(key, known);
			const at = source.keyAt([...path, key]);
			return {
				file,
				...at,
				found: `the key ${found(key)}`,
				expected: 'only keys that are known',
				...(meant && { meant })
			};
		});
	}
	if (issue.code === 'invalid_key') {
		const key = String(path.at(-1));
		const [inner] = issue.issues;
		const meant = inner && nearest(key, knownOf(inner, hintOf(inner)));
		const expected = inner?.message ?? 'another key';
		return [{ file, ...source.keyAt(path), found: `the key ${found(key)}`, expected, ...(meant && { meant }) }];
	}
	const hint = hintOf(issue);
	const value = hint.found ?? valueAt(source.value, path);
	const meant = typeof value === 'string' ? nearest(value, knownOf(issue, hint)) : undefined;
	return [
		{
			file,
			...source.at(path, hint.within),
			found: found(value),
			expected: value === undefined ? `“${String(path.at(-1))}”: ${issue.message}` : issue.message,
			...(meant && { meant })
		}
	];
}

/** Keys that a schema knows at a path; for suggestions only. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
	let at: unknown = schema;
	for (const step of path) {
		while (at instanceof z.ZodOptional) at = at.unwrap();
		if (at instanceof z.ZodArray) at = at.element;
		else if (at instanceof z.ZodRecord) at = at.valueType;
		else if (at instanceof z.ZodObject) at = at.shape[String(step)];
	}
	while (at instanceof z.ZodOptional) at = at.unwrap();
	return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

const IN_WORDS: Readonly<Record<string, string>> = {
	array: 'a list',
	boolean: 'true or false',
	number: 'a number',
	string: 'text'
};

/** What was expected, where a schema does not say it itself. */
const expectedOf = (issue: z.core.$ZodRawIssue): string =>
	issue.code === 'invalid_type' ? (IN_WORDS[issue.expected] ?? 'a group of values') : 'something else';

export interface Validated<T> {
	/** The value, when nothing was wrong with it. */
	readonly value: T | undefined;
	readonly mistakes: readonly Mistake[];
}

/** Holds a part of a file against a schema. */
export function validate<T extends z.ZodType>(source: Source, schema: T, path: Path = []): Validated<z.output<T>> {
	const result = schema.safeParse(valueAt(source.value, path), { error: expectedOf });
	if (result.success) return { value: result.data, mistakes: [] };
	const keys = (at: Path) => keysAt(schema, at.slice(path.length));
	return { value: undefined, mistakes: result.error.issues.flatMap((issue) => mistakesOf(source, issue, path, keys)) };
}

/** Every row of a table against the schema of one. */
export function validateRows<T extends z.ZodType>(source: Source, schema: T): Validated<readonly z.output<T>[]> {
	const count = Array.isArray(source.value) ? source.value.length : 0;
	const rows = Array.from({ length: count }, (_, i) => validate(source, schema, [i]));
	const mistakes = rows
		.flatMap((row) => row.mistakes)
		.filter(({ header }) => header === undefined || !source.missing?.includes(header));
	return { value: rows.flatMap(({ value }) => (value === undefined ? [] : [value])), mistakes };
}
