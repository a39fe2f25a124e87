// Whatever happens to the files, either the story is sound or every mistake names a file and a place in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILES } from '../../src/lib/server/files.ts';
import { DataError, type Mistake } from '../../src/lib/server/mistakes.ts';
import { readStory } from '../../src/lib/server/story.ts';
import { bytesOf } from './data-files.ts';

const NAMES = Object.values(FILES);
const ORIGINAL = new Map(NAMES.map((name) => [name as string, bytesOf(name)]));

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

type Change = (bytes: Uint8Array) => Uint8Array;

const onText =
	(change: (text: string) => string): Change =>
	(bytes) =>
		encode(change(decode(bytes)));

const onRows = (change: (rows: string[]) => string[]): Change => onText((text) => change(text.split('\n')).join('\n'));

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (portion: number, length: number): number => Math.floor(portion * length);
const splice = (text: string, start: number, remove: number, insert: string): string =>
	text.slice(0, start) + insert + text.slice(start + remove);

/** Letters that mean something to one of the formats, or nothing anywhere. */
const TELLING = ',"\'\n\t:[]{}-#&*!|>%@`~?/\\0123456789é香\ufeff\u0000\r';
const letter = fc.oneof(
	fc.nat({ max: TELLING.length - 1 }).map((i) => TELLING.charAt(i)),
	fc.string({ maxLength: 4 })
);

const swap = (cells: string[], a: number, b: number): string[] => {
	const [first, second] = [cells[a], cells[b]];
	return first === undefined || second === undefined ? cells : cells.with(a, second).with(b, first);
};

const change: fc.Arbitrary<Change> = fc.oneof(
	fc.tuple(share, fc.nat({ max: 12 })).map(([p, n]) => onText((text) => splice(text, at(p, text.length), n, ''))),
	fc.tuple(share, letter).map(([p, s]) => onText((text) => splice(text, at(p, text.length), 0, s))),
	fc.tuple(share, letter).map(([p, s]) => onText((text) => splice(text, at(p, text.length), 1, s))),
	share.map((p) => onText((text) => text.slice(0, at(p, text.length)))),
	share.map(
		(p): Change =>
			(bytes) =>
				bytes.slice(0, at(p, bytes.length))
	),
	fc.tuple(share, fc.nat({ max: 255 })).map(
		([p, byte]): Change =>
			(bytes) =>
				bytes.length > 0 ? bytes.with(at(p, bytes.length), byte) : bytes
	),
	share.map((p) => onRows((rows) => rows.toSpliced(at(p, rows.length), 1))),
	share.map((p) => onRows((rows) => rows.toSpliced(at(p, rows.length), 0, rows[at(p, rows.length)] ?? ''))),
	fc.tuple(share, share).map(([p, q]) => onRows((rows) => swap(rows, at(p, rows.length), at(q, rows.length)))),
	fc.tuple(share, share, share).map(([p, q, r]) =>
		onRows((rows) => {
			const row = at(p, rows.length);
			const cells = (rows[row] ?? '').split(',');
			return rows.with(row, swap(cells, at(q, cells.length), at(r, cells.length)).join(','));
		})
	)
);

/** All mistakes in the data when one file is changed; anything thrown but a `DataError` comes out. */
function mistakesAfter(name: string, bytes: Uint8Array): readonly Mistake[] {
	try {
		readStory((asked) => (asked === name ? bytes : ORIGINAL.get(asked)));
		return [];
	} catch (error) {
		if (error instanceof DataError) return error.mistakes;
		throw error;
	}
}

function expectPlaces(mistakes: readonly Mistake[], name: string, bytes: Uint8Array): void {
	for (const { file, row, column, found, expected } of mistakes) {
		expect(NAMES).toContain(file);
		const rows = decode(file === name ? bytes : (ORIGINAL.get(file) ?? new Uint8Array())).split('\n').length;
		expect(row).toBeGreaterThanOrEqual(1);
		expect(row).toBeLessThanOrEqual(rows);
		expect(column).toBeGreaterThanOrEqual(1);
		expect(found).not.toBe('');
		expect(expected).not.toBe('');
	}
}

describe('a file that was damaged', () => {
	it('is sound all the same, or its mistakes name their places', { timeout: 240_000 }, () => {
		const damage = fc.tuple(fc.constantFrom(...NAMES), fc.array(change, { minLength: 1, maxLength: 3 }));
		const seen = { sound: 0, refused: 0 };
		fc.assert(
			fc.property(damage, ([name, changes]) => {
				const bytes = changes.reduce((before, one) => one(before), ORIGINAL.get(name) ?? new Uint8Array());
				const mistakes = mistakesAfter(name, bytes);
				seen[mistakes.length === 0 ? 'sound' : 'refused']++;
				expectPlaces(mistakes, name, bytes);
			}),
			{ numRuns: Number(process.env.FUZZ_RUNS ?? 150) }
		);
		expect(seen.refused).toBeGreaterThan(seen.sound);
	});

	it.each(NAMES)('%s: is refused when its last letter is cut off', (name) => {
		const bytes = bytesOf(name).slice(0, -2);
		const mistakes = mistakesAfter(name, bytes);
		expect(mistakes.some(({ file }) => file === name)).toBe(true);
		expectPlaces(mistakes, name, bytes);
	});
});
