// The ribbon's marks as single paths, in px around the mark's own point, and where their words stand.
import type { Shape } from '../../model/story.ts';
import { tokens } from '../../styles/tokens.ts';
import { stretches, type Anchor, type RibbonMark } from './mark.ts';

const RADIUS = 5;

/** A token's path, of half-width about 1, at `r` px. The flags of arcs are no lengths. */
function scaled(shape: Shape, r: number): string {
	const grow = (numbers: string): string =>
		numbers.replace(/-?[\d.]+/g, (n) => String(Math.round(Number(n) * r * 100) / 100));
	return tokens.mark.shapes[shape]
		.split(/(?= [01] [01] [01] )|(?<= [01] [01] [01] )/)
		.map((part) => (/^ [01] [01] [01] $/.test(part) ? part : grow(part)))
		.join('');
}

export const core = (shape: Shape, r = RADIUS): string => scaled(shape, r);

/** The outlines that leave a focused mark, outermost first. */
export const echoes = (shape: Shape): string => [13, 9.5, 7.5].map((r) => scaled(shape, r)).join('');

/** Where a stalk leaves the shape, as a share of its half-width. */
const FOOT: Partial<Record<Shape, number>> = { triangle: 0.6, saltire: 0.4, square: 0.86, diamond: 1.2 };

/** A shape on its stalk, which is longer than any lane is high: the line cuts it. With a small wave if only “about”. */
export function stalk(shape: Shape, above: boolean, about: boolean): string {
	const down = above ? 1 : -1;
	const foot = Math.round((FOOT[shape] ?? 0.96) * RADIUS * 10) / 10;
	const wave = about ? `M-4,${9 * down}q2,-3 4,0t4,0` : '';
	return `M0,${foot * down}V${500 * down}${wave}${core(shape)}`;
}

export interface Words {
	readonly anchor: Anchor;
	/** Share of the ribbon's width from where the mark begins. */
	readonly at: number;
	readonly size: 'narrow' | 'wide' | 'both';
	readonly text: string;
}

/** A mark's words: once if they are and stand alike on narrow and wide ribbons. A note is set elsewhere. */
export function wordsOf(mark: RibbonMark, wideOnly = false): readonly Words[] {
	const { text, label } = mark;
	const words = (anchor: Anchor | null, size: Words['size']): readonly Words[] =>
		anchor === null
			? []
			: [{ anchor, size, at: atOf(mark, anchor), text: size === 'narrow' ? text.narrow : text.wide }];
	if (mark.noted) return [];
	if (wideOnly) return words(label.wide, 'both');
	return label.narrow === label.wide && text.narrow === text.wide
		? words(label.wide, 'both')
		: [...words(label.narrow, 'narrow'), ...words(label.wide, 'wide')];
}

function atOf(mark: RibbonMark, anchor: Anchor): number {
	if (!stretches(mark)) return 0;
	if (anchor === 'mid') return mark.point - mark.x;
	return anchor === 'over-end' || anchor === 'start' ? mark.width : 0;
}
