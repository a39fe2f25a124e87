// The underprint's rings as lines: a hundred rings are a few numbers each in the file, and many points on the map.
import type { Feature, Position } from 'geojson';
import { boxOf, decimalsOf, projection, unprojection } from '../../../model/camera.ts';
import type { GroundFile } from '../../../model/ground.ts';
import type { Camera } from '../../../model/scene.ts';
import { tokens } from '../../../styles/tokens.ts';

const { lobes } = tokens.underprint;

/** Points for each lobe. */
const FINE = 8;

/** One feature for each shade; arcs outside the camera's box are left out. */
export function underprintOf(camera: Camera, { middle, rings }: GroundFile['underprint']): readonly Feature[] {
	const [left, top, right, bottom] = boxOf(camera);
	const [mx, my] = projection(camera)(middle);
	const back = unprojection(camera);
	const decimals = 10 ** decimalsOf(camera);
	const degrees = (x: number, y: number): Position =>
		back([x, y]).map((value) => Math.round(value * decimals) / decimals);
	const shades = new Map<number, Position[][]>();
	for (const [radius, swing, shade] of rings)
		// Of each pair, one ring begins outwards and one inwards.
		for (const sign of [1, -1]) {
			const arcs: Position[][] = [[]];
			for (let i = 0; i <= lobes * FINE; i++) {
				const angle = (2 * Math.PI * i) / (lobes * FINE);
				const r = radius + sign * swing * Math.sin(lobes * angle);
				const [x, y] = [mx + r * Math.cos(angle), my + r * Math.sin(angle)];
				if (x > left && x < right && y > top && y < bottom) arcs.at(-1)?.push(degrees(x, y));
				else if (arcs.at(-1)?.length) arcs.push([]);
			}
			shades.set(shade, [...(shades.get(shade) ?? []), ...arcs.filter((arc) => arc.length > 1)]);
		}
	return [...shades].map(([shade, coordinates]) => ({
		type: 'Feature',
		properties: { kind: 'underprint', shade },
		geometry: { type: 'MultiLineString', coordinates }
	}));
}
