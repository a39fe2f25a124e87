// The underprint's rings as lines: a hundred rings are a few numbers each in the file, and many points on the map.
import type { Feature, Position } from 'geojson';
import { decimalsOf, projection, unprojection } from '../../../model/camera.ts';
import type { GroundFile } from '../../../model/ground.ts';
import type { Camera } from '../../../model/scene.ts';
import { tokens } from '../../../styles/tokens.ts';

const { lobes } = tokens.underprint;

/** Points for each lobe. */
const FINE = 3;

/** One feature for each shade. */
export function underprintOf(camera: Camera, { middle, rings }: GroundFile['underprint']): readonly Feature[] {
	const [mx, my] = projection(camera)(middle);
	const back = unprojection(camera);
	const decimals = 10 ** decimalsOf(camera);
	const shades = new Map<number, Position[][]>();
	for (const [radius, swing, shade, ...arcs] of rings) {
		const at = (share: number): Position => {
			const angle = 2 * Math.PI * share;
			const r = radius + swing * Math.sin(lobes * angle);
			const point = back([mx + r * Math.cos(angle), my + r * Math.sin(angle)]);
			return point.map((value) => Math.round(value * decimals) / decimals);
		};
		const lines = shades.get(shade) ?? [];
		shades.set(shade, lines);
		for (let i = 0; i + 1 < arcs.length; i += 2) lines.push(arcPoints(arcs[i] ?? 0, arcs[i + 1] ?? 0).map(at));
	}
	return [...shades].map(([shade, coordinates]) => ({
		type: 'Feature',
		properties: { kind: 'underprint', shade },
		geometry: { type: 'MultiLineString', coordinates }
	}));
}

/** Shares of the ring: both ends of an arc, and every point between them that the ring has anyway. */
function arcPoints(from: number, to: number): readonly number[] {
	const [a, b] = [from / 10_000, to / 10_000];
	const count = lobes * FINE;
	const between: number[] = [];
	for (let i = Math.floor(a * count) + 1; i / count < b; i++) between.push(i / count);
	return [a, ...between, b];
}
