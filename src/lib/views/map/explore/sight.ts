// Where a map to explore looks, in the px of the camera it begins with. That camera's frame fits the screen by CSS alone
// (see MapPicture), so the first view needs no measuring; a sight says how far the reader has moved from there.
import { projection, type Box, type Point } from '../../../model/camera.ts';
import type { MapView } from '../../../model/map.ts';
import type { Camera } from '../../../model/scene.ts';

export interface Sight {
	/** The camera's px that stands in the middle of the screen. */
	readonly x: number;
	readonly y: number;
	/** How much larger it is than at first. */
	readonly k: number;
}

export const FIRST: Sight = { x: 0, y: 0, k: 1 };

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** CSS px that a px of the camera takes while nothing is moved. */
export const unitOf = ({ frame: [w, h] }: Camera, { width, height }: Size): number =>
	width > 0 && height > 0 ? Math.min(width / w, height / h) : 1;

export const zoomOf = (home: Camera, unit: number, k: number): number => home.zoom + Math.log2(k * unit);
export const scaleOf = (home: Camera, unit: number, zoom: number): number => 2 ** (zoom - home.zoom) / unit;

const TILE = 512;

/** From a camera's px back to degrees. */
function degreesOf(home: Camera, [x, y]: Point): readonly [lng: number, lat: number] {
	const scale = TILE * 2 ** home.zoom;
	const [ox, oy] = projection({ center: [0, 0], zoom: home.zoom })(home.center);
	const [wx, wy] = [(x + ox) / scale, (y + oy) / scale];
	return [wx * 360, (Math.atan(Math.sinh(-wy * 2 * Math.PI)) * 180) / Math.PI];
}

export function viewOf(home: Camera, unit: number, { x, y, k }: Sight): MapView {
	const [lng, lat] = degreesOf(home, [x, y]);
	return { lng, lat, zoom: zoomOf(home, unit, k) };
}

export function sightOf(home: Camera, unit: number, { lng, lat, zoom }: MapView): Sight {
	const [x, y] = projection(home)([lng, lat]);
	return { x, y, k: scaleOf(home, unit, zoom) };
}

/** What a screen shows, in the camera's px. */
export function seen({ x, y, k }: Sight, unit: number, { width, height }: Size): Box {
	const [w, h] = [width / (2 * k * unit), height / (2 * k * unit)];
	return [x - w, y - h, x + w, y + h];
}

export const holds = ([left, top, right, bottom]: Box, [x, y]: Point): boolean =>
	x >= left && x <= right && y >= top && y <= bottom;

/** Scaled by a factor about a point of the screen, px from its middle. */
export function zoomed({ x, y, k }: Sight, unit: number, by: number, [px, py]: Point = [0, 0]): Sight {
	const still = (1 - 1 / by) / (k * unit);
	return { x: x + px * still, y: y + py * still, k: k * by };
}

export const panned = ({ x, y, k }: Sight, unit: number, [dx, dy]: Point): Sight => ({
	x: x - dx / (k * unit),
	y: y - dy / (k * unit),
	k
});

const between = (value: number, least: number, most: number): number =>
	least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value));

/** The nearest sight that shows nothing beyond what is drawn, and no nearer than it is drawn for. */
export function clamped(sight: Sight, unit: number, size: Size, drawn: Box, nearest: number): Sight {
	const [left, top, right, bottom] = drawn;
	const fills = Math.max(size.width / (right - left), size.height / (bottom - top)) / unit;
	const k = between(sight.k, Math.min(fills, nearest), nearest);
	const [w, h] = [size.width / (2 * k * unit), size.height / (2 * k * unit)];
	return { x: between(sight.x, left + w, right - w), y: between(sight.y, top + h, bottom - h), k };
}

/** Less than a screen's px apart. */
export const same = (a: Sight, b: Sight, unit: number): boolean =>
	Math.hypot(a.x - b.x, a.y - b.y) * b.k * unit < 0.75 && Math.abs(Math.log2(a.k / b.k)) < 0.01;
