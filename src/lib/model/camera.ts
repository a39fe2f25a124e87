// The camera, in Web Mercator. All drawing happens in a scene's own pixels: CSS px at the camera's zoom,
// measured from its centre, y down. A screen then scales that frame to fit.
import type { Camera } from './scene.ts';
import type { LngLat } from './story.ts';

const TILE = 512;
const EARTH = 40_075_016.686;

export type Point = readonly [x: number, y: number];
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The page's two arrangements: text over the map on wide screens, under it on narrow ones. */
export type Composition = 'wide' | 'narrow';

/**
 * What a composition means to the engraver: how much a typical screen magnifies a frame, how far apart (px of the
 * frame) the grid of its water-lines is, and how far off a point of its coast may be.
 */
export const COMPOSITIONS: Readonly<
	Record<Composition, Record<'magnifies' | 'step' | 'tolerance' | 'units' | 'smallest', number>>
> = {
	wide: { magnifies: 1.1, step: 1, tolerance: 0.45, units: 4, smallest: 9 },
	narrow: { magnifies: 0.5, step: 2, tolerance: 1, units: 2, smallest: 36 }
};

const mercator = ([lng, lat]: LngLat): Point => [
	(lng + 180) / 360,
	(1 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI) / 2
];

/** From degrees to the camera's own px, its centre at 0,0. */
export function projection(camera: Pick<Camera, 'center' | 'zoom'>): (at: LngLat) => Point {
	const scale = TILE * 2 ** camera.zoom;
	const [cx, cy] = mercator(camera.center);
	return (at) => {
		const [x, y] = mercator(at);
		return [(x - cx) * scale, (y - cy) * scale];
	};
}

/**
 * What is drawn of a camera's map, px about its centre: more than its frame, since a wide screen shows what lies beside
 * it (most of it to the left, where the text is), and a narrow one what lies above and below.
 */
export function boxOf({ frame: [w, h] }: Camera): Box {
	const [left, right, tall] = [Math.max(1.35 * w, 1.6 * h), Math.max(0.95 * w, h), Math.max(0.9 * h, 0.65 * w)];
	return [-Math.round(left), -Math.round(tall), Math.round(right), Math.round(tall)];
}

/** Metres that one px of the camera's frame stands for at its centre. */
export const metresPerPixel = (camera: Camera): number =>
	(EARTH * Math.cos((camera.center[1] * Math.PI) / 180)) / (TILE * 2 ** camera.zoom);

/** One camera's frame seen from another: how far its centre is off (px of `to`) and how much smaller it is. */
export function between(
	from: Pick<Camera, 'center' | 'zoom'>,
	to: Pick<Camera, 'center' | 'zoom'>
): { readonly x: number; readonly y: number; readonly scale: number } {
	const [x, y] = projection(to)(from.center);
	return { x, y, scale: 2 ** (to.zoom - from.zoom) };
}
