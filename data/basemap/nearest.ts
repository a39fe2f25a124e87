// Finds the point of a coast nearest to a given point: the coast as closely spaced points in a grid of square cells.
import type { Point } from './geojson.ts';

export interface Nearest {
	point: Point;
	distance: number;
}

/** Puts points along each line, so that no two neighbours are further apart than `spacing` (the lines' own unit). */
export function densify(lines: Point[][], spacing: number): Point[] {
	return lines.flatMap((line) =>
		line.slice(1).flatMap((end, i) => {
			const start = line[i];
			const count = Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / spacing);
			return Array.from({ length: count }, (_, k): Point => {
				const along = k / count;
				return [start[0] + (end[0] - start[0]) * along, start[1] + (end[1] - start[1]) * along];
			});
		})
	);
}

/** Answers with the nearest of `points` within `reach` of a point, or undefined. */
export function nearestOf(points: Point[], reach: number): (point: Point) => Nearest | undefined {
	const cells = new Map<string, Point[]>();
	const cell = (value: number) => Math.floor(value / reach);
	for (const point of points) {
		const key = `${cell(point[0])},${cell(point[1])}`;
		const list = cells.get(key);
		if (list) list.push(point);
		else cells.set(key, [point]);
	}
	return ([x, y]) => {
		let best: Nearest | undefined;
		for (let column = cell(x) - 1; column <= cell(x) + 1; column++)
			for (let row = cell(y) - 1; row <= cell(y) + 1; row++)
				for (const point of cells.get(`${column},${row}`) ?? []) {
					const distance = Math.hypot(point[0] - x, point[1] - y);
					if (distance <= (best?.distance ?? reach)) best = { point, distance };
				}
		return best;
	};
}
