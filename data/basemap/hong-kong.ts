// Hong Kong, sharp: the 18 districts of the SVG map as polygons in degrees.
import drawing from '@svg-maps/hong-kong';
import { type Feature, type Polygon, type Ring, feature, fillHoles, multiPolygon, tidy } from './geojson.ts';
import { type Fit, fitHongKong, place } from './hong-kong-fit.ts';
import { shapeLand } from './shapes.ts';
import { ringsOfPath } from './svg-path.ts';

/** The drawing's unit is about 100 m; hairline gaps between its districts, closed or open, are narrower than this. */
const GAP = 0.4;

/** Channels narrower than this are drawn as land: at the nearest camera both banks would be one thick stroke. */
const CHANNEL = 4;

/** Holes smaller than this are left by the gaps too. */
const POND = 1;

export interface HongKong {
	fit: Fit;
	districts: Feature[];
	land: Polygon[];
}

/** @param coast Hong Kong's land from OSM, to fit the drawing to */
export async function drawHongKong(coast: Polygon[], decimals: number): Promise<HongKong> {
	const districts = drawing.locations.map(({ id, name, path }) => ({
		id,
		name,
		polygons: ringsOfPath(path).map((ring): Polygon => [ring])
	}));
	const all = districts.flatMap((district) => district.polygons);
	const merged = await shapeLand(all, `-dissolve gap-width=${GAP} -buffer radius=${GAP} fill-gaps -dissolve`);
	// Each land by itself, or islands would grow together.
	const filled = await Promise.all(
		merged.map((polygon) => shapeLand([polygon], `-buffer radius=${CHANNEL / 2} fill-gaps`))
	);
	const land = fillHoles(filled.flat(), POND);
	const fit = fitHongKong(
		land.map(([ring]) => ring),
		coast
	);
	const ringToDegrees = (ring: Ring): Ring => ring.map((point) => place(fit, point));
	const toDegrees = (polygons: Polygon[]): Polygon[] =>
		tidy(
			polygons.map(([outside, ...holes]) => [ringToDegrees(outside), ...holes.map(ringToDegrees)]),
			decimals
		);
	return {
		fit,
		districts: districts.map(({ id, name, polygons }) =>
			feature({ kind: 'district', id, name }, multiPolygon(toDegrees(polygons)))
		),
		land: toDegrees(land)
	};
}
