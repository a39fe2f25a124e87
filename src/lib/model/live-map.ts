// What the live map is told: the map's part of every scene, and what is drawn over its grounds. One file, read once.
import type { Feature } from 'geojson';
import { projection, type Point } from './camera.ts';
import type { Leg } from './journey.ts';
import type { Camera } from './scene.ts';
import type { StageState } from './stage.ts';
import type { LngLat } from './story.ts';
import type { Track } from './track.ts';

/** A scene as far as the map is concerned. Complete, as the stage is. */
export type MapState = Pick<
	StageState,
	'scene' | 'ink' | 'camera' | 'layers' | 'legs' | 'trackTime' | 'journey' | 'dimmed'
>;

export interface LiveFile {
	/** Addresses, from this file on: the renderer, its worker, the styles of both. */
	readonly library: string;
	readonly worker: string;
	readonly styles: string;
	readonly scenes: readonly MapState[];
	readonly legs: readonly Leg[];
	readonly track: Track;
	/** Limits of the two special administrative regions, and the zoom from which a map shows them. */
	readonly limits: readonly Feature[];
	readonly limitsFrom: number;
}

/** Where a scene's map stands on the canvas, CSS px. */
export interface Frame {
	/** The middle of what is free of text, from the canvas's upper left corner. */
	readonly middle: Point;
	/** CSS px that a px of the scene's camera takes. */
	readonly unit: number;
	/** From the ground to the page's lines over it, CSS px: the ground's edges are rounded, and no line's. */
	readonly linesOff?: Point;
}

/** What the canvas shows, wherever it has got to. */
export interface View {
	readonly center: LngLat;
	readonly zoom: number;
	/** Where the centre stands on the canvas, CSS px. */
	readonly at: Point;
	/** The reader moved it there, and no scene did. */
	readonly byReader: boolean;
}

/** How far a step is read, 0 to 1, or `rest`: as its scene stands when nothing moves. */
export type Progress = number | 'rest';

/** A scene's own px on a canvas that shows another view: scaled, then moved from the frame's middle (CSS px). */
export interface Shift {
	readonly scale: number;
	readonly x: number;
	readonly y: number;
}

/** How a scene's picture has to be moved to lie on a view. */
export function shiftOf(camera: Pick<Camera, 'center' | 'zoom'>, { middle, unit }: Frame, view: View): Shift {
	const scale = 2 ** (view.zoom - camera.zoom);
	const [x, y] = projection(camera)(view.center);
	return { scale: scale / unit, x: view.at[0] - middle[0] - x * scale, y: view.at[1] - middle[1] - y * scale };
}
