// Where a picture's ground is painted. It is an image, and a browser rounds the edges of images; so the page puts them on
// whole CSS px itself (MapPicture.svelte), and the live map can lie there too.
import { boxOf, type Point } from '../../../model/camera.ts';
import type { Frame } from '../../../model/live-map.ts';

/**
 * @param frame of the scene's camera
 * @param middle of the view on its picture, px
 * @param unit px that a px of the camera takes
 */
export function groundOf(frame: readonly [w: number, h: number], [x, y]: Point, unit: number): Frame {
	// A browser that can't round leaves the edges where they are.
	if (!CSS.supports('left', 'round(1px, 1px)')) return { middle: [x, y], unit };
	const [l, t, r, b] = boxOf({ frame });
	const across = Math.round((r - l) * unit) / (r - l);
	const down = Math.round((b - t) * unit) / (b - t);
	const middle = [Math.round(x + l * unit) - l * across, Math.round(y + t * unit) - t * down] as const;
	return { middle, unit: (across + down) / 2, linesOff: [x - middle[0], y - middle[1]] };
}
