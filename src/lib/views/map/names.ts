// Where names stand: beside their marks, or above them where a narrow screen has no room beside.
import type { Camera } from '../../model/scene.ts';
import type { LngLat, Place, Side } from '../../model/story.ts';
import { onMap } from './layers.ts';

/** CSS px that a frame is wide on a narrow screen, and that a name takes. */
const NARROW = 360;
const NAME = 130;

export type NarrowSide = Side | 'above-end';

export function narrowSide(camera: Camera, at: LngLat, side: Side): NarrowSide {
	const [x] = onMap(camera, at);
	const fromLeft = NARROW / 2 + (x * NARROW) / camera.frame[0];
	if (side.includes('left') && fromLeft < NAME + 30) return fromLeft < NAME - 40 ? 'above' : 'above-end';
	if (side === 'right' && fromLeft > 188) return 'above-right';
	if (side === 'above-right' && NARROW - fromLeft < NAME) return 'above-end';
	return side;
}

/** Whether a narrow screen would print one name over the mark of another place. */
export function crowded(camera: Camera, at: LngLat, marks: readonly LngLat[]): boolean {
	const scale = NARROW / camera.frame[0];
	const [x, y] = onMap(camera, at);
	return marks.some((mark) => {
		const [mx, my] = onMap(camera, mark);
		return Math.abs(mx - x) * scale < 100 && Math.abs(my - y) * scale < 40;
	});
}

/** Nearer than this, px, marks would cover each other with their echoes. */
const TOUCHING = 24;

/** Whether another mark is so near that this one is drawn small: everywhere, or on narrow screens alone. */
export function touching(camera: Camera, at: LngLat, marks: readonly LngLat[]): 'everywhere' | 'narrow' | undefined {
	const [x, y] = onMap(camera, at);
	const others = marks.filter((mark) => mark !== at).map((mark) => onMap(camera, mark));
	const nearest = Math.min(...others.map(([mx, my]) => Math.hypot(mx - x, my - y)));
	if (nearest < TOUCHING) return 'everywhere';
	return (nearest * NARROW) / camera.frame[0] < TOUCHING ? 'narrow' : undefined;
}

/** px to a name that a storm's disc would cover, at the end of a leader: landwards, the westernmost lowest. */
const LEADERS = [
	[-14, -132],
	[-62, -92]
] as const;

export function leaderTo(places: readonly Place[], place: Place): readonly [x: number, y: number] | undefined {
	const fromEast = places.toSorted((a, b) => b.at[0] - a.at[0]);
	return LEADERS[fromEast.indexOf(place)];
}
