// Spherical Mercator in metres at the equator, as web maps use it.
import type { Point } from './geojson.ts';

const RADIUS = 6_378_137;
const DEGREE = Math.PI / 180;

export function project([lng, lat]: Point): Point {
	return [RADIUS * lng * DEGREE, RADIUS * Math.log(Math.tan(Math.PI / 4 + (lat * DEGREE) / 2))];
}

export function unproject([x, y]: Point): Point {
	return [x / RADIUS / DEGREE, (2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) / DEGREE];
}

/** How many metres on the ground one Mercator metre is at a latitude. */
export function groundScale(lat: number): number {
	return Math.cos(lat * DEGREE);
}

/** Metres on the ground between two points a few kilometres apart at most. */
export function groundDistance(a: Point, b: Point): number {
	const [[ax, ay], [bx, by]] = [project(a), project(b)];
	return Math.hypot(ax - bx, ay - by) * groundScale((a[1] + b[1]) / 2);
}
