// The style sheet of the fonts: our faces, the readers' own in their place, and what Chinese is set in.
import { fallbackFaces, fallbackFamily, SANS_FALLBACKS, SERIF_FALLBACKS } from './fallbacks.ts';
import { SANS, SERIF, SUBSETS, type Subset } from './subsets.ts';

/** Chinese comes from the reader's system: each script its own shapes, never one for the other. */
const CHINESE = {
	'zh-Hant': {
		serif: "'Songti TC', 'Noto Serif CJK HK', 'Noto Serif CJK TC', 'Noto Serif TC', PMingLiU, serif",
		sans: "'PingFang HK', 'Noto Sans CJK HK', 'Noto Sans CJK TC', 'Noto Sans TC', 'Microsoft JhengHei', sans-serif"
	},
	'zh-Hans': {
		serif: "'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', SimSun, serif",
		sans: "'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif"
	}
};

function weights({ axes }: Subset): string {
	const { wght } = axes;
	return typeof wght === 'object' ? `${wght.min} ${wght.max}` : String(wght);
}

/** Only the letters of the water names are there, so only they may send for the italic. */
function unicodes(text: string): string {
	const codes = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
	const hex = (code: number): string => code.toString(16).toUpperCase();
	const starts = codes.filter((code) => !codes.includes(code - 1));
	const ends = codes.filter((code) => !codes.includes(code + 1));
	return starts.map((start, i) => `U+${hex(start)}${start === ends[i] ? '' : `-${hex(ends[i] ?? start)}`}`).join(', ');
}

const face = (subset: Subset): string =>
	[
		'@font-face {',
		`\tfont-family: '${subset.family}';`,
		`\tfont-style: ${subset.style};`,
		`\tfont-weight: ${weights(subset)};`,
		'\tfont-display: swap;',
		`\tsrc: url('/fonts/${subset.name}.woff2') format('woff2');`,
		...(subset.style === 'italic' ? [`\tunicode-range: ${unicodes(subset.text)};`] : []),
		'}'
	].join('\n');

/** The whole text of `fonts.css`. */
export async function fontsCss(): Promise<string> {
	const stack = (subset: Subset, fallbacks: readonly string[], generic: string): string =>
		[...[subset.family, ...fallbacks].map((name) => `'${name}'`), generic].join(', ');
	const serifs = SERIF_FALLBACKS.map((fallback) => fallbackFamily(SERIF, fallback));
	const sanses = SANS_FALLBACKS.map((fallback) => fallbackFamily(SANS, fallback));
	const chinese = Object.entries(CHINESE).map(([lang, stacks]) =>
		[
			`:lang(${lang}) {`,
			`\t--serif: ${stacks.serif};`,
			`\t--sans: ${stacks.sans};`,
			'\tfont-family: var(--serif);',
			'}',
			`:is(.sans, table) :lang(${lang}),`,
			`.sans:lang(${lang}) {`,
			'\tfont-family: var(--sans);',
			'}'
		].join('\n')
	);
	return `${[
		'/* Made by fonts/build.ts; change that, not this. */',
		...SUBSETS.map(face),
		...(await fallbackFaces(SERIF, SERIF_FALLBACKS)),
		...(await fallbackFaces(SANS, SANS_FALLBACKS)),
		`:root {\n\t--serif: ${stack(SERIF, serifs, 'serif')};\n\t--sans: ${stack(SANS, sanses, 'sans-serif')};\n}`,
		...chinese
	].join('\n')}\n`;
}
