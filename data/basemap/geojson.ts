// The little GeoJSON this recipe needs: its types, and one way of writing it, so that a rebuild is byte-identical.

export type Point = [lng: number, lat: number];
export type Ring = Point[];
export type Polygon = Ring[];

export type Geometry =
	| { type: 'Point'; coordinates: Point }
	| { type: 'LineString'; coordinates: Point[] }
	| { type: 'MultiLineString'; coordinates: Point[][] }
	| { type: 'Polygon'; coordinates: Polygon }
	| { type: 'MultiPolygon'; coordinates: Polygon[] };

export interface Feature {
	type: 'Feature';
	properties: Record<string, unknown>;
	geometry: Geometry;
}

export interface FeatureCollection {
	type: 'FeatureCollection';
	features: Feature[];
}

export function feature(properties: Record<string, unknown>, geometry: Geometry): Feature {
	return { type: 'Feature', properties, geometry };
}

export function multiPolygon(coordinates: Polygon[]): Geometry {
	return { type: 'MultiPolygon', coordinates };
}

/** Every polygon of a geometry or of a whole collection; lines and points give none. */
export function polygonsOf(source: Geometry | FeatureCollection): Polygon[] {
	if (source.type === 'FeatureCollection') return source.features.flatMap((each) => polygonsOf(each.geometry));
	if (source.type === 'Polygon') return [source.coordinates];
	return source.type === 'MultiPolygon' ? source.coordinates : [];
}

/** Every line of a geometry or of a whole collection. */
export function linesOf(source: Geometry | FeatureCollection): Point[][] {
	if (source.type === 'FeatureCollection') return source.features.flatMap((each) => linesOf(each.geometry));
	if (source.type === 'LineString') return [source.coordinates];
	return source.type === 'MultiLineString' ? source.coordinates : [];
}

/** Signed area in square degrees: positive when the ring runs counter-clockwise. */
export function area(ring: Ring): number {
	let twice = 0;
	for (let i = 0; i < ring.length - 1; i++) twice += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
	return twice / 2;
}

/** The polygons without their holes smaller than `smallest` (square degrees, or the drawing's units). */
export function fillHoles(polygons: Polygon[], smallest: number): Polygon[] {
	return polygons.map(([outside, ...holes]) => [outside, ...holes.filter((hole) => Math.abs(area(hole)) >= smallest)]);
}

/** Rounds a line and drops the points that rounding made equal to their neighbour. */
export function roundLine(line: Point[], decimals: number): Point[] {
	const round = (value: number) => Number(value.toFixed(decimals));
	const points = line.map(([lng, lat]): Point => [round(lng), round(lat)]);
	return points.filter(([lng, lat], i) => i === 0 || lng !== points[i - 1][0] || lat !== points[i - 1][1]);
}

/**
 * Rounds polygons, drops what rounding has flattened, winds them as RFC 7946 asks (outside counter-clockwise),
 * and sorts them from large to small: an order that does not depend on the order of the source.
 */
export function tidy(polygons: Polygon[], decimals: number): Polygon[] {
	return polygons
		.map((polygon) => polygon.map((ring) => roundLine(ring, decimals)).filter((ring) => area(ring) !== 0))
		.filter((polygon) => polygon.length > 0)
		.map((polygon) => polygon.map((ring, i) => wind(ring, i === 0)))
		.sort((a, b) => area(b[0]) - area(a[0]) || a[0][0][0] - b[0][0][0] || a[0][0][1] - b[0][0][1]);
}

function wind(ring: Ring, counterClockwise: boolean): Ring {
	return area(ring) > 0 === counterClockwise ? ring : ring.toReversed();
}

/** A collection as text: one feature a line, so that a change can be read in a diff. */
export function write(features: Feature[]): string {
	const lines = features.map((each) => JSON.stringify(each)).join(',\n');
	return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}
