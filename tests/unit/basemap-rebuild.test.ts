// The basemap that is committed is what its recipe makes of its sources; see data/basemap/README.md.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { polygonsOf, type FeatureCollection } from '../../data/basemap/geojson.ts';
import { distanceTo } from '../../data/basemap/hong-kong-fit.ts';
import { rebuild } from '../../data/basemap/rebuild.ts';
import { readCoastlines } from '../../data/basemap/sources.ts';

const committed = (name: string): string =>
	readFileSync(new URL(`../../data/basemap/out/${name}`, import.meta.url), 'utf8');

describe('the basemap', { timeout: 180_000 }, () => {
	test('comes out of its recipe again, byte for byte', async () => {
		const files = await rebuild();
		expect(Object.keys(files)).toHaveLength(6);
		expect(Object.keys(files).filter((name) => files[name] !== committed(name))).toEqual([]);
	});

	test('has a Hong Kong whose coast lies, at the median, within 100 m of the OSM coast', async () => {
		const coast = (await readCoastlines(['HKG'])).get('HKG') ?? [];
		const { features } = JSON.parse(committed('hong-kong.geojson')) as FeatureCollection;
		const land = features
			.filter((each) => each.properties.kind === 'land')
			.flatMap((each) => polygonsOf(each.geometry));
		const metres = distanceTo(coast.map(([outside]) => outside));
		const distances = land
			.flat(2)
			.map(metres)
			.sort((a, b) => a - b);
		expect(distances.length).toBeGreaterThan(3000);
		expect(distances[Math.floor(distances.length / 2)]).toBeLessThan(100);
	});
});
