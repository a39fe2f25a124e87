// Land as one SVG path in a camera's own pixels, with no more points than the eye can use.
import { geoIdentity, geoPath } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { projection, type Point } from '../../model/camera.ts';
import type { Camera } from '../../model/scene.ts';

export type Land = FeatureCollection<Polygon | MultiPolygon>;

/** Half a pixel: what is closer together falls on the same spot of the paper. */
const TOLERANCE = 0.55;

export type Box = readonly [left: number, top: number, right: number, bottom: number];

function thin(ring: readonly Position[], project: (at: readonly [number, number]) => Point): Position[] {
	const kept: Position[] = [];
	let [lastX, lastY] = [Infinity, Infinity];
	for (const [lng = 0, lat = 0] of ring) {
		const [x, y] = project([lng, lat]);
		if (Math.hypot(x - lastX, y - lastY) < TOLERANCE) continue;
		kept.push([x, y]);
		[lastX, lastY] = [x, y];
	}
	const first = kept[0];
	if (first) kept.push(first);
	return kept;
}

/** Path data of all land within `box` (px about the camera's centre); to be filled non-zero. */
export function coastPath(camera: Camera, lands: readonly Land[], box: Box): string {
	const project = projection(camera);
	const polygons: Position[][][] = [];
	const add = (rings: readonly Position[][]): void => {
		const drawn = rings.map((ring) => thin(ring, project)).filter((ring) => ring.length > 3);
		if (drawn.length > 0) polygons.push(drawn);
	};
	for (const { features } of lands)
		for (const { geometry } of features) {
			if (geometry.type === 'Polygon') add(geometry.coordinates);
			else geometry.coordinates.forEach(add);
		}
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
