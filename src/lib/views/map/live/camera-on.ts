// A scene's camera on a screen, in the renderer's terms.
import type { PaddingOptions } from 'maplibre-gl';
import type { Frame } from '../../../model/live-map.ts';
import type { Camera } from '../../../model/scene.ts';

type Size = readonly [width: number, height: number];

export interface Seen {
	readonly center: [lng: number, lat: number];
	readonly zoom: number;
	readonly padding: PaddingOptions;
}

/**
 * Padding puts the middle where the frame has it: under no card and no ribbon.
 * @param size of the canvas, CSS px
 */
export function cameraOn(camera: Camera, { middle: [x, y], unit }: Frame, [w, h]: Size): Seen {
	const padding = {
		left: Math.max(0, 2 * x - w),
		right: Math.max(0, w - 2 * x),
		top: Math.max(0, 2 * y - h),
		bottom: Math.max(0, h - 2 * y)
	};
	return { center: [...camera.center], zoom: camera.zoom + Math.log2(unit), padding };
}
