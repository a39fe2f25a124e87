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

type Sides = Float32Array;

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
	/** Of each piece, twice its middle and how far it leads. */
	const [x, y, run, rise] = [0, 1, 2, 3].map(() => new Float32Array(count)) as [Sides, Sides, Sides, Sides];
	for (let piece = 0; piece < count; piece++) {
		const first = piece * POINTS * 2;
		const last = first + (POINTS - 1) * 2;
		const [x0 = 0, y0 = 0] = [line[first], line[first + 1]];
		const [x1 = 0, y1 = 0] = [line[last], line[last + 1]];
		x[piece] = x0 + x1;
		y[piece] = y0 + y1;
		run[piece] = x1 - x0;
		rise[piece] = y1 - y0;
	}
	const by = (of: Sides) => (a: number, b: number) => (of[a] ?? 0) - (of[b] ?? 0);

	const ranked = Uint16Array.from(x, (_, piece) => piece).sort(by(x));
	const ends = new Float32Array(count * 4);
	const module = new Uint16Array(count);
	let taken = 0;
	for (let column = 0; column < size; column++) {
		const inColumn = modules.flatMap((one, index) => (one.column === column ? [{ ...one, index }] : []));
		const pieces = ranked.slice(taken, (taken += inColumn.length * FIFTHS)).sort(by(y));
		for (const [i, { row, index }] of inColumn.entries()) {
			const five = pieces.slice(i * FIFTHS, (i + 1) * FIFTHS);
			const level = five.reduce((sum, piece) => sum + Math.abs(run[piece] ?? 0) - Math.abs(rise[piece] ?? 0), 0) > 0;
			const [left, top] = [column - size / 2, row - size / 2];
			five.sort(by(level ? y : x));
			for (const [n, piece] of five.entries()) {
				const side = (n + 0.5) / FIFTHS;
				const forth = ((level ? run : rise)[piece] ?? 0) >= 0;
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
