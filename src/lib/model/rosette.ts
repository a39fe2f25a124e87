// A guilloche rosette as a lathe would turn it: rings of waves, each ring in the ink of a place.
import type { Ink, LngLat } from './story.ts';

export interface Ring {
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

/** Turns of the lathe between two points of a drawn strand. */
export const POINTS_PER_WAVE = 28;

/** How far from the middle a strand is at an angle (radians, from the top, with the clock), in radii of the rosette. */
export function reach({ radius, wave, swell, waves, swells, strands }: Ring, strand: number, angle: number): number {
	const height = wave + swell * Math.cos(swells * angle);
	return radius + height * Math.sin(waves * angle + (2 * Math.PI * strand) / strands);
}

/** What lies under the rosette is a little wider than it, in radii. */
export const PLATE = 1.03;

/** The widest open water of the cover's map, between Zhoushan, Jeju and the Ryukyus; the radius in px of its camera. */
export const OPEN_SEA: { readonly at: LngLat; readonly radius: number } = { at: [125.89, 29.68], radius: 148 };
