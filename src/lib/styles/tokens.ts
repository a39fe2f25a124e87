// The tokens, once, for CSS, for SVG files and for the live map's style.
import tokens from './tokens.json' with { type: 'json' };

export { tokens };

/** The two editions of every picture: paper by day, night where the reader prefers dark. */
export type Edition = keyof typeof tokens.color;
export type ColorName = keyof (typeof tokens.color)['paper'];

export const EDITIONS: readonly Edition[] = ['paper', 'night'];

export const color = (edition: Edition, name: ColorName): string => tokens.color[edition][name];

const channels = (hex: string): number[] => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

/** `share` of `a` in `b`, as a solid colour, so that overlapping lines never darken. */
export function mix(a: string, b: string, share: number): string {
	const to = channels(b);
	return `#${channels(a)
		.map((value, i) => Math.round(value * share + (to[i] ?? 0) * (1 - share)))
		.map((value) => value.toString(16).padStart(2, '0'))
		.join('')}`;
}

/**
 * The ruling of an area of a map, px of its camera: the narrow composition is made for phones, which show a map at less
 * than half its size, where near lines would run into one tint.
 */
export const rulingOf = (composition: 'wide' | 'narrow'): typeof tokens.hatch.city =>
	composition === 'narrow' ? tokens.hatch.far : tokens.hatch.city;

/** Every colour as a custom property that follows the edition: the text of tokens.css. */
export function tokensCss(): string {
	const names = Object.keys(tokens.color.paper) as ColorName[];
	const lines = names.map((name) => `\t--${name}: light-dark(${color('paper', name)}, ${color('night', name)});\n`);
	return `/* Made from tokens.json by write-tokens.ts; change that, not this. */\n:root {\n${lines.join('')}}\n`;
}
