// The land of a detail window: the countries dissolved and smoothed together, so that no border leaves a sliver.
import { type Feature, type Polygon, fillHoles, linesOf, multiPolygon, tidy } from './geojson.ts';
import { BORDER_STRIP, type Box, CLOSE_UP, HONG_KONG_BORDER, WINDOW_GAP, WINDOW_SMOOTHING, grow } from './region.ts';
import { boxPolygon, shape, shapeLand, within } from './shapes.ts';

/** Beyond the window's edge by so much (degrees), that smoothing does not round its corners. */
const MARGIN = 0.2;

/** Square degrees, a little below 1 km²: what is left where two drawings of one border part, is no lake. */
const POND = 8e-5;

export async function drawWindow(box: Box, countries: Polygon[], decimals: number): Promise<Polygon[]> {
	return tidy(await smoothLand(box, countries), decimals);
}

export interface Sharper {
	/** Hong Kong's land and sea, and the sharp drawing of its land. */
	territory: Polygon[];
	land: Polygon[];
	/** Water that the sources lack, as lines with a `width` in metres. */
	cuts: Feature[];
}

/** The Pearl River's window: Macau less smoothed than the rest, Hong Kong replaced by the sharp drawing of it. */
export async function drawPearlRiver(
	box: Box,
	countries: Polygon[],
	{ territory, land, cuts }: Sharper,
	decimals: number
): Promise<Polygon[]> {
	const replaced = await withoutStrip(territory);
	const water = (await Promise.all(cuts.map(channel))).flat();
	const closeUp = await shapeLand(
		within(countries, CLOSE_UP.box),
		`-clip bbox=${CLOSE_UP.box.join(',')} -dissolve -smooth ${CLOSE_UP.smoothing}m -erase water.json`,
		{ water: multiPolygon(water) }
	);
	const rest = await shapeLand(await smoothLand(box, countries), '-erase other.json', {
		other: multiPolygon(await shapeLand([...replaced, boxPolygon(CLOSE_UP.box)], '-dissolve'))
	});
	return tidy(fillHoles(await shapeLand([...rest, ...closeUp, ...land], '-dissolve'), POND), decimals);
}

function smoothLand(box: Box, countries: Polygon[]): Promise<Polygon[]> {
	const wide = grow(box, MARGIN);
	return shapeLand(
		within(countries, wide),
		`-clip bbox=${wide.join(',')} -dissolve -buffer radius=${WINDOW_GAP}m fill-gaps merge-islands ` +
			`-smooth ${WINDOW_SMOOTHING}m -clip bbox=${box.join(',')}`
	);
}

/** A territory less a strip along its border on land, where the mainland runs on under it. */
async function withoutStrip(territory: Polygon[]): Promise<Polygon[]> {
	const inner = await shapeLand(territory, `-buffer radius=-${BORDER_STRIP}m`);
	const awayFromBorder = await shapeLand(territory, `-erase bbox=${HONG_KONG_BORDER.join(',')}`);
	return shapeLand([...inner, ...awayFromBorder], '-dissolve');
}

async function channel({ geometry, properties }: Feature): Promise<Polygon[]> {
	const half = Number(properties.width) / 2;
	const lines = { type: 'MultiLineString' as const, coordinates: linesOf(geometry) };
	return (await shape(lines, `-buffer radius=${half}m`)).features.flatMap((each) =>
		each.geometry.type === 'Polygon' ? [each.geometry.coordinates] : []
	);
}
