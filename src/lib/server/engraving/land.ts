// The land that the recipe in data/basemap has made, as sharp as a camera needs it.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Camera } from '../../model/scene.ts';

export type Land = FeatureCollection<Polygon | MultiPolygon>;

const FILES = {
	overview: ['overview', 'overview-deltas'],
	deltas: ['overview', 'pearl-river', 'yangtze'],
	'hong-kong': ['overview', 'pearl-river', 'yangtze', 'hong-kong']
} as const satisfies Record<Camera['detail'], readonly string[]>;

const cache = new Map<string, FeatureCollection>();

/** One GeoJSON file of data/basemap. @throws when it is missing or not JSON */
export function basemapFile(name: string): FeatureCollection {
	const path = resolve('data/basemap', name);
	const known = cache.get(path) ?? (JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection);
	cache.set(path, known);
	return known;
}

export function landFor({ detail }: Camera): readonly Land[] {
	return FILES[detail].map((name) => {
		const { features } = basemapFile(`out/${name}.geojson`);
		return { type: 'FeatureCollection', features: features.filter(isLand) };
	});
}

function isLand(feature: Feature): feature is Feature<Polygon | MultiPolygon> {
	return feature.properties?.kind === 'land';
}
