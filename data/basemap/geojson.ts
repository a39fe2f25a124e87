// The little GeoJSON this recipe needs: its types, and one way of writing it, so that a rebuild is byte-identical.

export type Point = [lng: number, lat: number];
export type Ring = Point[];
export type Polygon = [outside: Ring, ...holes: Ring[]];
export type Extent = readonly [west: number, south: number, east: number, north: number];

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
	return segments(ring).reduce((twice, [[x1, y1], [x2, y2]]) => twice + x1 * y2 - x2 * y1, 0) / 2;
}

/** Each pair of neighbours along a line. */
export function segments(line: Point[]): [Point, Point][] {
	return line.flatMap((end, i): [Point, Point][] => {
		const start = line[i - 1];
		return start ? [[start, end]] : [];
	});
}

export function extent(points: Point[]): Extent {
	return points.reduce<Extent>(
		([west, south, east, north], [x, y]) => [
			Math.min(west, x),
			Math.min(south, y),
			Math.max(east, x),
			Math.max(north, y)
		],
		[Infinity, Infinity, -Infinity, -Infinity]
	);
}

/** The polygons without their holes smaller than `smallest` (square degrees, or the drawing's units). */
export function fillHoles(polygons: Polygon[], smallest: number): Polygon[] {
	return polygons.map(([outside, ...holes]) => [outside, ...holes.filter((hole) => Math.abs(area(hole)) >= smallest)]);
}

/** Rounds a line and drops the points that rounding made equal to their neighbour. */
export function roundLine(line: Point[], decimals: number): Point[] {
	const round = (value: number) => Number(value.toFixed(decimals));
	const points = line.map(([lng, lat]): Point => [round(lng), round(lat)]);
	return points.filter(([lng, lat], i) => {
		const before = points[i - 1];
		return lng !== before?.[0] || lat !== before[1];
	});
}

/**
 * Rounds polygons, drops what rounding has flattened, winds them as RFC 7946 asks (outside counter-clockwise),
 * and sorts them from large to small: an order that does not depend on the order of the source.
 */
export function tidy(polygons: Polygon[], decimals: number): Polygon[] {
	return polygons
		.map((polygon) => polygon.map((ring) => roundLine(ring, decimals)).filter((ring) => area(ring) !== 0))
		.flatMap(([outside, ...holes]): Polygon[] =>
			outside ? [[wind(outside, true), ...holes.map((hole) => wind(hole, false))]] : []
		)
		.sort(([a], [b]) => area(b) - area(a) || compare(a[0], b[0]));
}

function compare([x1, y1]: Point = [0, 0], [x2, y2]: Point = [0, 0]): number {
	return x1 - x2 || y1 - y2;
}

function wind(ring: Ring, counterClockwise: boolean): Ring {
	return area(ring) > 0 === counterClockwise ? ring : ring.toReversed();
}

/** A collection as text: one feature a line, so that a change can be read in a diff. */
export function write(features: Feature[]): string {
	const lines = features.map((each) => JSON.stringify(each)).join(',\n');
	return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}
