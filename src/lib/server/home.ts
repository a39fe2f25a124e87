// The view that a map to explore begins with: as near as it can be and still show nine in ten of the events that have
// a place. What is left out is the farthest from the others, and can be gone to.
import { projection, type Point } from '../model/camera.ts';
import type { Camera } from '../model/scene.ts';
import type { Event, LngLat, Place } from '../model/story.ts';

const SHARE = 0.9;
/** Longer side of the frame, px, and the share of it that is kept clear for names. */
const SIDE = 640;
const CLEAR = 0.3;
/** Nearer than this a single place says nothing of where it is. */
const NEAREST = 8;

const WORLD = { center: [0, 0] as LngLat, zoom: 0 };
const toWorld = projection(WORLD);
const toDegrees = ([x, y]: Point): LngLat => [
	(x / 512) * 360,
	(Math.atan(Math.sinh((-y / 512) * 2 * Math.PI)) * 180) / Math.PI
];

export function homeOf(events: readonly Event[], places: readonly Place[]): Camera {
	const spots = places
		.map((place) => ({ at: toWorld(place.at), n: events.filter((event) => event.place === place.id).length }))
		.filter(({ n }) => n > 0);
	const kept = [...spots];
	const wanted = SHARE * spots.reduce((sum, { n }) => sum + n, 0);
	for (;;) {
		const rest = without(kept);
		if (!rest || rest.reduce((sum, { n }) => sum + n, 0) < wanted) break;
		kept.splice(0, kept.length, ...rest);
	}
	const [xs, ys] = [kept.map(({ at }) => at[0]), kept.map(({ at }) => at[1])];
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	if (kept.length === 0) return { id: 'home', ...WORLD, frame: [SIDE, SIDE], ink: 'water', detail: 'overview' };
	const [w, h] = [right - left, bottom - top];
	const zoom = Math.min(NEAREST, Math.log2((SIDE * (1 - CLEAR)) / Math.max(w, h, 1e-9)));
	const frame = [w, h].map((side) => Math.round(side * 2 ** zoom + SIDE * CLEAR)) as [number, number];
	return {
		id: 'home',
		center: toDegrees([(left + right) / 2, (top + bottom) / 2]),
		zoom: Math.round(zoom * 100) / 100,
		frame,
		ink: 'water',
		detail: 'overview'
	};
}

/** Without the spot that lies farthest from the middle of all, by how much happened where; undefined of one alone. */
function without<T extends { readonly at: Point; readonly n: number }>(spots: readonly T[]): readonly T[] | undefined {
	if (spots.length < 2) return undefined;
	const total = spots.reduce((sum, { n }) => sum + n, 0);
	const middle = [0, 1].map((axis) => spots.reduce((sum, { at, n }) => sum + (at[axis] ?? 0) * n, 0) / total);
	const off = ({ at: [x, y] }: T): number => Math.hypot(x - (middle[0] ?? 0), y - (middle[1] ?? 0));
	const farthest = spots.reduce((one, next) => (off(next) > off(one) ? next : one));
	return spots.filter((spot) => spot !== farthest);
}
