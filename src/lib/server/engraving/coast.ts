// The coast as few rings about one land, in a camera's own pixels, with no more points than the eye can use.
import { contours } from 'd3';
import type { Position } from 'geojson';
import { projection, type Box } from '../../model/camera.ts';
import type { Camera } from '../../model/scene.ts';
import type { Land } from './land.ts';
import { isSeen, pixelPathOf, simplify, type Line, type Tolerance } from './path.ts';
import { gridOf } from './raster.ts';

/** px between the grid's points: land covers cells in part, so that the coast is several times finer. */
const STEP = 1;

/**
 * All land within `box`, each piece a ring about it and rings about the waters in it, px about the camera's centre. The land comes in sheets
 * that overlap; it is drawn as one picture and its outline traced, so that no edge of a sheet is left.
 * @param tolerance px that a point may be off
 * @param smallest how many squares of its tolerance the least island or lake is
 */
export function coastPolygons(
	camera: Camera,
	lands: readonly Land[],
	box: Box,
	tolerance: Tolerance,
	smallest: number
): readonly (readonly Line[])[] {
	const { width, height, cover, at } = gridOf(sheets(camera, lands, box), box, STEP);
	return contours()
		.size([width, height])
		.contour(cover as unknown as number[], 127.5)
		.coordinates.map((polygon) =>
			polygon
				.map((ring) => ring.map(at))
				.filter((ring) => isSeen(ring, tolerance, smallest))
				.map((ring) => simplify(ring, tolerance))
				.filter((ring) => ring.length > 3)
		)
		.filter((polygon) => polygon.length > 0);
}

/** Squares of its tolerance that the least island of a path takes. */
const SMALLEST = 24;

/** Path data of those rings; to be filled. */
export const coastPath = (camera: Camera, lands: readonly Land[], box: Box, tolerance: number): string =>
	pixelPathOf(coastPolygons(camera, lands, box, () => tolerance, SMALLEST).flat());

/** Path data of the land as it came, of all that reaches into the box: most of it is far away. */
function sheets(camera: Camera, lands: readonly Land[], [left, top, right, bottom]: Box): string {
	const project = projection(camera);
	const draw = (ring: readonly Position[]): Line => ring.map(([lng = 0, lat = 0]) => project([lng, lat]));
	const rings = lands
		.flatMap((land) => land.features)
		.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
		.map((polygon) => polygon.map(draw))
		.filter(([outer = []]) => {
			const [xs, ys] = [outer.map(([x]) => x), outer.map(([, y]) => y)];
			return Math.max(...xs) > left && Math.min(...xs) < right && Math.max(...ys) > top && Math.min(...ys) < bottom;
		})
		.flat();
	return pixelPathOf(rings);
}
