// Land as one SVG path in a camera's own pixels, with no more points than the eye can use.
import { extent, geoIdentity, geoPath } from 'd3';
import type { Feature, MultiPolygon, Position } from 'geojson';
import { projection, type Box } from '../../model/camera.ts';
import type { Camera } from '../../model/scene.ts';
import type { Land } from './land.ts';
import { simplify, type Pixel } from './path.ts';

/**
 * Path data of all land within `box`, px about the camera's centre; to be filled non-zero.
 * @param tolerance px that a point may be off
 */
export function coastPath(camera: Camera, lands: readonly Land[], box: Box, tolerance: number): string {
	const project = projection(camera);
	const draw = (ring: readonly Position[]): Position[] =>
		simplify(
			ring.map(([lng = 0, lat = 0]): Pixel => project([lng, lat])),
			tolerance
		).map((point) => [...point]);
	const polygons = lands
		.flatMap((land) => land.features)
		.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
		.filter((polygon) => meets(polygon[0] ?? [], project, box))
		.map((polygon) => polygon.map(draw).filter((ring) => ring.length > 3))
		.filter((polygon) => polygon.length > 0);
	const [left, top, right, bottom] = box;
	const clip = geoIdentity().clipExtent([
		[left, top],
		[right, bottom]
	]);
	const feature: Feature<MultiPolygon> = {
		type: 'Feature',
		properties: {},
		geometry: { type: 'MultiPolygon', coordinates: polygons }
	};
	return geoPath(clip).digits(1)(feature) ?? '';
}

/** Whether a ring's bounds reach into the box: most of the coast is far away, and need not be simplified. */
function meets(ring: readonly Position[], project: ReturnType<typeof projection>, box: Box): boolean {
	const lngs = ring.map(([lng = 0]) => lng);
	const lats = ring.map(([, lat = 0]) => lat);
	const [west = 0, east = 0] = extent(lngs);
	const [south = 0, north = 0] = extent(lats);
	const [x0, y0] = project([west, north]);
	const [x1, y1] = project([east, south]);
	return x1 > box[0] && x0 < box[2] && y1 > box[1] && y0 < box[3];
}
