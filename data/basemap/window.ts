// The land of one detail window: the countries dissolved and smoothed together, so that no border leaves a sliver.
import { type Polygon, multiPolygon, tidy } from './geojson.ts';
import { BORDER_STRIP, type Box, WINDOW_SMOOTHING, grow } from './region.ts';
import { boxPolygon, shapeLand, within } from './shapes.ts';

/** Beyond the window's edge by so much (degrees), that smoothing does not round its corners. */
const MARGIN = 0.2;

export async function drawWindow(box: Box, countries: Polygon[], decimals: number): Promise<Polygon[]> {
	return tidy(await smoothLand(box, countries), decimals);
}

export interface Replacement {
	/** Land and sea of the region to be replaced. */
	territory: Polygon[];
	land: Polygon[];
}

/** As `drawWindow`, with the land of one region replaced by a sharper drawing of it. */
export async function drawWindowWith(
	box: Box,
	countries: Polygon[],
	{ territory, land }: Replacement,
	decimals: number
): Promise<Polygon[]> {
	const inner = await shapeLand(territory, `-buffer radius=-${BORDER_STRIP}m`);
	const rest = await shapeLand(await smoothLand(box, countries), '-erase inner.json', { inner: multiPolygon(inner) });
	return tidy(await shapeLand([...rest, ...land], '-dissolve'), decimals);
}

function smoothLand(box: Box, countries: Polygon[]): Promise<Polygon[]> {
	const wide = grow(box, MARGIN);
	return shapeLand(
		within(countries, wide),
		`-clip bbox=${wide.join(',')} -dissolve -smooth ${WINDOW_SMOOTHING}m -clip box.json`,
		{ box: multiPolygon([boxPolygon(box)]) }
	);
}
