// The limits of the two special administrative regions, as lines: the outline of each territory, over land and water.
import { type Feature, type Polygon, feature, roundLine, tidy } from './geojson.ts';

/** The largest piece counts: Macau's other one is a campus on the mainland's side. */
export function drawLimits(place: string, territory: Polygon[], decimals: number): Feature {
	const [outline = []] = tidy(territory, 7);
	return feature({ place }, { type: 'MultiLineString', coordinates: outline.map((line) => roundLine(line, decimals)) });
}
