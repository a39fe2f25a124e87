// Land as a grid: how much of every cell it covers. Pieces that overlap are one there, without seams.
import { Resvg } from '@resvg/resvg-js';
import type { Box } from '../../model/camera.ts';
import type { Pixel } from './path.ts';

export interface Grid {
	readonly width: number;
	readonly height: number;
	/** Row by row, 0 (water) to 255 (land). */
	readonly cover: Uint8Array;
	/** px of the camera's frame from a place on the grid, in cells from its corner. */
	readonly at: (cell: readonly number[]) => Pixel;
}

/**
 * @param land path data in px of the camera's frame
 * @param step px between grid points
 */
export function gridOf(land: string, [left, top, right, bottom]: Box, step: number): Grid {
	const [width, height] = [Math.ceil((right - left) / step), Math.ceil((bottom - top) / step)];
	const viewBox = `${left} ${top} ${width * step} ${height * step}`;
	const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${width}" height="${height}"><path d="${land}"/></svg>`;
	const { pixels } = new Resvg(picture).render();
	const cover = Uint8Array.from({ length: width * height }, (_, i) => pixels[i * 4 + 3] ?? 0);
	return { width, height, cover, at: ([x = 0, y = 0]) => [x * step + left, y * step + top] };
}
