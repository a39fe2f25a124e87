// The extents and tolerances of the basemap, in one place: degrees (WGS84) as [west, south, east, north], metres.

export type Box = readonly [west: number, south: number, east: number, north: number];

/** What the overview shows. */
export const OVERVIEW: Box = [98, -1, 142, 44];

/** The two detail windows. */
export const WINDOWS = {
	'pearl-river': [112.3, 21.4, 115.4, 23.6],
	yangtze: [118.4, 28.9, 123.2, 32.8]
} as const satisfies Record<string, Box>;

export type WindowName = keyof typeof WINDOWS;

/** The overview reaches this far (degrees) into each window, so that no seam shows between the two fills. */
export const OVERLAP = 0.004;

/** The countries whose land can fall inside the overview, by ISO 3166 alpha-3 code. */
export const COUNTRIES = [
	...['BRN', 'CHN', 'HKG', 'IDN', 'JPN', 'KHM', 'KOR', 'LAO', 'MAC', 'MMR', 'MNG', 'MYS', 'PHL', 'PRK', 'RUS'],
	...['SGP', 'THA', 'TWN', 'VNM']
] as const;

export const OVERVIEW_INTERVAL = 1500;
export const OVERVIEW_MIN_ISLAND = 4;
export const WINDOW_SMOOTHING = 250;

/** How finely coordinates are written: about 110 m, 11 m, 1 m. */
export const DECIMALS = { overview: 3, window: 4, hongKong: 5 } as const;

/** Metres that the mainland's land runs on under the sharp Hong Kong, for the two drawings of the border differ. */
export const BORDER_STRIP = 350;

/** `box` made smaller by `by` degrees on every side. */
export function shrink([west, south, east, north]: Box, by: number): Box {
	return [west + by, south + by, east - by, north - by];
}

/** The opposite of `shrink`. */
export function grow(box: Box, by: number): Box {
	return shrink(box, -by);
}
