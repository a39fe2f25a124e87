// The rosette as path data, and as the file that the cover shows.
import { lineRadial, range } from 'd3';
import { PLATE, POINTS_PER_WAVE, reach, RINGS, type Ring } from '../model/rosette.ts';
import { color, tokens } from '../styles/tokens.ts';

/** Path data of a ring's strands about 0,0, or of as many waves of each. `size` is the rosette's radius, px. */
export function ringPath(ring: Ring, size: number, waves = ring.waves, digits = 2): string {
	const angles = range(waves * POINTS_PER_WAVE + 1).map((i) => (2 * Math.PI * i) / (ring.waves * POINTS_PER_WAVE));
	return range(ring.strands)
		.map((strand) =>
			lineRadial<number>()
				.angle((angle) => angle)
				.radius((angle) => size * reach(ring, strand, angle))
				.digits(digits)(angles)
		)
		.join('');
}

/** Units of the file that make a radius: its numbers are whole. */
const UNITS = 1500;

/** One sector of each ring, turned as often as its swell comes round; lines stay as fine at every size. */
export function rosetteSvg(): string {
	const edge = UNITS * PLATE;
	const inks = (edition: 'paper' | 'night'): string =>
		RINGS.map(({ ink }) => `#${ink}{stroke:${color(edition, ink)}}`).join('');
	const rings = RINGS.map((ring) => {
		const turns = range(1, ring.swells).map(
			(i) => `<use href="#${ring.ink}-sector" transform="rotate(${(360 * i) / ring.swells})"/>`
		);
		const sector = ringPath(ring, UNITS, ring.waves / ring.swells, 0);
		return `<g id="${ring.ink}"><path id="${ring.ink}-sector" d="${sector}"/>${turns.join('')}</g>`;
	});
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-edge} ${-edge} ${2 * edge} ${2 * edge}" fill="none" stroke-linejoin="round">` +
		`<style>path{vector-effect:non-scaling-stroke;stroke-width:${tokens.line.hairline}}${inks('paper')}@media(prefers-color-scheme:dark){${inks('night')}}</style>` +
		`${rings.join('')}</svg>`
	);
}
