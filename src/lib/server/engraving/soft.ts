// Lines drawn by hand as few points, joined softly as the pictures join them, and sampled.
import { curveCatmullRom, curveCatmullRomClosed, line } from 'd3';
import type { Feature } from 'geojson';
import { projection, type Point } from '../../model/camera.ts';
import type { Camera } from '../../model/scene.ts';
import type { Line, Pixel } from './path.ts';

/** Points that a curve between two given points becomes. */
const SAMPLES = 8;

/** What d3 draws a curve into: every curve as its samples. */
function sampler(into: Pixel[]) {
	let from: Pixel = [0, 0];
	const to = (x: number, y: number): void => void into.push((from = [x, y]));
	return {
		moveTo: to,
		lineTo: to,
		closePath: () => into[0] && to(...into[0]),
		bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number) {
			const [sx, sy] = from;
			for (let i = 1; i <= SAMPLES; i++) {
				const [t, u] = [i / SAMPLES, 1 - i / SAMPLES];
				const at = (s: number, a: number, b: number, e: number): number =>
					u ** 3 * s + 3 * u * u * t * a + 3 * u * t * t * b + t ** 3 * e;
				to(at(sx, ax, bx, x), at(sy, ay, by, y));
			}
		}
	};
}

/** A line or the outline of an area, px of the camera's frame; nothing for any other geometry. */
export function softLine(camera: Camera, { geometry }: Feature): Line {
	if (geometry.type !== 'Polygon' && geometry.type !== 'LineString') return [];
	const closed = geometry.type === 'Polygon';
	const given = closed ? (geometry.coordinates[0] ?? []).slice(1) : geometry.coordinates;
	const project = projection(camera);
	const points: Pixel[] = [];
	line<Point>()
		.curve(closed ? curveCatmullRomClosed : curveCatmullRom)
		.context(sampler(points) as unknown as CanvasRenderingContext2D)(
		given.map(([lng = 0, lat = 0]) => project([lng, lat]))
	);
	return points;
}
