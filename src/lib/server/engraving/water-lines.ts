// The engraver's water-lines: lines that follow the coast at fixed distances. They are computed here, once, as thin
// lines; stroking the coast dozens of pixels wide would look the same and cost a reader's phone seconds a frame.
import { Resvg } from '@resvg/resvg-js';
import { contours } from 'd3';
import type { Box } from '../../model/camera.ts';
import { distanceTo } from './distance.ts';
import { pathOf, simplify, type Pixel } from './path.ts';

const TOLERANCE = 0.35;

/**
 * Path data of one line for each distance, all in px of the camera's frame.
 * @param coast path data of the land
 * @param distances px from the coast
 * @param step px between grid points: the finer, the smoother and the slower
 */
export function waterLines(coast: string, box: Box, distances: readonly number[], step: number): readonly string[] {
	const [left, top, right, bottom] = box;
	const [width, height] = [Math.ceil((right - left) / step), Math.ceil((bottom - top) / step)];
	const viewBox = `${left} ${top} ${width * step} ${height * step}`;
	const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${width}" height="${height}"><path d="${coast}"/></svg>`;
	const pixels = new Resvg(picture).render().pixels;
	const mask = Uint8Array.from({ length: width * height }, (_, i) => ((pixels[i * 4 + 3] ?? 0) > 127 ? 1 : 0));
	// Contours enclose what is greater, so the field is turned over: they then run around the land.
	const field = Array.from(distanceTo(mask, width, height), (distance) => -(distance - 0.5) * step);
	const contour = contours().size([width, height]);
	return distances.map((distance) =>
		contour
			.contour(field, -distance)
			.coordinates.flat()
			.map((ring) =>
				simplify(
					ring.map(([x = 0, y = 0]): Pixel => [x * step + left, y * step + top]),
					TOLERANCE
				)
			)
			.filter((ring) => ring.length > 4)
			.map((ring) => pathOf(insideOf(ring, box)))
			.join('')
	);
}

/** A ring that meets the box's edge is a line broken there; one that does not is closed. */
function insideOf(ring: readonly Pixel[], [left, top, right, bottom]: Box): readonly (readonly Pixel[])[] {
	const outside = ([x, y]: Pixel): boolean => x < left + 2 || x > right - 3 || y < top + 2 || y > bottom - 3;
	if (!ring.some(outside)) return [ring];
	const parts: Pixel[][] = [[]];
	for (const point of ring) {
		if (outside(point)) parts.push([]);
		else parts.at(-1)?.push(point);
	}
	return parts.filter((part) => part.length > 1);
}
