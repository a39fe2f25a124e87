// The font files that are checked in: made by their recipe, small enough, and with every letter the story is set in.
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { fontsCss } from '../../src/lib/styles/fonts/stylesheet.ts';
import { readSfnt, type Sfnt } from '../../src/lib/styles/fonts/sfnt.ts';
import { cut, ITALIC, SANS, SERIF, SUBSETS } from '../../src/lib/styles/fonts/subsets.ts';

const root = new URL('../../', import.meta.url);
const styles = new URL('src/lib/styles/', root);
const shipped = (name: string): Promise<Buffer> => readFile(new URL(`static/fonts/${name}.woff2`, root));
const open = async (name: string): Promise<Sfnt> =>
	readSfnt(await subsetFont(await shipped(name), undefined, { keepAllGlyphs: true, targetFormat: 'sfnt' }));

const squeeze = (text: string): string => text.replace(/\s+/g, '').replaceAll('"', "'");
const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

test.for(SUBSETS)('the file of $name is what its recipe makes', { timeout: 60_000 }, async (subset) => {
	expect((await shipped(subset.name)).equals(await cut(subset))).toBe(true);
});

test('fonts.css is what its recipe makes', async () => {
	expect(squeeze(await readFile(new URL('fonts.css', styles), 'utf8'))).toBe(squeeze(await fontsCss()));
}, 60_000);

test('the two fonts of the first paint weigh 85 KB together at the most, the italic 8 KB', async () => {
	const [a, b, c] = await Promise.all([SERIF, SANS, ITALIC].map(({ name }) => shipped(name)));
	expect((a?.length ?? Infinity) + (b?.length ?? Infinity)).toBeLessThanOrEqual(85_000);
	expect(c?.length).toBeLessThanOrEqual(8_000);
});

test('every letter of the data that is not Chinese is in both fonts', async () => {
	const files = ['story.en.yaml', 'events.csv', 'sources.csv', 'actors.csv', 'relations.csv', 'places.geojson'];
	const texts = await Promise.all(files.map((file) => readFile(new URL(`data/${file}`, root), 'utf8')));
	const letters = [...new Set(texts.join(''))].filter((letter) => letter > ' ' && !chinese.test(letter));
	const missing = async (name: string): Promise<string[]> => {
		const font = await open(name);
		return letters.filter((letter) => font.glyph(letter.codePointAt(0) ?? 0) === 0);
	};
	expect(await missing(SERIF.name)).toEqual([]);
	// Denominations and the numbers beside a figure are set in the serif, and the fractions are theirs.
	expect(await missing(SANS.name)).toEqual(['⅓', '⅔']);
});

test('the serif has old-style and lining figures, each wide as they are and all of one width', async () => {
	const { features } = await open(SERIF.name);
	expect([...features]).toEqual(expect.arrayContaining(['onum', 'lnum', 'pnum', 'tnum', 'frac', 'liga']));
});

test('the sans has figures of one width, for times and tables', async () => {
	expect((await open(SANS.name)).features).toContain('tnum');
});

test('the italic has every letter of the water names', async () => {
	const { features } = JSON.parse(await readFile(new URL('data/basemap/sea-names.geojson', root), 'utf8')) as {
		features: readonly { properties: { name: { en: string } } }[];
	};
	const font = await open(ITALIC.name);
	const names = features.map(({ properties }) => properties.name.en);
	expect(names.length).toBeGreaterThan(0);
	expect(Array.from(names.join('')).filter((letter) => font.glyph(letter.codePointAt(0) ?? 0) === 0)).toEqual([]);
});
