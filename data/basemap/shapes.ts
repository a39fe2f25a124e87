// What we ask of mapshaper, as functions of GeoJSON that touch no file.
import mapshaper from 'mapshaper';
import { type FeatureCollection, type Geometry, type Polygon, extent, multiPolygon, polygonsOf } from './geojson.ts';
import type { Box } from './region.ts';

/**
 * Runs mapshaper on the layer `land`; `others` are files the commands may name (`-erase limits.json`).
 * @throws what mapshaper throws, when a command is wrong
 */
export async function shape(
	land: Geometry,
	commands: string,
	others: Record<string, Geometry> = {}
): Promise<FeatureCollection> {
	const inputs = Object.entries({ land, ...others }).map(([name, each]): [string, string] => [
		`${name}.json`,
		JSON.stringify(each)
	]);
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

export function boxPolygon([west, south, east, north]: Box): Polygon {
	return [
		[
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south]
		]
	];
}

/** The polygons whose bounding boxes meet `box`: what is far away need not be worked on. */
export function within(polygons: Polygon[], [west, south, east, north]: Box): Polygon[] {
	return polygons.filter(([ring]) => {
		const [left, bottom, right, top] = extent(ring);
		return right > west && left < east && top > south && bottom < north;
	});
}
