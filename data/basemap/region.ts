// The extents and tolerances of the basemap, in one place: degrees (WGS84) as [west, south, east, north], metres.

import type { Extent } from './geojson.ts';

export type Box = Extent;

/** What the overview shows: as far as the widest camera sees on a wide screen. */
export const OVERVIEW: Box = [44, -12, 142, 44];

/** The two detail windows. */
export const WINDOWS = {
	'pearl-river': [112.3, 21.4, 115.4, 23.6],
	yangtze: [118.4, 28.9, 123.2, 32.8]
} as const satisfies Record<string, Box>;

/** The overview reaches this far (degrees) into each window, so that no seam shows between the two fills. */
export const OVERLAP = 0.04;

/** The countries whose land can fall inside the overview, by ISO 3166 alpha-3 code. */
export const COUNTRIES: readonly string[] = [
	'AFG ARE ARM AUS AZE BGD BHR BRN BTN CHN ETH GEO HKG IDN IND IOT',
	'IRN IRQ JPN KAZ KGZ KHM KOR KWT LAO LKA MAC MDG MDV MMR MNG MYS',
	'NPL OMN PAK PHL PLW PNG PRK QAT RUS SAU SGP SOM SYC THA TJK TKM',
	'TLS TUR TWN UZB VNM YEM'
].flatMap((codes) => codes.split(' '));

/** Metres; square kilometres for the smallest island drawn. */
export const OVERVIEW_INTERVAL = 1500;
export const OVERVIEW_MIN_ISLAND = 4;
export const WINDOW_SMOOTHING = 250;
/** Docks and canals narrower than this (metres) are filled in. */
export const WINDOW_GAP = 250;

/** Macau and the coast about it, seen from nearer than the rest of its window and therefore smoothed less. */
export const CLOSE_UP = { box: [113.42, 22, 113.75, 22.3] as Box, smoothing: 90 } as const;

/** How finely coordinates are written: about 110 m, 11 m, 1 m. */
export const DECIMALS = { overview: 3, window: 4, hongKong: 5 } as const;

/** Metres that the mainland's land runs on under the sharp Hong Kong, for the two drawings of the border differ. */
export const BORDER_STRIP = 700;

/** Where Hong Kong's border with the mainland runs on land. */
export const HONG_KONG_BORDER: Box = [114.036, 22.49, 114.245, 22.58];

/** `box` made smaller by `by` degrees on every side. */
export function shrink([west, south, east, north]: Box, by: number): Box {
	return [west + by, south + by, east - by, north - by];
}

/** The opposite of `shrink`. */
export function grow(box: Box, by: number): Box {
	return shrink(box, -by);
}
