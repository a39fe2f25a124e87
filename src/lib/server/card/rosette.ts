// A guilloche rosette as a lathe would turn it: rings of waves, each ring in the ink of a place.
import { line } from 'd3';
import type { Ink } from '../../model/story.ts';

interface Ring {
	readonly ink: Ink;
	/** Mean radius, and the wave's height with its own slow swell, all in radii of the rosette. */
	readonly radius: number;
	readonly wave: number;
	readonly swell: number;
	/** Waves and swells around the ring. */
	readonly waves: number;
	readonly swells: number;
	/** How many strands, evenly out of step, make the ring. */
	readonly strands: number;
}

export const RINGS: readonly Ring[] = [
	{ ink: 'shanghai', radius: 0.885, wave: 0.08, swell: 0.03, waves: 40, swells: 10, strands: 6 },
	{ ink: 'hangzhou', radius: 0.66, wave: 0.13, swell: 0.04, waves: 20, swells: 10, strands: 8 },
	{ ink: 'hong-kong', radius: 0.425, wave: 0.125, swell: -0.045, waves: 15, swells: 5, strands: 8 },
	{ ink: 'macau', radius: 0.2, wave: 0.1, swell: 0.03, waves: 5, swells: 5, strands: 10 }
];

const closed = line<readonly [number, number]>()
	.x(([x]) => x)
	.y(([, y]) => y)
	.digits(2);

/** Path data of a ring's strands about 0,0. `size` is the rosette's radius, px. */
export function ringPath({ radius, wave, swell, waves, swells, strands }: Ring, size: number): string {
	const points = waves * 28;
	return Array.from({ length: strands }, (_, k) => {
		const strand = Array.from({ length: points }, (_, i) => {
			const angle = (2 * Math.PI * i) / points;
			const height = wave + swell * Math.cos(swells * angle);
			const r = size * (radius + height * Math.sin(waves * angle + (2 * Math.PI * k) / strands));
			return [r * Math.cos(angle - Math.PI / 2), r * Math.sin(angle - Math.PI / 2)] as const;
		});
		return `${closed(strand) ?? ''}Z`;
	}).join('');
}
