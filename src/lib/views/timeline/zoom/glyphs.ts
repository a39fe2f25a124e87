// Marks of the zooming timeline as paths, px around their own middle; `down` is 1 above the line and -1 below it.
import type { Shape } from '../../../model/story.ts';
import { core } from '../shapes.ts';
import type { Mark } from './types.ts';

/** Half the height of a band. */
export const HALF = 6;
const RADIUS = 5;

/** A shape on a stalk that reaches the line `reach` px away; with a small wave if the hour is only “about”. */
export function stalked(shape: Shape, reach: number, down: 1 | -1, about: boolean): string {
	const wave = about ? `M-4,${9 * down}q2,-3 4,0t4,0` : '';
	return `M0,${RADIUS * down}V${reach * down}${wave}${core(shape)}`;
}

/** A needle is a stalk that is seen to stand for a time: it goes on through its shape. */
export const needle = (down: 1 | -1): string => `M0,${-9 * down}V${-RADIUS * down}`;

/** The outline of a band from `left` to `right`, without the ends that are open. */
export function edges({ openLeft, openRight }: Mark, left: number, right: number, half = HALF): string {
	const ends = `${openLeft ? '' : `M${left},${-half}V${half}`}${openRight ? '' : `M${right},${-half}V${half}`}`;
	return `M${left},${-half}H${right}M${left},${half}H${right}${ends}`;
}

/** A line that dissolves at both ends: no date is given. */
export const UNDATED = { line: 'M-6,7H6', dots: 'M-11,7H11' } as const;
