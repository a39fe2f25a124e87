// A file once read: its plain value, what was wrong with its form, and where each part of the value stands.
import type { Mistake, Position } from './mistakes.ts';

export type Path = readonly PropertyKey[];

export interface Source {
	readonly file: string;
	/** `undefined` when the file could not be read at all: then nothing is known about what is in it. */
	readonly value: unknown;
	readonly mistakes: readonly Mistake[];
	/** Cut off or short of rows: what it no longer says is not held against the others. */
	readonly cut?: boolean;
	/** Not there at all, which some may be. */
	readonly absent?: boolean;
	/** Columns that it lacks, reported once and not on every row. */
	readonly missing?: readonly string[];
	/** Where the part at a path stands; of what is missing, where it would belong. `within` counts letters into it. */
	readonly at: (path: Path, within?: number) => Position;
	/** Where the key itself stands that a path ends with. */
	readonly keyAt: (path: Path) => Position;
}

export interface Part {
	readonly path: Path;
	readonly value: unknown;
}

/** All parts of a value at a path in which `*` stands for every item of a list or every key of a group. */
export function parts(value: unknown, pattern: readonly string[], path: Path = []): readonly Part[] {
	const [step, ...rest] = pattern;
	if (step === undefined) return [{ path, value }];
	if (typeof value !== 'object' || value === null) return [];
	if (step !== '*') {
		if (Array.isArray(value) || !Object.hasOwn(value, step)) return [];
		return parts(Reflect.get(value, step), rest, [...path, step]);
	}
	return Array.isArray(value)
		? value.flatMap((item: unknown, i) => parts(item, rest, [...path, i]))
		: Object.keys(value).flatMap((key) => parts(Reflect.get(value, key), rest, [...path, key]));
}

/** The same, as the strings among them. */
export const strings = (value: unknown, pattern: readonly string[]): readonly { path: Path; value: string }[] =>
	parts(value, pattern).flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, value }] : []));
