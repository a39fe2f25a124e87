// Where the rosette's points go before it comes apart: towards the code, each as far as those about it go on the whole,
// so that strands stay strands.
import { POINTS, type Pieces } from './pieces.ts';
import type { Bars } from './modules.ts';

/** Cells of a grid on a side, and what it covers, in radii. */
const CELLS = 14;
const REACH = 1.05;

/** How far the pieces about each cell go, and how many there are. */
interface Field {
	readonly x: Float32Array;
	readonly y: Float32Array;
	readonly weight: Float32Array;
}

const empty = (): Field => ({
	x: new Float32Array(CELLS * CELLS),
	y: new Float32Array(CELLS * CELLS),
	weight: new Float32Array(CELLS * CELLS)
});

/** Visits the four cells about a point, with how near each is. */
function around(x: number, y: number, visit: (cell: number, share: number) => void): void {
	const u = Math.min(CELLS - 1.001, Math.max(0, ((x + REACH) / (2 * REACH)) * (CELLS - 1)));
	const v = Math.min(CELLS - 1.001, Math.max(0, ((y + REACH) / (2 * REACH)) * (CELLS - 1)));
	const [column, row] = [Math.floor(u), Math.floor(v)];
	const [right, down] = [u - column, v - row];
	const cell = row * CELLS + column;
	visit(cell, (1 - right) * (1 - down));
	visit(cell + 1, right * (1 - down));
	visit(cell + CELLS, (1 - right) * down);
	visit(cell + CELLS + 1, right * down);
}

function add(field: Field, cell: number, x: number, y: number, weight: number): void {
	field.x[cell] = (field.x[cell] ?? 0) + x;
	field.y[cell] = (field.y[cell] ?? 0) + y;
	field.weight[cell] = (field.weight[cell] ?? 0) + weight;
}

/** Each cell's sum of itself and its neighbours. */
function softened(field: Field): Field {
	const soft = empty();
	for (let row = 0; row < CELLS; row++)
		for (let column = 0; column < CELLS; column++)
			for (let r = Math.max(0, row - 1); r <= Math.min(CELLS - 1, row + 1); r++)
				for (let c = Math.max(0, column - 1); c <= Math.min(CELLS - 1, column + 1); c++) {
					const from = r * CELLS + c;
					add(soft, row * CELLS + column, field.x[from] ?? 0, field.y[from] ?? 0, field.weight[from] ?? 0);
				}
	return soft;
}

/** @param module a module's side, in radii */
export function gathered({ count, line }: Pieces, { ends }: Bars, module: number): Float32Array {
	const moves = empty();
	for (let piece = 0; piece < count; piece++) {
		const middle = (piece * POINTS + (POINTS - 1) / 2) * 2;
		const [x, y] = [line[middle] ?? 0, line[middle + 1] ?? 0];
		const dx = (((ends[piece * 4] ?? 0) + (ends[piece * 4 + 2] ?? 0)) / 2) * module - x;
		const dy = (((ends[piece * 4 + 1] ?? 0) + (ends[piece * 4 + 3] ?? 0)) / 2) * module - y;
		around(x, y, (cell, share) => add(moves, cell, dx * share, dy * share, share));
	}
	const field = softened(moves);
	const out = new Float32Array(line.length);
	for (let i = 0; i < line.length; i += 2) {
		const [x, y] = [line[i] ?? 0, line[i + 1] ?? 0];
		let [dx, dy] = [0, 0];
		around(x, y, (cell, share) => {
			const weight = Math.max(1e-6, field.weight[cell] ?? 0);
			dx += (share * (field.x[cell] ?? 0)) / weight;
			dy += (share * (field.y[cell] ?? 0)) / weight;
		});
		out[i] = x + dx;
		out[i + 1] = y + dy;
	}
	return out;
}
