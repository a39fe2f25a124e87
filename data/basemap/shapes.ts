/// <reference path="./packages.d.ts" />
// What we ask of mapshaper, as functions of GeoJSON that touch no file.
import mapshaper from 'mapshaper';
import { type FeatureCollection, type Geometry, type Polygon, multiPolygon, polygonsOf } from './geojson.ts';

/**
 * Runs mapshaper on the layer `land`; `others` are files the commands may name (`-erase limits.json`).
 * @throws what mapshaper throws, when a command is wrong
 */
export async function shape(
	land: Geometry,
	commands: string,
	others: Record<string, Geometry> = {}
): Promise<FeatureCollection> {
	const inputs = Object.entries({ land, ...others }).map(([name, each]) => [`${name}.json`, JSON.stringify(each)]);
	const line = `-i land.json ${commands} -o out.json format=geojson geojson-type=FeatureCollection`;
	const output = await mapshaper.applyCommands(line, Object.fromEntries(inputs));
	const text = output['out.json'];
	return JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text)) as FeatureCollection;
}

/** As `shape`, for commands that give polygons. */
export async function shapeLand(
	land: Polygon[],
	commands: string,
	others: Record<string, Geometry> = {}
): Promise<Polygon[]> {
	return polygonsOf(await shape(multiPolygon(land), commands, others));
}
