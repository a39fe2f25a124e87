// The engraver's water-lines: lines that follow the coast at fixed distances. They are computed here, once, as thin
// lines; stroking the coast dozens of pixels wide would look the same and cost a reader's phone seconds a frame.
import { contours } from 'd3';
import type { Box } from '../../model/camera.ts';
import { distanceTo } from './distance.ts';
import { isClosed, isSeen, pixelPathOf, simplify, type Line, type Pixel, type Tolerance } from './path.ts';
import { gridOf } from './raster.ts';

export interface Precision {
	/** px between grid points: the finer, the smoother and the slower. */
	readonly step: number;
	/** px that a point may be off. */
	readonly tolerance: Tolerance;
	/** How many squares of its tolerance the least ring is. */
	readonly smallest: number;
}

/**
 * The lines for each distance, all in px of the camera's frame.
 * @param coast path data of the land
 * @param distances px from the coast
 */
export function linesAlong(
	coast: string,
	box: Box,
	distances: readonly number[],
	{ step, tolerance, smallest }: Precision
): readonly (readonly Line[])[] {
	const { width, height, cover, at } = gridOf(coast, box, step);
	// Contours enclose what is greater, so the field is turned over: they then run around the land.
	const field = distanceTo(cover, width, height).map((distance) => -distance * step);
	const contour = contours().size([width, height]);
	return distances.map((distance) =>
		contour
			.contour(field as unknown as number[], -distance)
			.coordinates.flat()
			.flatMap((ring) => within(ring.map(at), box))
			.filter((line) => !isClosed(line) || isSeen(line, tolerance, smallest))
			.map((line) => simplify(line, tolerance))
	);
}

/** Path data of the lines for each distance. */
export const waterLines = (coast: string, box: Box, distances: readonly number[], step: number): readonly string[] =>
	linesAlong(coast, box, distances, { step, tolerance: () => 0.35, smallest: 0 }).map(pixelPathOf);

/** A ring that meets the box's edge is a line broken there; one that does not is closed. */
function within(ring: Line, [left, top, right, bottom]: Box): readonly Line[] {
	const outside = ([x, y]: Pixel): boolean => x < left + 2 || x > right - 3 || y < top + 2 || y > bottom - 3;
	if (!ring.some(outside)) return [ring];
	const parts: Pixel[][] = [[]];
	for (const point of ring) {
		if (outside(point)) parts.push([]);
		else parts.at(-1)?.push(point);
	}
	return parts.filter((part) => part.length > 1);
}
