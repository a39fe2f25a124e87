// A flight on pictures: what is painted is moved and magnified as a whole, by the compositor alone, while the next
// picture comes up over it. No style, layout or paint is done per frame.
import { between } from '../../../model/camera.ts';
import type { Frame } from '../../../model/live-map.ts';
import { groundOf } from './ground.ts';

export const FLIGHT = 1100;

/** A part of the page, with how many CSS px a px of its camera takes. */
export interface View {
	readonly element: HTMLElement;
	readonly center: readonly [lng: number, lat: number];
	readonly zoom: number;
	readonly unit: number;
	/** Where its middle is on its picture, px. */
	readonly middle: readonly [x: number, y: number];
	/** Where its ground is painted on its picture. */
	readonly ground: Frame;
}

/** What a flight needs to know of a picture whose size is known. */
export function viewOf(
	element: HTMLElement,
	{ width, height }: { readonly width: number; readonly height: number },
	middle: View['middle']
): View {
	const [lng = 0, lat = 0, zoom = 0, w = 1, h = 1] = (element.dataset.camera ?? '').split(',').map(Number);
	const unit = Math.min(width / w, height / h);
	return { element, center: [lng, lat], zoom, unit, middle, ground: groundOf([w, h], middle, unit) };
}

/** Ease in and out, as the token `motion.flight.ease` bends. */
const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

const FRAMES = 16;

type Flown = Omit<View, 'ground'>;

interface Paths {
	readonly leaving: Keyframe[];
	readonly coming: Keyframe[];
}

/**
 * Transforms that keep both pictures in register all the way, each magnified about the middle of its view;
 * undefined when they are too far apart for a flight to read, and a cross-fade is better.
 */
export function paths(from: Flown, to: Flown, reach: number): Paths | undefined {
	const { x, y, scale } = between(from, to);
	const size = (scale * to.unit) / from.unit;
	const [dx, dy] = [x * to.unit, y * to.unit];
	const [mx, my] = [to.middle[0] - from.middle[0], to.middle[1] - from.middle[1]];
	const far = Math.hypot(dx, dy) / Math.max(1, size);
	if (Math.abs(Math.log2(size)) > 3 || far > reach) return undefined;
	const leaving: Keyframe[] = [];
	const coming: Keyframe[] = [];
	for (let i = 0; i <= FRAMES; i++) {
		const t = eased(i / FRAMES);
		const grown = size ** t;
		const moved = Math.abs(size - 1) < 1e-3 ? t : (grown - 1) / (size - 1);
		const back = grown / size;
		leaving.push({ transform: `translate(${dx * moved + mx * t}px,${dy * moved + my * t}px) scale(${grown})` });
		const [cx, cy] = [dx * (moved - back) + mx * (t - 1), dy * (moved - back) + my * (t - 1)];
		coming.push({ transform: `translate(${cx}px,${cy}px) scale(${back})` });
	}
	return { leaving, coming };
}
