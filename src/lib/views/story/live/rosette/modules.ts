// The QR code that the rosette becomes, and which piece becomes what part of it.
import { POINTS, type Pieces } from './pieces.ts';

/** Pieces that make a dark module, each a fifth of it. */
export const FIFTHS = 5;

/** A dark module, in modules from the code's top left. */
export interface Module {
	readonly column: number;
	readonly row: number;
}

/** @param rows bits in hexadecimal, as the page carries them */
export function darkModules(rows: readonly string[]): readonly Module[] {
	return rows.flatMap((bits, row) =>
		rows.flatMap((_, column) => ((parseInt(bits, 16) >> (rows.length - 1 - column)) & 1 ? [{ column, row }] : []))
	);
}

export interface Bars {
	/** The two ends of the bar that each piece becomes, in modules from the code's middle. */
	readonly ends: Float32Array;
	/** Which of the dark modules it belongs to. */
	readonly module: Uint16Array;
}

/**
 * Matches by rank: the pieces from left to right fill the columns, those of a column its modules from top to bottom.
 * A module is ruled the way its pieces run already, so that few have to turn far.
 */
export function match({ count, line }: Pieces, modules: readonly Module[], size: number): Bars {
	const first = (piece: number): number => piece * POINTS * 2;
	const last = (piece: number): number => first(piece) + (POINTS - 1) * 2;
	const at = (i: number): number => line[i] ?? 0;
	const x = (piece: number): number => at(first(piece)) + at(last(piece));
	const y = (piece: number): number => at(first(piece) + 1) + at(last(piece) + 1);
	const run = (piece: number): number => at(last(piece)) - at(first(piece));
	const rise = (piece: number): number => at(last(piece) + 1) - at(first(piece) + 1);

	const ranked = Array.from({ length: count }, (_, piece) => piece).sort((a, b) => x(a) - x(b));
	const ends = new Float32Array(count * 4);
	const module = new Uint16Array(count);
	let taken = 0;
	for (let column = 0; column < size; column++) {
		const inColumn = modules.flatMap((one, index) => (one.column === column ? [{ ...one, index }] : []));
		const pieces = ranked.slice(taken, (taken += inColumn.length * FIFTHS)).sort((a, b) => y(a) - y(b));
		for (const [i, { row, index }] of inColumn.entries()) {
			const five = pieces.slice(i * FIFTHS, (i + 1) * FIFTHS);
			const level = five.reduce((sum, piece) => sum + Math.abs(run(piece)) - Math.abs(rise(piece)), 0) > 0;
			const [left, top] = [column - size / 2, row - size / 2];
			five.sort(level ? (a, b) => y(a) - y(b) : (a, b) => x(a) - x(b));
			for (const [n, piece] of five.entries()) {
				const side = (n + 0.5) / FIFTHS;
				const forth = (level ? run(piece) : rise(piece)) >= 0;
				const [from, to] = forth ? [0, 1] : [1, 0];
				ends.set(
					level ? [left + from, top + side, left + to, top + side] : [left + side, top + from, left + side, top + to],
					piece * 4
				);
				module[piece] = index;
			}
		}
	}
	return { ends, module };
}
