// A mistake in the data, said so that an editor can go to it: file, row, column, found, expected, what may be meant.

export interface Position {
	/** Counted from 1, as an editor shows them. */
	readonly row: number;
	readonly column: number;
	/** The column's own name, in a table. */
	readonly header?: string;
}

export interface Mistake extends Position {
	readonly file: string;
	readonly found: string;
	readonly expected: string;
	/** The nearest thing that is known. */
	readonly meant?: string;
}

export const START: Position = { row: 1, column: 1 };

/** `events.csv:4:12 (place): found “hongkong”, expected the id of a place; did you mean “hong-kong”?` */
export function inWords({ file, row, column, header, found, expected, meant }: Mistake): string {
	const where = `${file}:${row}:${column}${header ? ` (${header})` : ''}`;
	return `${where}: found ${found}, expected ${expected}${meant ? `; did you mean “${meant}”?` : ''}`;
}

/** Every mistake there is, in the order of the files. */
export class DataError extends Error {
	readonly mistakes: readonly Mistake[];

	constructor(mistakes: readonly Mistake[]) {
		const sorted = mistakes.toSorted(
			(a, b) => a.file.localeCompare(b.file, 'en') || a.row - b.row || a.column - b.column
		);
		const lines = [...new Set(sorted.map(inWords))];
		super(`${lines.length} mistake${lines.length === 1 ? '' : 's'} in the data\n${lines.join('\n')}`);
		this.name = 'DataError';
		this.mistakes = sorted;
	}
}

const LONGEST = 48;

/** What was found, short enough for a line. */
export function found(value: unknown): string {
	if (value === undefined || value === null || value === '') return 'nothing';
	if (typeof value === 'string') {
		const line = value.replace(/\s+/g, ' ');
		return `“${line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line}”`;
	}
	if (Array.isArray(value)) return `a list of ${value.length}`;
	return typeof value === 'number' || typeof value === 'boolean' ? `“${value}”` : 'a group of values';
}

/** Where a character of a text stands. */
export function positionOf(text: string, index: number): Position {
	const before = text.slice(0, index);
	const start = before.lastIndexOf('\n') + 1;
	return { row: before.split('\n').length, column: index - start + 1 };
}
