// What data/basemap/out must be, whatever made it.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	type FeatureCollection,
	type Point,
	type Polygon,
	area,
	linesOf,
	polygonsOf
} from '../../data/basemap/geojson.ts';
import { groundDistance } from '../../data/basemap/mercator.ts';
import { type Box, OVERVIEW, WINDOWS } from '../../data/basemap/region.ts';
import { covers } from './basemap-geometry.ts';

const BASEMAP = new URL('../../data/basemap/', import.meta.url);
const read = (name: string): FeatureCollection =>
	JSON.parse(readFileSync(new URL(name, BASEMAP), 'utf8')) as FeatureCollection;
const landOf = (name: string): Polygon[] => {
	const { features } = read(`out/${name}.geojson`);
	return features.filter((each) => each.properties.kind === 'land').flatMap((each) => polygonsOf(each.geometry));
};

const BOUNDS: Record<string, Box> = {
	'overview.geojson': OVERVIEW,
	'overview-deltas.geojson': OVERVIEW,
	'pearl-river.geojson': WINDOWS['pearl-river'],
	'yangtze.geojson': WINDOWS.yangtze,
	'hong-kong.geojson': WINDOWS['pearl-river'],
	'limits.geojson': WINDOWS['pearl-river']
};

test('every file of the basemap is known here', () => {
	expect(readdirSync(new URL('out/', BASEMAP)).sort()).toEqual(Object.keys(BOUNDS).sort());
});

describe.each(Object.entries(BOUNDS))('%s is GeoJSON by RFC 7946', (name, [west, south, east, north]) => {
	const collection = read(`out/${name}`);
	const polygons = polygonsOf(collection);

	test('its rings are closed and have an area', () => {
		const rings = polygons.flat();
		expect(rings.filter((ring) => ring.length < 4 || String(ring[0]) !== String(ring.at(-1)))).toEqual([]);
		expect(rings.filter((ring) => area(ring) === 0)).toEqual([]);
	});

	test('outsides run counter-clockwise, holes clockwise', () => {
		expect(polygons.filter(([outside]) => area(outside) < 0)).toEqual([]);
		expect(polygons.flatMap(([, ...holes]) => holes).filter((hole) => area(hole) > 0)).toEqual([]);
	});

	test('it has something, and nothing out of bounds', () => {
		const points = [...polygons.flat(2), ...linesOf(collection).flat()];
		expect(points.length).toBeGreaterThan(10);
		expect(points.filter(([lng, lat]) => lng < west || lng > east || lat < south || lat > north)).toEqual([]);
	});
});

describe('what is land and what is water', () => {
	const pearlRiver = landOf('pearl-river');
	const yangtze = landOf('yangtze');
	const sharp = landOf('hong-kong');
	const overview = landOf('overview');
	const coarse = [...overview, ...landOf('overview-deltas')];

	test.each<[string, Polygon[], Point]>([
		['the airport at Chek Lap Kok', sharp, [113.918, 22.31]],
		['the old runway of Kai Tak', sharp, [114.2105, 22.308]],
		['Central', sharp, [114.158, 22.28]],
		['Central, in the window', pearlRiver, [114.158, 22.28]],
		['the border at Lo Wu, in the window', pearlRiver, [114.113, 22.531]],
		['the peninsula of Macau', pearlRiver, [113.5439, 22.1987]],
		['Taipa', pearlRiver, [113.558, 22.155]],
		['Coloane', pearlRiver, [113.567, 22.123]],
		['Zhuhai', pearlRiver, [113.515, 22.205]],
		['Chongming', yangtze, [121.5, 31.62]],
		['Shanghai', yangtze, [121.4737, 31.2304]],
		['Hangzhou', yangtze, [120.1551, 30.2741]],
		['Taiwan', overview, [121, 23.9]],
		['Singapore', overview, [103.82, 1.36]],
		['Hong Kong, from afar', coarse, [114.12, 22.4]]
	])('%s is land', (_, land, at) => {
		expect(covers(land, at)).toBe(true);
	});

	test.each<[string, Polygon[], Point]>([
		['Victoria Harbour', sharp, [114.165, 22.289]],
		['Victoria Harbour, in the window', pearlRiver, [114.165, 22.289]],
		['Tolo Harbour', sharp, [114.22, 22.44]],
		['the Inner Harbour of Macau', pearlRiver, [113.5343, 22.1965]],
		['the sea between Macau and Taipa', pearlRiver, [113.552, 22.172]],
		['the Pearl River estuary', pearlRiver, [113.75, 22.35]],
		['Deep Bay', pearlRiver, [113.96, 22.46]],
		['Hangzhou Bay', yangtze, [121.3, 30.5]],
		['the mouth of the Yangtze', yangtze, [121.3, 31.6]],
		['the Taiwan Strait', coarse, [119.5, 24.3]],
		['the South China Sea', coarse, [114, 15]]
	])('%s is water', (_, land, at) => {
		expect(covers(land, at)).toBe(false);
	});

	test('the overview leaves the middle of each window to the window', () => {
		for (const [west, south, east, north] of Object.values(WINDOWS))
			expect(covers(overview, [(west + east) / 2 - 0.5, (south + north) / 2 + 0.5])).toBe(false);
	});

	test.each<[string, Point, Point]>([
		['the west of the Pearl River', [112.3, 23], [1, 0]],
		['the north of the Pearl River', [113.5, 23.6], [0, 1]],
		['the east of the Pearl River', [115.4, 23.2], [1, 0]],
		['the west of the Yangtze', [118.4, 30], [1, 0]],
		['the south of the Yangtze', [120, 28.9], [0, 1]],
		['the north of the Yangtze', [119.5, 32.8], [0, 1]]
	])('land goes on without a seam at the edge of the window in %s', (_, [lng, lat], [dx, dy]) => {
		const all = [...overview, ...pearlRiver, ...yangtze];
		const steps = Array.from({ length: 41 }, (_step, i) => (i - 20) / 2000);
		expect(steps.filter((by) => !covers(all, [lng + dx * by, lat + dy * by]))).toEqual([]);
	});
});

// Where the OSM coast has each cape, which way the cape points, and how far (metres) the drawing's cape may be from it.
const CAPES: [name: string, at: Point, towards: Point, metres: number][] = [
	['Fan Lau, Lantau', [113.844995, 22.19562], [-0.4, -1], 180],
	['Black Point', [113.901517, 22.405725], [-1, -0.2], 150],
	['the south of Tsing Yi', [114.091896, 22.32618], [0, -1], 150],
	['Cape Collinson', [114.257424, 22.261709], [1, 0], 150],
	['Cape D’Aguilar', [114.261298, 22.208034], [1, 0], 150],
	['Bluff Head, Stanley', [114.21398, 22.194029], [0, -1], 150],
	['Yuen Kok, Lamma', [114.137214, 22.177669], [0, -1], 150],
	['the south of Po Toi', [114.256647, 22.155914], [0, -1], 150],
	['the east of Tung Lung Chau', [114.298366, 22.247843], [1, 0], 150],
	['the north of Ping Chau', [114.429764, 22.553304], [0, 1], 150]
];

describe('the drawing of Hong Kong lies on the OSM coast', () => {
	const points = landOf('hong-kong').flat(2);
	test.each(CAPES)('at %s', (_, at, [dx, dy], metres) => {
		const reach = ([lng, lat]: Point): number => lng * dx * 0.925 + lat * dy;
		const near = points.filter((point) => groundDistance(point, at) < 800);
		const cape = near.reduce((furthest, point) => (reach(point) > reach(furthest) ? point : furthest));
		expect(groundDistance(cape, at)).toBeLessThan(metres);
	});

	test('it has the 18 districts', () => {
		const ids = read('out/hong-kong.geojson').features.map(
			(each) => each.properties.kind === 'district' && each.properties.id
		);
		expect(new Set(ids.filter(Boolean)).size).toBe(18);
	});
});

test('each region has its limit all around it', () => {
	const { features } = read('out/limits.geojson');
	expect(features.map((each) => each.properties.place)).toEqual(['hong-kong', 'macau']);
	const [[hongKong = []] = [], [macau = []] = []] = features.map(({ geometry }) => linesOf(geometry));
	for (const ring of [hongKong, macau]) expect(ring.at(-1)).toEqual(ring[0]);
	const inside = (ring: Point[], at: Point): boolean => covers([[ring]], at);
	// On both sides of the bridge at Lo Wu, of Shenzhen Bay and of the Barrier Gate, less than a kilometre apart.
	expect([inside(hongKong, [114.1133, 22.5265]), inside(hongKong, [114.1133, 22.5345])]).toEqual([true, false]);
	expect([inside(hongKong, [114.1582, 22.2819]), inside(hongKong, [113.5439, 22.1987])]).toEqual([true, false]);
	expect([inside(macau, [113.5491, 22.2125]), inside(macau, [113.5491, 22.2195])]).toEqual([true, false]);
});
