// The limits of the two special administrative regions at sea, as lines: the outline of each territory, less what of
// it runs over land, where no line is drawn.
import { type Feature, type Polygon, feature, linesOf, multiPolygon, roundLine, tidy } from './geojson.ts';
import { shape } from './shapes.ts';

/** The largest piece counts: Macau's other one is a campus on the mainland's side. */
export async function drawLimits(
	place: string,
	territory: Polygon[],
	land: Polygon[],
	decimals: number
): Promise<Feature> {
	const lines = linesOf(
		await shape(multiPolygon(tidy(territory, 7).slice(0, 1)), '-lines -erase mainland.json', {
			mainland: multiPolygon(land)
		})
	);
	return feature({ place }, { type: 'MultiLineString', coordinates: lines.map((line) => roundLine(line, decimals)) });
}
