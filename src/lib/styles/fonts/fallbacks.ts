// The fonts a reader already has, resized so that text takes the same room before and after ours arrive.
import { readSfnt, type Sfnt } from './sfnt.ts';
import { cut, type Subset } from './subsets.ts';

export interface Fallback {
	readonly name: string;
	/**
	 * Full names under which systems know it, regular and bold. A twin of the same widths may stand in. Where a name is
	 * searched for slowest, on Linux, the first is found: text waits for each that is not.
	 */
	readonly local: readonly string[];
	readonly bold: readonly string[];
	/** `meanAdvance` of the regular and the bold, measured once on the font or on its metric twin. */
	readonly advance: readonly [regular: number, bold: number];
}

export const SERIF_FALLBACKS: readonly Fallback[] = [
	{
		name: 'Times',
		local: ['Liberation Serif', 'Times New Roman', 'Tinos'],
		bold: ['Liberation Serif Bold', 'Times New Roman Bold', 'Tinos Bold'],
		advance: [0.402, 0.4272]
	},
	{
		name: 'Noto Serif',
		local: ['Noto Serif', 'NotoSerif'],
		bold: ['Noto Serif Bold', 'NotoSerif-Bold'],
		advance: [0.4774, 0.5068]
	},
	{ name: 'DejaVu Serif', local: ['DejaVu Serif'], bold: ['DejaVu Serif Bold'], advance: [0.5126, 0.566] }
];

export const SANS_FALLBACKS: readonly Fallback[] = [
	{
		name: 'Arial',
		local: ['Liberation Sans', 'Arial', 'Helvetica', 'Arimo'],
		bold: ['Liberation Sans Bold', 'Arial Bold', 'Helvetica Bold', 'Arimo Bold'],
		advance: [0.4423, 0.4769]
	},
	{ name: 'Roboto', local: ['Roboto'], bold: ['Roboto Bold'], advance: [0.4423, 0.449] },
	{ name: 'DejaVu Sans', local: ['DejaVu Sans'], bold: ['DejaVu Sans Bold'], advance: [0.5061, 0.5717] }
];

/** How often a character comes up in English prose like ours, per thousand or so. */
const FREQUENCY: Readonly<Record<string, number>> = {
	...{ ' ': 180, e: 102, t: 75, a: 65, o: 62, i: 57, n: 57, s: 53, h: 50, r: 50, d: 33, l: 33, u: 23, c: 22, m: 20 },
	...{ f: 18, w: 17, g: 16, p: 15, y: 14, b: 12, v: 8, k: 6, j: 1, q: 1, x: 1, z: 1, ',': 10, '.': 10, '’': 2 },
	...{ A: 4, H: 3, S: 3, T: 3, C: 2, K: 2, M: 2, 0: 3, 1: 2, 2: 3, 7: 2 }
};

/** How far a character of English prose moves the pen, on average, in ems. */
function meanAdvance(font: Sfnt): number {
	let [sum, count] = [0, 0];
	for (const [character, times] of Object.entries(FREQUENCY)) {
		sum += times * font.advance(font.glyph(character.codePointAt(0) ?? 0));
		count += times;
	}
	return sum / count / font.unitsPerEm;
}

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

const sources = (names: readonly string[]): string => names.map((name) => `local('${name}')`).join(', ');

function face(family: string, weight: string, local: readonly string[], font: Sfnt, advance: number): string {
	const size = meanAdvance(font) / advance;
	const height = (units: number): string => percent(units / font.unitsPerEm / size);
	return [
		'@font-face {',
		`\tfont-family: '${family}';`,
		`\tfont-weight: ${weight};`,
		`\tsrc: ${sources(local)};`,
		`\tsize-adjust: ${percent(size)};`,
		`\tascent-override: ${height(font.ascent)};`,
		`\tdescent-override: ${height(-font.descent)};`,
		`\tline-gap-override: ${height(font.lineGap)};`,
		'}'
	].join('\n');
}

export const fallbackFamily = (subset: Subset, fallback: Fallback): string => `${subset.family} as ${fallback.name}`;

/** Every fallback of one of our fonts as font faces, each at the width of ours. */
export async function fallbackFaces(subset: Subset, fallbacks: readonly Fallback[]): Promise<string[]> {
	const text: Readonly<Record<string, number>> = subset.axes.opsz === undefined ? {} : { opsz: 20 };
	const [regular, strong] = await Promise.all(
		[400, 600].map(async (wght) => readSfnt(await cut(subset, 'sfnt', { ...text, wght })))
	);
	if (!regular || !strong) throw new Error('a font needs two weights');
	return fallbacks.flatMap((fallback) => {
		const family = fallbackFamily(subset, fallback);
		return [
			face(family, '400', fallback.local, regular, fallback.advance[0]),
			face(family, '600', fallback.bold, strong, fallback.advance[1])
		];
	});
}
