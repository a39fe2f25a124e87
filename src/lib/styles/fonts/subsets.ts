// Which letters, weights and features of which typeface the pages are set in.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

export interface Subset {
	/** File name without its ending. */
	readonly name: string;
	readonly family: string;
	readonly style: 'normal' | 'italic';
	/** The complete font, as its package ships it. */
	readonly source: string;
	readonly axes: Readonly<Record<string, { readonly min: number; readonly max: number } | number>>;
	readonly features: readonly string[];
	readonly text: string;
}

const range = (from: number, to: number): string =>
	String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** All of Latin-1 that can be seen, and the punctuation, fractions and signs that good English setting needs. */
const LETTERS = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”•…′″‹›⁄€™−`;
/** What only the serif has. */
const SERIF_LETTERS = `${LETTERS}⅓⅔Œœ←→↗`;

/** The names of seas and rivers are all that is set in italics. */
const WATER_LETTERS = `${range(0x41, 0x5a)}${range(0x61, 0x7a)} ’-`;

export const SERIF: Subset = {
	name: 'source-serif',
	family: 'Source Serif 4',
	style: 'normal',
	source: 'source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2',
	axes: { opsz: { min: 20, max: 60 }, wght: { min: 400, max: 600 } },
	features: ['onum', 'pnum', 'lnum', 'tnum', 'frac', 'kern', 'liga'],
	text: SERIF_LETTERS
};

export const SANS: Subset = {
	name: 'archivo',
	family: 'Archivo',
	style: 'normal',
	source: '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2',
	axes: { wght: { min: 400, max: 650 } },
	features: ['tnum', 'frac', 'kern', 'liga'],
	text: LETTERS
};

export const ITALIC: Subset = {
	name: 'source-serif-italic',
	family: 'Source Serif 4',
	style: 'italic',
	source: 'source-serif/WOFF2/VAR/SourceSerif4Variable-Italic.ttf.woff2',
	axes: { opsz: 20, wght: 400 },
	features: ['kern', 'liga'],
	text: WATER_LETTERS
};

export const SUBSETS: readonly Subset[] = [SERIF, SANS, ITALIC];

const { resolve } = createRequire(import.meta.url);

/** The subset as the browser gets it, or at one point of its axes as a plain font for tools that know no others. */
export async function cut(
	subset: Subset,
	targetFormat: 'woff2' | 'sfnt' = 'woff2',
	at: Readonly<Record<string, number>> = {}
): Promise<Uint8Array<ArrayBuffer>> {
	return subsetFont(await readFile(resolve(subset.source)), subset.text, {
		targetFormat,
		keepFeatures: subset.features,
		variationAxes: { ...subset.axes, ...at },
		noHinting: true
	});
}
