// A table: its rows by the names of their columns, and where each cell stands in the file.
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { found, positionOf, START, type Mistake, type Position } from './mistakes.ts';
import { nearest } from './nearest.ts';
import type { Source } from './source.ts';

interface Entry {
	readonly record: readonly string[];
	readonly info: { readonly bytes: number };
}

/** Where the cells of a record begin, as offsets in the text. */
function cellStarts(text: string, from: number, to: number): readonly number[] {
	const starts = [from];
	let quoted = false;
	for (let i = from; i < to; i++) {
		if (text[i] === '"') quoted = !quoted;
		else if (text[i] === ',' && !quoted) starts.push(i + 1);
	}
	return starts.map((start) => (text[start] === '"' ? start + 1 : start));
}

function broken(file: string, text: string, error: CsvError): Mistake {
	const expected = 'cells with commas or quotation marks in "…", with "" for a mark inside';
	if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
		const position = positionOf(text, text.lastIndexOf('"'));
		return { file, ...position, found: 'a quotation mark that is never closed', expected };
	}
	const row = typeof error.lines === 'number' ? error.lines : 1;
	const quote = (text.split('\n')[row - 1] ?? '').indexOf('"');
	return { file, row, column: quote + 1 || 1, found: 'a stray quotation mark', expected };
}

function headerMistakes(
	file: string,
	header: readonly string[],
	columns: readonly string[],
	at: (i: number) => Position
) {
	const missing = columns.filter((column) => !header.includes(column));
	const stray = header.flatMap((name, i): Mistake[] => {
		const twice = header.indexOf(name) < i;
		if (columns.includes(name) && !twice) return [];
		const meant = nearest(name, missing);
		const expected = twice ? 'each column once' : `the columns ${columns.join(', ')} and no other`;
		return [{ file, ...at(i), found: `the column ${found(name)}`, expected, ...(meant && { meant }) }];
	});
	return [
		...stray,
		...missing.map((name) => ({ file, ...START, found: `no column “${name}”`, expected: 'it in the first row' }))
	];
}

/** Reads a table whose columns must be exactly these. Rows of the wrong length are reported and left out. */
export function readCsv(file: string, text: string, columns: readonly string[]): Source {
	let entries: readonly Entry[];
	try {
		entries = parse(text, {
			info: true,
			relax_column_count: true,
			record_delimiter: ['\n', '\r\n']
		}) as unknown as Entry[];
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { file, value: undefined, mistakes: [broken(file, text, error)], at: () => START, keyAt: () => START };
	}
	const bytes = new TextEncoder().encode(text);
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	let offset = 0;
	const records = entries.map(({ record, info }, i) => {
		const before = entries[i - 1]?.info.bytes ?? 0;
		const start = offset;
		offset += decoder.decode(bytes.subarray(before, info.bytes)).length;
		return { record, starts: cellStarts(text, start, offset) };
	});
	const [head, ...body] = records;
	const header = head?.record ?? [];
	const place = (starts: readonly number[] | undefined, i: number): Position =>
		positionOf(text, starts?.[i] ?? starts?.at(-1) ?? 0);
	const mistakes = headerMistakes(file, header, columns, (i) => place(head?.starts, i));
	if (body.length === 0)
		mistakes.push({ file, ...START, found: 'no rows', expected: 'rows under the names of the columns' });
	const rows = body.filter(({ record, starts }) => {
		if (record.length === header.length) return true;
		const blank = record.length === 1 && record[0] === '';
		mistakes.push({
			file,
			...place(starts, Math.min(record.length - 1, header.length)),
			found: blank ? 'an empty row' : `${record.length} cells`,
			expected: `${header.length} cells, one a column`
		});
		return false;
	});
	const at: Source['at'] = ([index, column], within = 0) => {
		const row = typeof index === 'number' ? rows[index] : undefined;
		const name = String(column ?? columns[0]);
		const { row: line, column: start } = place(row?.starts, Math.max(0, header.indexOf(name)));
		return { row: line, column: start + within, ...(column !== undefined && { header: name }) };
	};
	return {
		file,
		value: rows.map(({ record }) => Object.fromEntries(columns.map((name) => [name, record[header.indexOf(name)]]))),
		mistakes,
		cut: rows.length < body.length || body.length === 0,
		missing: columns.filter((column) => !header.includes(column)),
		at,
		keyAt: at
	};
}
