// Lays the drawing of Hong Kong onto the OSM coast. The drawing is in Mercator but carries no coordinates, so its scale
// and offset are found: least squares between each point of its outline and the nearest point of the coast, again and
// again, with a shrinking reach (iterative closest point). The two axes have a scale each, for the drawing's differ by
// about half a per cent; a rotation would be below a tenth of a degree and is left out.
import { type Point, type Polygon, extent } from './geojson.ts';
import { groundScale, project, unproject } from './mercator.ts';
import { densify, nearestOf } from './nearest.ts';

/** Mercator metres = scale × drawing units + offset, for x and for y (y down in the drawing). */
export interface Fit {
	scale: Point;
	offset: Point;
}

/** How far (Mercator metres) a pair may be apart, in successive rounds: first to find the place, then to be exact. */
const REACHES = [...Array<number>(20).fill(2000), ...Array<number>(20).fill(800), ...Array<number>(20).fill(350)];
const SPACING = 25;
const CELL = 150;

/**
 * @param outline the drawing's outline, in its own units
 * @param coast Hong Kong's land from OSM, in degrees
 */
export function fitHongKong(outline: Point[][], coast: Polygon[]): Fit {
	const target = coast.map(([outside]) => outside.map(project));
	const points = densify(outline, 1);
	const nearest = nearestOf(densify(target, SPACING), CELL);
	let fit = fitBounds(outline.flat(), target.flat());
	for (const reach of REACHES) {
		const pairs = points.flatMap((point) => {
			const match = nearest(applyFit(fit, point), reach);
			return match ? [{ from: point, to: match.point }] : [];
		});
		const x = leastSquares(pairs.map(({ from, to }) => [from[0], to[0]]));
		const y = leastSquares(pairs.map(({ from, to }) => [from[1], to[1]]));
		fit = { scale: [x.slope, y.slope], offset: [x.intercept, y.intercept] };
	}
	return fit;
}

/** A point of the drawing in Mercator metres. */
function applyFit({ scale, offset }: Fit, [x, y]: Point): Point {
	return [scale[0] * x + offset[0], scale[1] * y + offset[1]];
}

/** A point of the drawing in degrees. */
export function place(fit: Fit, point: Point): Point {
	return unproject(applyFit(fit, point));
}

/** Metres on the ground between a coast and the point of another coast nearest to it, for points in degrees. */
export function distanceTo(coast: Point[][]): (point: Point) => number {
	const reach = 3000;
	const nearest = nearestOf(
		densify(
			coast.map((ring) => ring.map(project)),
			SPACING
		),
		CELL
	);
	return (point) => (nearest(project(point), reach)?.distance ?? Infinity) * groundScale(point[1]);
}

/** The first guess: one bounding box laid onto the other, y turned over. */
function fitBounds(from: Point[], to: Point[]): Fit {
	const [left, top, right, bottom] = extent(from);
	const [west, south, east, north] = extent(to);
	const scale: Point = [(east - west) / (right - left), (south - north) / (bottom - top)];
	return { scale, offset: [west - scale[0] * left, north - scale[1] * top] };
}

function leastSquares(pairs: [from: number, to: number][]): { slope: number; intercept: number } {
	const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [meanFrom, meanTo] = [mean(pairs.map(([from]) => from)), mean(pairs.map(([, to]) => to))];
	const slope =
		pairs.reduce((sum, [from, to]) => sum + (from - meanFrom) * (to - meanTo), 0) /
		pairs.reduce((sum, [from]) => sum + (from - meanFrom) ** 2, 0);
	return { slope, intercept: meanTo - slope * meanFrom };
}
