// What the basemap's tests ask of its polygons.
import { type Point, type Polygon, type Ring, segments } from '../../data/basemap/geojson.ts';

export function inRing([x, y]: Point, ring: Ring): boolean {
	const crossed = segments(ring).filter(
		([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
	);
	return crossed.length % 2 === 1;
}

export function covers(polygons: Polygon[], at: Point): boolean {
	return polygons.some(([outside, ...holes]) => inRing(at, outside) && !holes.some((hole) => inRing(at, hole)));
}
