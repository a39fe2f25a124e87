// Reads the published sources, and of each only the part the map needs; and what is drawn by hand.
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { type Feature, type FeatureCollection, type Polygon, polygonsOf } from './geojson.ts';

const require = createRequire(import.meta.url);

/**
 * The land of the countries asked for, by alpha-3 code.
 *
 * The file is 107 MB with one country a line, so it is read line by line and only the lines wanted are parsed; the
 * code stands at a line's end.
 * @throws when a country is missing
 */
export async function readCoastlines(codes: readonly string[]): Promise<Map<string, Polygon[]>> {
	const path = require.resolve('@geo-maps/countries-coastline-1m/map.geo.json');
	const found = new Map<string, Polygon[]>();
	for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
		const code = /"A3":"(\w{3})"/.exec(line.slice(-100))?.[1];
		if (!code || !codes.includes(code)) continue;
		const country = JSON.parse(line.replace(/,\s*$/, '')) as Feature;
		found.set(code, polygonsOf(country.geometry));
	}
	const missing = codes.filter((code) => !found.has(code));
	if (missing.length > 0) throw new Error(`countries-coastline-1m has no ${missing.join(', ')}`);
	return found;
}

/**
 * The whole territory, land and sea, inside each country's maritime limits, by alpha-3 code.
 *
 * The file is one line of 48 MB, so the features wanted are cut out of the text before they are parsed.
 * @throws when a country is missing
 */
export function readTerritories(codes: readonly string[]): Map<string, Polygon[]> {
	const text = readFileSync(require.resolve('@osm_borders/maritime_10m/borders.geo.json'), 'utf8');
	return new Map(codes.map((code) => [code, territoryOf(text, code)]));
}

function territoryOf(text: string, code: string): Polygon[] {
	const start = text.indexOf(`{"type":"Feature","properties":{"isoA3":"${code}"`);
	if (start < 0) throw new Error(`maritime_10m has no ${code}`);
	const next = text.indexOf(',{"type":"Feature"', start);
	const json = next < 0 ? text.slice(start, text.lastIndexOf(']')) : text.slice(start, next);
	const { geometry } = JSON.parse(json) as { geometry: { geometries: Feature['geometry'][] } };
	return geometry.geometries.flatMap(polygonsOf);
}

/** Water that the published coast lacks and a close camera needs, drawn by hand. */
export function readCuts(): Feature[] {
	const text = readFileSync(new URL('./cuts.geojson', import.meta.url), 'utf8');
	return (JSON.parse(text) as FeatureCollection).features;
}
