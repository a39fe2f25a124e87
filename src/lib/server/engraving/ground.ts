// A base as GeoJSON, for the live map: the very lines of the picture, in degrees. A renderer cannot clip, so what lies
// on land alone is cut here.
import type { Feature, Geometry, Position } from 'geojson';
import { decimalsOf, unprojection, type Box } from '../../model/camera.ts';
import type { Camera } from '../../model/scene.ts';
import type { GroundFile } from '../../model/ground.ts';
import { tokens } from '../../styles/tokens.ts';
import { pixelPathOf, type Line, type Pixel } from './path.ts';
import { gridOf } from './raster.ts';
import { softLine } from './soft.ts';
import type { Rings } from './underprint.ts';

const { lobes } = tokens.underprint;

interface Drawn {
	readonly camera: Camera;
	/** All that is drawn, a little more than is shown. */
	readonly around: Box;
	readonly land: readonly (readonly Line[])[];
	/** Water-lines for each distance, the nearest first. */
	readonly lines: readonly (readonly Line[])[];
	readonly printed: Rings;
	readonly middle: Pixel;
	readonly waters: readonly Feature[];
	/** Whole units of the picture's coordinates in a px: both painters round alike. */
	readonly units: number;
}

export function groundJson({ camera, around, land, lines, printed, middle, waters, units }: Drawn): string {
	const degrees = writerOf(camera, units);
	const feature = (kind: string, geometry: Geometry, more: object = {}): Feature => ({
		type: 'Feature',
		properties: { kind, ...more },
		geometry
	});
	const strings = (all: readonly Line[]): Geometry => ({ type: 'MultiLineString', coordinates: all.map(degrees) });
	const covers = coverOf(land, around);
	const near = waters
		.map((water) => ({ line: softLine(camera, water), closed: water.geometry.type === 'Polygon' }))
		.filter(({ line }) => line.some((point) => isWithin(around, point)));
	const lakes = near.filter(({ closed }) => closed).map(({ line }) => line);
	const rivers = near.filter(({ closed }) => !closed).map(({ line }) => line);
	const file: GroundFile = {
		type: 'FeatureCollection',
		underprint: {
			middle: unprojection(camera)(middle),
			rings: printed.printed.flatMap(({ drawn, scale, shade }) => {
				const { radius = 0, amplitude = 0 } = printed.drawn[drawn] ?? {};
				// Of each pair one begins outwards, one inwards.
				return [1, -1].map((sign) => {
					const [r, swing] = [tenth(radius * scale), tenth(sign * amplitude * scale)];
					return [r, swing, shade, ...arcsOnLand(covers, middle, r, swing)] as const;
				});
			})
		},
		features: [
			feature('sheet', { type: 'Polygon', coordinates: [degrees(edgeOf(around))] }),
			feature('land', { type: 'MultiPolygon', coordinates: land.map((each) => each.map(degrees)) }),
			...lines.map((each, i) => feature('line', strings(each), { i })),
			feature('lake', { type: 'MultiPolygon', coordinates: lakes.map((lake) => [degrees(lake)]) }),
			feature('bank', strings(rivers.flatMap((river) => onLand(river, covers)))),
			feature('river', strings(rivers))
		]
	};
	return JSON.stringify(file);
}

const tenth = (n: number): number => Math.round(n * 10) / 10;

/** From px to degrees, in no more letters than a fraction of a px takes. */
function writerOf(camera: Camera, units: number): (line: Line) => Position[] {
	const back = unprojection(camera);
	const decimals = decimalsOf(camera);
	return (line) =>
		line.map(([x, y]) => {
			const [lng, lat] = back([Math.round(x * units) / units, Math.round(y * units) / units]);
			return [Number(lng.toFixed(decimals)), Number(lat.toFixed(decimals))];
		});
}

const isWithin = ([left, top, right, bottom]: Box, [x, y]: Pixel): boolean =>
	x > left && x < right && y > top && y < bottom;

const edgeOf = ([left, top, right, bottom]: Box): Line => [
	[left, top],
	[right, top],
	[right, bottom],
	[left, bottom],
	[left, top]
];

/** Whether a point, px of the camera's frame, is on land. */
function coverOf(land: readonly (readonly Line[])[], around: Box): (x: number, y: number) => boolean {
	const { width, height, cover } = gridOf(pixelPathOf(land.flat()), around, 1);
	const [left, top] = around;
	return (x, y) => {
		const [column, row] = [Math.floor(x - left), Math.floor(y - top)];
		return column >= 0 && row >= 0 && column < width && row < height && (cover[row * width + column] ?? 0) > 127;
	};
}

/** Where a ring about the middle is on land: from, to, from, to …, in shares of the ring, ten thousandths. */
function arcsOnLand(
	covers: (x: number, y: number) => boolean,
	[mx, my]: Pixel,
	radius: number,
	swing: number
): readonly number[] {
	const steps = Math.ceil(2 * Math.PI * radius);
	const ends: number[] = [];
	let on = false;
	for (let i = 0; i <= steps; i++) {
		const angle = (2 * Math.PI * i) / steps;
		const r = radius + swing * Math.sin(lobes * angle);
		const now = i < steps && covers(mx + r * Math.cos(angle), my + r * Math.sin(angle));
		if (now !== on) ends.push(Math.round((i * 10_000) / steps));
		on = now;
	}
	return ends;
}

/** The parts of a line that lie on land. */
function onLand(line: Line, covers: (x: number, y: number) => boolean): readonly Line[] {
	const parts: Pixel[][] = [[]];
	for (const [x, y] of line) {
		if (covers(x, y)) parts.at(-1)?.push([x, y]);
		else parts.push([]);
	}
	return parts.filter((part) => part.length > 1);
}
