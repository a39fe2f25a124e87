// Which engraved base a view of the map lies on: the nearest one that fills it.
import { boxOf, projection, type Box } from '../../../model/camera.ts';
import type { Camera } from '../../../model/scene.ts';
import type { Place } from '../../../model/story.ts';
import { holds, type Sight } from './sight.ts';

/** A base as it lies under the map. */
export interface Laid {
	readonly camera: Camera;
	/** The sight it is laid for. */
	readonly sight: Sight;
	/** Addresses of its files. */
	readonly base: { readonly wide: string; readonly narrow: string };
}

/** How much nearer than the view a base may be: its lines would stand too close. */
const NEARER = 0.75;

/** What a base covers, in another camera's px. */
export function plateBox(home: Camera, plate: Camera): Box {
	const [x, y] = projection(home)(plate.center);
	const scale = 2 ** (home.zoom - plate.zoom);
	const [left, top, right, bottom] = boxOf(plate);
	return [x + left * scale, y + top * scale, x + right * scale, y + bottom * scale];
}

const covered = ([al, at, ar, ab]: Box, [bl, bt, br, bb]: Box): number =>
	(Math.max(0, Math.min(ar, br) - Math.max(al, bl)) * Math.max(0, Math.min(ab, bb) - Math.max(at, bt))) /
	Math.max(1e-9, (ar - al) * (ab - at));

/** @param view what the screen shows, in px of `home`; @param zoom the view's own */
export function plateFor(plates: readonly Camera[], home: Camera, view: Box, zoom: number): Camera | undefined {
	const near = plates
		.filter((plate) => plate.zoom <= zoom + NEARER)
		.map((plate) => ({ plate, share: covered(view, plateBox(home, plate)) }));
	const best = Math.max(0, ...near.map(({ share }) => share));
	const fit = near.filter(({ share }) => share > 0 && share >= Math.min(best, 0.999));
	return fit.length > 0 ? fit.reduce((one, next) => (next.plate.zoom > one.plate.zoom ? next : one)).plate : plates[0];
}

/** Whether a place lies on the farthest base, beyond which nothing is drawn. */
export const onPlates = ({ at }: Place, home: Camera, [farthest]: readonly Camera[]): boolean =>
	farthest !== undefined && holds(plateBox(home, farthest), projection(home)(at));
