// Finds the point of a coast nearest to a given point: the coast as closely spaced points in a grid of square cells.
import { type Point, segments } from './geojson.ts';

export interface Nearest {
	point: Point;
	distance: number;
}

/** Puts points along each line, so that no two neighbours are further apart than `spacing` (the lines' own unit). */
export function densify(lines: Point[][], spacing: number): Point[] {
	return lines.flatMap((line) =>
		segments(line).flatMap(([start, end]) => {
			const count = Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / spacing);
			return Array.from({ length: count }, (_, k): Point => {
				const along = k / count;
				return [start[0] + (end[0] - start[0]) * along, start[1] + (end[1] - start[1]) * along];
			});
		})
	);
}

/**
 * Answers with the nearest of `points` within `reach` of a point, or undefined. It looks at the cells around the point
 * in growing squares and stops when no further square can hold a nearer one.
 */
export function nearestOf(points: Point[], cellSize: number): (point: Point, reach: number) => Nearest | undefined {
	const cells = new Map<number, Point[]>();
	const cell = (value: number) => Math.floor(value / cellSize);
	const key = (column: number, row: number) => column * 2 ** 24 + row;
	for (const point of points) {
		const at = key(cell(point[0]), cell(point[1]));
		const list = cells.get(at);
		if (list) list.push(point);
		else cells.set(at, [point]);
	}
	return ([x, y], reach) => {
		const [column, row] = [cell(x), cell(y)];
		let best: Nearest | undefined;
		for (let ring = 0; (ring - 1) * cellSize < (best?.distance ?? reach); ring++)
			for (const [dx, dy] of squareAround(ring))
				for (const point of cells.get(key(column + dx, row + dy)) ?? []) {
					const distance = Math.hypot(point[0] - x, point[1] - y);
					if (distance <= (best?.distance ?? reach)) best = { point, distance };
				}
		return best;
	};
}

const squares: Point[][] = [];

/** The cells at a Chebyshev distance of `ring` from the middle one. */
function squareAround(ring: number): Point[] {
	const span = Array.from({ length: 2 * ring + 1 }, (_, i) => i - ring);
	return (squares[ring] ??= span.flatMap((dx) =>
		span.filter((dy) => Math.max(Math.abs(dx), Math.abs(dy)) === ring).map((dy): Point => [dx, dy])
	));
}
