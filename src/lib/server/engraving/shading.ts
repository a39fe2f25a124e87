// An area's rulings and its edge as lines, for a renderer that cannot clip: the very lines of the pictures.
import type { Feature } from 'geojson';
import { boxOf, decimalsOf, projection, unprojection, type Box, type Composition } from '../../model/camera.ts';
import type { Camera } from '../../model/scene.ts';
import { rulingOf } from '../../styles/tokens.ts';
import type { Line } from './path.ts';

/** Where a polygon's rings cross a height, from left to right: it lies between each pair. */
function crossings(rings: readonly Line[], y: number): readonly number[] {
	const found = rings.flatMap((ring) =>
		ring.flatMap(([ax, ay], i) => {
			const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
			return ay > y !== by > y ? [((bx - ax) * (y - ay)) / (by - ay) + ax] : [];
		})
	);
	return found.sort((a, b) => a - b);
}

/** Level lines over the areas. */
function rulings(areas: readonly (readonly Line[])[], [left, top, right, bottom]: Box, pitch: number): readonly Line[] {
	const first = Math.ceil(top / pitch) * pitch + pitch / 2;
	const lines: Line[] = [];
	for (let y = first; y < bottom; y += pitch)
		for (const rings of areas) {
			const xs = crossings(rings, y).map((x) => Math.min(right, Math.max(left, x)));
			for (let i = 0; i + 1 < xs.length; i += 2) {
				const [from = 0, to = 0] = [xs[i], xs[i + 1]];
				if (to > from) lines.push([[from, y], [to, y]]); // prettier-ignore
			}
		}
	return lines;
}

const closed = (ring: Line): Line => (String(ring[0]) === String(ring.at(-1)) ? ring : [...ring, ...ring.slice(0, 1)]);

/** @param areas each an outline and the holes in it, px of the camera's frame */
export function shadingOf(camera: Camera, composition: Composition, areas: readonly (readonly Line[])[]): Feature {
	const back = unprojection(camera);
	const decimals = decimalsOf(camera);
	return {
		type: 'Feature',
		properties: { kind: 'shading' },
		geometry: {
			type: 'MultiLineString',
			coordinates: [...rulings(areas, boxOf(camera), rulingOf(composition).pitch), ...areas.flat().map(closed)].map(
				(line) => line.map((at) => back(at).map((degrees) => Number(degrees.toFixed(decimals))))
			)
		}
	};
}

/** The polygons of a feature, px of the camera's frame. */
export function polygonsOf(camera: Camera, { geometry }: Feature): readonly (readonly Line[])[] {
	const project = projection(camera);
	const polygons =
		geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
	return polygons.map((polygon) => polygon.map((ring) => ring.map(([lng = 0, lat = 0]) => project([lng, lat]))));
}
