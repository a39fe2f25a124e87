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

/** What a composition means to the engraver; px are those of a frame. */
interface Engraving {
	/** How much a typical screen magnifies a frame. */
	readonly magnifies: number;
	/** px between the points of the grid of its water-lines. */
	readonly step: number;
	/** px that a point of a line may be off. */
	readonly tolerance: number;
	/** How many whole units of its coordinates make a px. */
	readonly units: number;
	/** Letters beyond which a file is drawn again with fewer points: a reader's phone has to parse it. */
	readonly most: number;
	/** The shares of the box that nearly all screens show. */
	readonly looked: { readonly left: number; readonly right: number; readonly tall: number };
}

export const COMPOSITIONS: Readonly<Record<Composition, Engraving>> = {
	wide: {
		magnifies: 1.1,
		step: 1,
		tolerance: 0.4,
		units: 3,
		most: 70_000,
		looked: { left: 0.76, right: 0.65, tall: 0.72 }
	},
	narrow: {
		magnifies: 0.5,
		step: 2,
		tolerance: 0.65,
		units: 2,
		most: 46_000,
		looked: { left: 0.55, right: 0.75, tall: 0.85 }
	}
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

/** From the camera's own px back to degrees. */
export function unprojection(camera: Pick<Camera, 'center' | 'zoom'>): (at: Point) => LngLat {
	const scale = TILE * 2 ** camera.zoom;
	const [cx, cy] = mercator(camera.center);
	return ([x, y]) => [
		(x / scale + cx) * 360 - 180,
		(Math.atan(Math.exp((1 - 2 * (y / scale + cy)) * Math.PI)) * 360) / Math.PI - 90
	];
}

/** Decimals of degrees that place a point within a fiftieth of a camera's px. */
export const decimalsOf = ({ zoom }: Pick<Camera, 'zoom'>): number =>
	Math.ceil(-Math.log10((0.04 * 360) / (TILE * 2 ** zoom)));

/**
 * What is drawn of a camera's map, px about its centre: more than its frame, since a wide screen shows what lies beside
 * it (most of it to the left, where the text is), and a narrow one what lies above and below.
 */
export function boxOf({ frame: [w, h] }: Pick<Camera, 'frame'>): Box {
	// A low frame stands in a low map, beside which more of the screen is free.
	const low = Math.max(1, w / (1.55 * h));
	const [left, right, tall] = [Math.max(1.35 * w * low, 1.75 * h), Math.max(0.95 * w, h), Math.max(0.9 * h, 0.65 * w)];
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
