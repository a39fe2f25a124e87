// East Asia's land in one piece, coarse, without borders; and the same cut along the edges of the detail windows.
import { type Geometry, type Polygon, multiPolygon, tidy } from './geojson.ts';
import { type Box, OVERLAP, OVERVIEW, OVERVIEW_INTERVAL, OVERVIEW_MIN_ISLAND, WINDOWS, shrink } from './region.ts';
import { boxPolygon, shapeLand, within } from './shapes.ts';

export interface Overview {
	/** Everything but what the detail windows show. */
	outside: Polygon[];
	/** What fills the windows until they are loaded. */
	inside: Polygon[];
}

export async function drawOverview(countries: Polygon[], decimals: number): Promise<Overview> {
	const land = await shapeLand(
		within(countries, OVERVIEW),
		`-clip bbox=${OVERVIEW.join(',')} -dissolve -simplify weighted interval=${OVERVIEW_INTERVAL} ` +
			`-filter-islands min-area=${OVERVIEW_MIN_ISLAND}km2`
	);
	const boxes = Object.values(WINDOWS);
	const [outside, inside] = await Promise.all([
		shapeLand(land, '-erase windows.json', { windows: boxesOf(boxes.map((box) => shrink(box, OVERLAP))) }),
		shapeLand(land, '-clip windows.json', { windows: boxesOf(boxes) })
	]);
	return { outside: tidy(outside, decimals), inside: tidy(inside, decimals) };
}

const boxesOf = (boxes: Box[]): Geometry => multiPolygon(boxes.map(boxPolygon));
