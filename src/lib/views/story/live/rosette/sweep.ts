// How far each part of the rosette is on its way: a front crosses it from the left, a little slanted, and what it has
// passed first gathers, then comes apart, straightens and thickens.
import { match, darkModules, FIFTHS, type Bars, type Module } from './modules.ts';
import { gathered } from './gather.ts';
import { cut, POINTS, type Pieces } from './pieces.ts';

/** The code's side, in radii of the rosette: within the plate, with a margin that a scanner needs. */
export const CODE = 1.3;

export interface Plan {
	readonly modules: readonly Module[];
	/** Modules on a side. */
	readonly size: number;
	readonly pieces: Pieces;
	readonly bars: Bars;
	readonly gathered: Float32Array;
	/** When the front comes to each point, 0 to 1, and to each piece, by its middle. */
	readonly reached: Float32Array;
	readonly begins: Float32Array;
}

const SLANT = 0.35;
/** What the front crosses from 0 to 1, in radii. */
const WAY = Math.hypot(1, SLANT);

/** When the front comes to a place, 0 to 1 from one end of the rosette to the other. */
const slanted = (x: number, y: number): number => (x + SLANT * y + WAY) / (2 * WAY);

/** The front as a line, for cutting: x where it crosses a height, in radii. */
export const frontAt = (front: number, y: number): number => front * 2 * WAY - WAY - SLANT * y;

/** @param pause lets the page do something else in between: none of the parts takes long, all of them do */
export async function plan(rows: readonly string[], pause = (): Promise<void> => Promise.resolve()): Promise<Plan> {
	const size = rows.length;
	const modules = darkModules(rows);
	const pieces = await cut(modules.length * FIFTHS, pause);
	await pause();
	const bars = match(pieces, modules, size);
	await pause();
	const soft = gathered(pieces, bars, CODE / size);
	await pause();
	const reached = new Float32Array(pieces.count * POINTS).map((_, i) =>
		slanted(pieces.line[i * 2] ?? 0, pieces.line[i * 2 + 1] ?? 0)
	);
	return {
		modules,
		size,
		pieces,
		bars,
		gathered: soft,
		reached,
		begins: new Float32Array(pieces.count).map((_, piece) => reached[piece * POINTS + (POINTS - 1) / 2] ?? 0)
	};
}

/** How much of the whole one part's own way takes. */
const SHARE = 1 / 3;

/** Where the front stands. */
export const front = (progress: number): number => progress / (1 - SHARE);

/** How far a part is that the front has reached or will reach, 0 to 1. */
export const passed = (progress: number, reached: number): number =>
	Math.min(1, Math.max(0, (front(progress) - reached) * ((1 - SHARE) / SHARE)));

const smootherstep = (t: number): number => t * t * t * (t * (6 * t - 15) + 10);

/** The two acts of a part's way. */
const gathering = (way: number): number => smootherstep(Math.min(1, way / 0.75));
const straightening = (way: number): number => smootherstep(Math.max(0, (way - 0.4) / 0.6));

/** Ink is laid on last. */
export const thickening = (straight: number): number => straight ** 4;

/**
 * Writes where a piece's points are, in px about the middle: `radius` of the rosette, `module` the side of a module.
 * @returns how far the piece has straightened, 0 to 1
 */
export function place(
	{ pieces, bars, gathered, reached, begins }: Plan,
	piece: number,
	progress: number,
	radius: number,
	module: number,
	out: Float32Array
): number {
	const straight = straightening(passed(progress, begins[piece] ?? 0));
	const end = piece * 4;
	const [x0, y0] = [(bars.ends[end] ?? 0) * module, (bars.ends[end + 1] ?? 0) * module];
	const [x1, y1] = [(bars.ends[end + 2] ?? 0) * module, (bars.ends[end + 3] ?? 0) * module];
	for (let j = 0; j < POINTS; j++) {
		const point = piece * POINTS + j;
		const [i, share] = [point * 2, j / (POINTS - 1)];
		const together = gathering(passed(progress, reached[point] ?? 0));
		const [ox, oy] = [pieces.line[i] ?? 0, pieces.line[i + 1] ?? 0];
		const x = (ox + ((gathered[i] ?? 0) - ox) * together) * radius;
		const y = (oy + ((gathered[i + 1] ?? 0) - oy) * together) * radius;
		out[j * 2] = x + (x0 + (x1 - x0) * share - x) * straight;
		out[j * 2 + 1] = y + (y0 + (y1 - y0) * share - y) * straight;
	}
	return straight;
}
