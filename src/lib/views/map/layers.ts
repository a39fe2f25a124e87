// What a scene draws over its base, as path data in the camera's own pixels. No names, no colours.
import { curveCatmullRom, geoIdentity, geoPath, interpolateBasis, line } from 'd3';
import type { Feature, Geometry, Position } from 'geojson';
import { metresPerPixel, projection, type Point } from '../../model/camera.ts';
import type { Leg } from '../../model/journey.ts';
import type { Camera } from '../../model/scene.ts';
import type { LngLat } from '../../model/story.ts';

const round = (n: number): number => Math.round(n * 10) / 10;

const smooth = line<Point>()
	.x(([x]) => round(x))
	.y(([, y]) => round(y))
	.curve(curveCatmullRom)
	.digits(1);

/** A schematic leg as `points` of a polyline: a soft line from place to place, cut short by giving fewer of them. */
export function legPoints(camera: Camera, leg: Leg): string {
	const points = leg.line.map(projection(camera));
	const [x, y] = [0, 1].map((axis) => interpolateBasis(points.map((point) => point[axis] ?? 0)));
	const samples = 40;
	return Array.from({ length: samples + 1 }, (_, i) => i / samples)
		.map((t) => `${round(x?.(t) ?? 0)},${round(y?.(t) ?? 0)}`)
		.join(' ');
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

/** A lake or river drawn by hand, its few points joined softly. */
export function waterPath(camera: Camera, feature: Feature): string {
	const { geometry } = feature;
	const soft = (points: readonly Position[]): string =>
		smooth(points.map(([lng = 0, lat = 0]) => projection(camera)([lng, lat]))) ?? '';
	if (geometry.type === 'LineString') return soft(geometry.coordinates);
	if (geometry.type === 'MultiLineString') return geometry.coordinates.map(soft).join('');
	if (geometry.type === 'Polygon') return `${soft(geometry.coordinates[0] ?? [])}Z`;
	return featurePath(camera, feature);
}

/** Whether any of a feature lies near what the camera shows. */
export function inReach(camera: Camera, feature: Feature): boolean {
	return featurePath(camera, feature) !== '';
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
