// The limits of the two special administrative regions at sea, as lines: the outline of each territory, less what of
// it runs over land, where no line is drawn.
import { type Feature, type Point, type Polygon, feature, linesOf, multiPolygon, roundLine } from './geojson.ts';
import { shape } from './shapes.ts';

export async function drawLimits(
	place: string,
	territory: Polygon[],
	land: Polygon[],
	decimals: number
): Promise<Feature> {
	const lines = linesOf(await shape(multiPolygon(territory), '-lines -erase mainland.json', { mainland: multiPolygon(land) }));
	return feature({ place }, { type: 'MultiLineString', coordinates: lines.map((line) => roundLine(line, decimals)) });
}
