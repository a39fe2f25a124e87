// The underprint: pairs of rings that leave the place in focus and swing across each other, over land alone. It carries
// nothing. One drawn ring serves all of nearly its size, so that a hundred of them take a few letters each.
import type { Box, Composition } from '../../model/camera.ts';
import { ring } from '../../styles/guilloche.ts';
import { mix, tokens } from '../../styles/tokens.ts';
import type { Pixel } from './path.ts';

const { lobes, mixMax, mixMin, phone } = tokens.underprint;

/** Rings grow by so much before another one is drawn for them. */
const GROWTH = 1.8;

/** How far a ring near the middle swings, of its radius: there is no room for all of it. */
const SWING = 0.03;

/** Steps from the strongest tint to the faintest. */
const SHADES = 6;

export interface Rings {
	/** Radius at which each ring is drawn, with its swing, px of the camera's frame. */
	readonly drawn: readonly { readonly radius: number; readonly amplitude: number }[];
	/** What is printed: which drawn ring, how much larger, how faint. */
	readonly printed: readonly { readonly drawn: number; readonly scale: number; readonly shade: number }[];
}

/** px of the frame between rings, and how far they swing. */
function measures(composition: Composition, magnifies: number, pitch: number): readonly [pitch: number, swing: number] {
	const narrow = composition === 'narrow';
	return [
		(narrow ? phone.pitch : pitch) / magnifies,
		(narrow ? phone.amplitude : tokens.underprint.amplitude) / magnifies
	];
}

export function ringsAbout(
	[fx, fy]: Pixel,
	[left, top, right, bottom]: Box,
	{ composition, magnifies, pitch }: { composition: Composition; magnifies: number; pitch: number }
): Rings {
	const [gap, amplitude] = measures(composition, magnifies, pitch);
	const farthest = Math.hypot(Math.max(fx - left, right - fx), Math.max(fy - top, bottom - fy));
	const drawn: { radius: number; amplitude: number }[] = [];
	const printed = Array.from({ length: Math.floor(farthest / gap) - 2 }, (_, k) => {
		const radius = (k + 3) * gap;
		const swing = Math.min(amplitude, radius * SWING);
		const last = drawn.at(-1);
		// In the middle the swing grows as the ring does, farther out it stays: about, and so the mean ring is drawn.
		if (!last || (swing === amplitude && radius > last.radius * Math.sqrt(GROWTH)))
			drawn.push({ radius: swing === amplitude ? radius * Math.sqrt(GROWTH) : radius, amplitude: swing });
		const shade = Math.min(SHADES - 1, Math.floor((radius / farthest) * 1.4 * SHADES));
		return { drawn: drawn.length - 1, scale: radius / (drawn.at(-1)?.radius ?? 1), shade };
	});
	return { drawn, printed };
}

/** Its share of tint in land. */
const shareOf = (shade: number): number => mixMax - ((mixMax - mixMin) * shade) / (SHADES - 1);

export const underprintColours = (tint: string, land: string): string =>
	Array.from({ length: SHADES }, (_, i) => `.u${i}{stroke:${mix(tint, land, shareOf(i))}}`).join('');

/** @param units how many whole units make a px of the frame */
export function underprint(
	{ drawn, printed }: Rings,
	[x, y]: Pixel,
	units: number,
	composition: Composition
): { defs: string; content: string } {
	// Turned by half a lobe, a ring crosses itself. Browsers style each part of each copy: phones, which are slow, get the
	// crossing ring drawn into the same path, and wide maps, which have more coast to carry, a shorter file.
	const crossing = `transform="rotate(${Number((180 / lobes).toFixed(2))})"`;
	const defs = drawn.map(({ radius, amplitude }, i) => {
		const path = (swing: number): string => ring(radius, swing, lobes, units);
		return composition === 'narrow'
			? `<path id="g${i}" d="${path(amplitude)}${path(-amplitude)}"/>`
			: `<g id="g${i}"><path id="r${i}" d="${path(amplitude)}"/><use href="#r${i}" ${crossing}/></g>`;
	});
	const groups = Array.from({ length: SHADES }, (_, shade) => {
		const pairs = printed
			.filter((each) => each.shade === shade)
			.map((each) => `<use href="#g${each.drawn}" transform="scale(${Number(each.scale.toFixed(2))})"/>`);
		return `<g class="u${shade}">${pairs.join('')}</g>`;
	}).join('');
	return {
		defs: defs.join(''),
		content: `<g class="u" clip-path="url(#k)"><g transform="translate(${Math.round(x * units)} ${Math.round(y * units)})">${groups}</g></g>`
	};
}
