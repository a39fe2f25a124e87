// Where names stand: beside their marks, or above them where a narrow screen has no room beside.
import type { Camera } from '../../model/scene.ts';
import type { LngLat, Side } from '../../model/story.ts';
import { onMap } from './layers.ts';

/** CSS px that a frame is wide on a narrow screen, and that a name takes. */
const NARROW = 360;
const NAME = 130;

export type NarrowSide = Side | 'above' | 'above-end';

export function narrowSide(camera: Camera, at: LngLat, side: Side): NarrowSide {
	const [x] = onMap(camera, at);
	const fromLeft = NARROW / 2 + (x * NARROW) / camera.frame[0];
	if (side.includes('left') && fromLeft < NAME + 30) return 'above';
	if (side === 'above-right' && NARROW - fromLeft < NAME) return 'above-end';
	return side;
}

/** Whether a narrow screen would print one name over the mark of another place. */
export function crowded(camera: Camera, at: LngLat, marks: readonly LngLat[]): boolean {
	const scale = NARROW / camera.frame[0];
	const [x, y] = onMap(camera, at);
	return marks.some((mark) => {
		const [mx, my] = onMap(camera, mark);
		return Math.abs(mx - x) * scale < 75 && Math.abs(my - y) * scale < 40;
	});
}
