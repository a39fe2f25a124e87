// A base as GeoJSON, for the live map: the very lines of the picture, in degrees. A renderer cannot clip, so what lies
// on land alone is printed on a sheet of land, and the water is laid over it with the land left out.
import type { Feature, Geometry, Position } from 'geojson';
import { decimalsOf, unprojection, type Box } from '../../model/camera.ts';
import type { Camera } from '../../model/scene.ts';
import type { GroundFile } from '../../model/ground.ts';
import { type Line, type Pixel } from './path.ts';
import { softLine } from './soft.ts';
import type { Rings } from './underprint.ts';

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
	const near = waters
		.map((water) => ({ line: softLine(camera, water), closed: water.geometry.type === 'Polygon' }))
		.filter(({ line }) => line.some((point) => isWithin(around, point)));
	const lakes = near.filter(({ closed }) => closed).map(({ line }) => line);
	const rivers = near.filter(({ closed }) => !closed).map(({ line }) => line);
	const file: GroundFile = {
		type: 'FeatureCollection',
		underprint: {
			middle: unprojection(camera)(middle),
			rings: printed.printed.map(({ drawn, scale, shade }) => {
				const { radius = 0, amplitude = 0 } = printed.drawn[drawn] ?? {};
				return [tenth(radius * scale), tenth(amplitude * scale), shade];
			})
		},
		features: [
			feature('land', { type: 'Polygon', coordinates: [degrees(edgeOf(around, 2))] }),
			feature('water', { type: 'MultiPolygon', coordinates: waterOf(land, around).map((each) => each.map(degrees)) }),
			...lines.map((each, i) => feature('line', strings(each), { i })),
			feature('lake', { type: 'MultiPolygon', coordinates: lakes.map((lake) => [degrees(lake)]) }),
			feature('bank', strings(rivers.flatMap((river) => onLand(river, land)))),
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

function edgeOf([left, top, right, bottom]: Box, by: number): Line {
	const [l, t, r, b] = [left - by, top - by, right + by, bottom + by];
	return [
		[l, t],
		[r, t],
		[r, b],
		[l, b],
		[l, t]
	];
}

/** All that is not land: the sheet without its pieces of land, and what waters lie in those. */
function waterOf(land: readonly (readonly Line[])[], around: Box): readonly (readonly Line[])[] {
	const outlines = land.flatMap(([outer]) => (outer ? [outer] : []));
	return [[edgeOf(around, 1), ...outlines], ...land.flatMap(([, ...holes]) => holes.map((hole) => [hole]))];
}

/** The parts of a line that lie on land. */
function onLand(line: Line, land: readonly (readonly Line[])[]): readonly Line[] {
	const parts: Pixel[][] = [[]];
	for (const point of line) {
		if (land.some((polygon) => polygon.filter((ring) => holds(ring, point)).length % 2 === 1)) parts.at(-1)?.push(point);
		else parts.push([]);
	}
	return parts.filter((part) => part.length > 1);
}

/** Whether a ring runs about a point. */
const holds = (ring: Line, [x, y]: Pixel): boolean =>
	ring.reduce((inside, [ax, ay], i) => {
		const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
		return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
	}, false);
