// What a scene draws over its base, as path data in the camera's own pixels. No names, no colours.
import { curveCatmullRomClosed, geoIdentity, geoPath, interpolateBasis, line } from 'd3';
import type { Feature, Geometry } from 'geojson';
import { boxOf, metresPerPixel, projection, type Composition, type Point } from '../../model/camera.ts';
import type { Leg } from '../../model/journey.ts';
import type { Camera, Scene } from '../../model/scene.ts';
import type { LngLat } from '../../model/story.ts';
import { rulingOf } from '../../styles/tokens.ts';

const round = (n: number): number => Math.round(n * 10) / 10;

const smooth = line<Point>()
	.x(([x]) => round(x))
	.y(([, y]) => round(y))
	.curve(curveCatmullRomClosed)
	.digits(1);

const SAMPLES = 40;

/** A schematic leg: a soft line from place to place. */
export function legLine(camera: Camera, leg: Leg): readonly Point[] {
	const points = leg.line.map(projection(camera));
	const [x, y] = [0, 1].map((axis) => interpolateBasis(points.map((point) => point[axis] ?? 0)));
	return Array.from({ length: SAMPLES + 1 }, (_, i) => [round(x?.(i / SAMPLES) ?? 0), round(y?.(i / SAMPLES) ?? 0)]);
}

/** A leg as `points` of a polyline. */
export const legPoints = (camera: Camera, leg: Leg): string => legLine(camera, leg).join(' ');

/** Where a leg that begins above the camera's frame comes into it; undefined when it begins within. */
export function entryOf(camera: Camera, leg: Leg): Point | undefined {
	const top = -camera.frame[1] / 2 + 36;
	const line = legLine(camera, leg);
	const i = line.findIndex(([, y]) => y >= top);
	const [above, below] = [line[i - 1], line[i]];
	if (!above || !below) return undefined;
	const t = (top - above[1]) / (below[1] - above[1]);
	return [round(above[0] + (below[0] - above[0]) * t), top];
}

/** Level lines over all that is drawn of a camera's map, to be cut to an area. The live map has them cut (shading.ts). */
export function rulings(camera: Camera, composition: Composition): string {
	const [left, top, right, bottom] = boxOf(camera);
	const { pitch } = rulingOf(composition);
	const first = (Math.ceil(top / pitch) + 0.5) * pitch;
	const wide = round(right - left);
	return (
		`M${round(left)},${first.toFixed(2)}` + `h${wide}m-${wide},${pitch}`.repeat(Math.ceil((bottom - first) / pitch))
	);
}

const reproject = (camera: Camera, geometry: Geometry): Geometry => {
	const project = projection(camera);
	const walk = (value: unknown): unknown => {
		if (!Array.isArray(value)) return value;
		const [a, b] = value as unknown[];
		return typeof a === 'number' && typeof b === 'number' ? project([a, b]).map(round) : value.map(walk);
	};
	return 'coordinates' in geometry ? ({ ...geometry, coordinates: walk(geometry.coordinates) } as Geometry) : geometry;
};

/** Any feature as path data, cut to what a screen can show. */
export function featurePath(camera: Camera, feature: Feature): string {
	const [w, h] = camera.frame;
	const clip = geoIdentity().clipExtent([
		[-1.5 * w, -h],
		[w, h]
	]);
	return geoPath(clip).digits(1)(reproject(camera, feature.geometry)) ?? '';
}

/** An area drawn by hand, its few points joined softly. */
export function softPath(camera: Camera, { geometry }: Feature): string {
	if (geometry.type !== 'Polygon') return '';
	return (
		smooth((geometry.coordinates[0] ?? []).slice(1).map(([lng = 0, lat = 0]) => projection(camera)([lng, lat]))) ?? ''
	);
}

/** Between which shares of the step a leg draws itself, where the scene lets the reader follow the journey. */
export function drawnBetween(
	journey: Scene['journey'] | null,
	travelled: readonly Leg[],
	leg: Leg
): readonly [from: number, to: number] | undefined {
	const index = travelled.indexOf(leg);
	if (!journey || index < 0) return undefined;
	const part = (journey.to - journey.from) / travelled.length;
	const at = (n: number): number => 0.15 + 0.6 * (journey.from + part * n);
	return [at(index), at(index + 1)];
}

export interface ScaleBar {
	readonly kilometres: number;
	/** px at the camera's zoom; the screen's magnification applies. */
	readonly length: number;
}

/** A round length near a seventh of the frame's width. */
export function scaleBar(camera: Camera): ScaleBar {
	const metres = metresPerPixel(camera);
	const wanted = (camera.frame[0] / 7) * metres;
	const power = 10 ** Math.floor(Math.log10(wanted));
	const round = [5, 2, 1].find((n) => n * power <= wanted) ?? 1;
	return { kilometres: (round * power) / 1000, length: (round * power) / metres };
}

export const onMap = (camera: Camera, at: LngLat): Point => {
	const [x, y] = projection(camera)(at);
	return [round(x), round(y)];
};
