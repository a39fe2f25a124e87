// What is drawn by hand must say so, and lie where it belongs.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	type Feature,
	type FeatureCollection,
	type Point,
	linesOf,
	polygonsOf,
	segments
} from '../../data/basemap/geojson.ts';
import { covers, inRing } from './basemap-geometry.ts';

interface Names {
	en: string;
	zh: string;
	lang: string;
}
type Named = Feature & {
	id: string;
	properties: { name: Names; kind?: string; schematic?: boolean; cameras?: string[] };
};

const read = (path: string): unknown =>
	JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'));
const named = (path: string): Named[] => (read(`basemap/${path}`) as { features: Named[] }).features;
const collection = (path: string): FeatureCollection => read(`basemap/${path}`) as FeatureCollection;
const { cameras, scenes } = read('scenes.json') as {
	cameras: Record<string, { center: Point; zoom: number; frame: Point }>;
	scenes: Record<string, { camera: string; places: Record<string, string> }>;
};

const places = (read('places.geojson') as { features: (Feature & { id: string })[] }).features;
const waters = named('waters.geojson');
const names = named('sea-names.geojson');
const urban = collection('urban.geojson');

/** Degrees to a camera's px about its centre, as the map draws them. */
function onCamera(id: string, [lng, lat]: Point): Point {
	const camera = cameras[id];
	if (!camera) throw new Error(`no camera ${id}`);
	const y = (degrees: number): number => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI);
	const scale = 512 * 2 ** camera.zoom;
	return [((lng - camera.center[0]) / 360) * scale, (y(camera.center[1]) - y(lat)) * scale];
}

test('every lake, river and built-up area drawn by hand says that it is schematic', () => {
	const all = [...waters, ...urban.features, ...collection('cuts.geojson').features];
	expect(all.filter((each) => each.properties.schematic !== true)).toEqual([]);
});

test('waters are rivers of one line or lakes of one ring', () => {
	for (const { geometry, properties } of waters)
		expect([properties.kind, geometry.type]).toEqual(
			properties.kind === 'lake' ? ['lake', 'Polygon'] : ['river', 'LineString']
		);
});

test('every name is in English and in Chinese, and says which Chinese', () => {
	for (const { properties } of [...waters, ...names]) {
		expect(properties.name.en).toMatch(/^[A-Z][A-Za-z ]+$/);
		expect(properties.name.zh).toMatch(/^\p{Script=Han}+$/u);
		expect(['zh-Hans', 'zh-Hant']).toContain(properties.name.lang);
	}
});

test('no id is used twice', () => {
	for (const features of [waters, names]) expect(new Set(features.map((each) => each.id)).size).toBe(features.length);
});

describe.each(
	names.flatMap((each) => (each.properties.cameras ?? []).map((id): [string, string, Named] => [each.id, id, each]))
)('the name %s on the camera %s', (_, id, { geometry }) => {
	test('stands inside its frame', () => {
		expect(geometry.type).toBe('Point');
		const [x, y] = onCamera(id, geometry.coordinates as Point);
		const [width, height] = cameras[id]?.frame ?? [0, 0];
		expect(Math.abs(x)).toBeLessThan(width / 2 - 40);
		expect(Math.abs(y)).toBeLessThan(height / 2 - 20);
	});

	test('keeps clear of the marks of its scenes', () => {
		const [x, y] = onCamera(id, geometry.coordinates as Point);
		const shown = Object.values(scenes).filter((scene) => scene.camera === id);
		const ids = new Set(shown.flatMap((scene) => Object.keys(scene.places)));
		for (const place of places.filter((each) => ids.has(each.id))) {
			const [x2, y2] = onCamera(id, place.geometry.coordinates as Point);
			expect(Math.abs(x - x2) > 60 || Math.abs(y - y2) > 20).toBe(true);
		}
	});

	test('keeps clear of the other names there', () => {
		const others = names.filter((each) => each.properties.cameras?.includes(id) && each.geometry !== geometry);
		const [x, y] = onCamera(id, geometry.coordinates as Point);
		for (const other of others) {
			const [x2, y2] = onCamera(id, other.geometry.coordinates as Point);
			expect(Math.abs(x - x2) > 140 || Math.abs(y - y2) > 45).toBe(true);
		}
	});
});

test('the name of a sea, a bay or a harbour stands in its water', () => {
	const land = ['overview', 'pearl-river', 'yangtze'].flatMap((name) => polygonsOf(collection(`out/${name}.geojson`)));
	const ofSeas = names.filter((each) => !waters.some((water) => water.id === each.id));
	expect(ofSeas.length).toBeGreaterThan(5);
	expect(ofSeas.filter(({ geometry }) => covers(land, geometry.coordinates as Point))).toEqual([]);
});

test('the built-up area of Hangzhou runs over neither the West Lake nor the Qiantang', () => {
	const wet = waters
		.filter((each) => ['west-lake', 'qiantang'].includes(each.id))
		.flatMap(({ geometry }) => [...polygonsOf(geometry).flat(), ...linesOf(geometry)])
		.flatMap(segments)
		.flatMap(([[x1, y1], [x2, y2]]) =>
			Array.from({ length: 20 }, (_, k): Point => [x1 + ((x2 - x1) * k) / 20, y1 + ((y2 - y1) * k) / 20])
		);
	const rings = polygonsOf(urban).flat();
	expect(wet.length).toBeGreaterThan(300);
	expect(wet.filter((at) => rings.some((ring) => inRing(at, ring)))).toEqual([]);
});
