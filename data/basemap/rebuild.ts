// The whole recipe: from the three published sources to the text of each file of the basemap.
import { type Polygon, feature, multiPolygon, write } from './geojson.ts';
import { drawHongKong } from './hong-kong.ts';
import { drawLimits } from './limits.ts';
import { drawOverview } from './overview.ts';
import { COUNTRIES, DECIMALS, WINDOWS } from './region.ts';
import { readCoastlines, readCuts, readTerritories } from './sources.ts';
import { drawPearlRiver, drawWindow } from './window.ts';

/** Every file of out/, by name. Touches no file and gives the same bytes each time. */
export async function rebuild(): Promise<Record<string, string>> {
	const countries = await readCoastlines(COUNTRIES);
	const territories = readTerritories(['HKG', 'MAC']);
	const [hongKongAll, macauAll] = [territories.get('HKG') ?? [], territories.get('MAC') ?? []];
	const china = ['CHN', 'HKG', 'MAC'].flatMap((code) => countries.get(code) ?? []);

	const overview = await drawOverview([...countries.values()].flat(), DECIMALS.overview);
	const hongKong = await drawHongKong(countries.get('HKG') ?? [], DECIMALS.hongKong);
	const pearlRiver = await drawPearlRiver(
		WINDOWS['pearl-river'],
		china,
		{ territory: hongKongAll, land: hongKong.land, cuts: readCuts() },
		DECIMALS.window
	);
	const yangtze = await drawWindow(WINDOWS.yangtze, china, DECIMALS.window);
	const limits = [
		drawLimits('hong-kong', hongKongAll, DECIMALS.window),
		drawLimits('macau', macauAll, DECIMALS.window)
	];
	return {
		'overview.geojson': land(overview.outside),
		'overview-deltas.geojson': land(overview.inside),
		'pearl-river.geojson': land(pearlRiver),
		'yangtze.geojson': land(yangtze),
		'hong-kong.geojson': write([feature({ kind: 'land' }, multiPolygon(hongKong.land)), ...hongKong.districts]),
		'limits.geojson': write(limits)
	};
}

const land = (polygons: Polygon[]): string => write([feature({ kind: 'land' }, multiPolygon(polygons))]);
