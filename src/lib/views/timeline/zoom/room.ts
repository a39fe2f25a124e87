// What the layout is given, and the measures that its parts share.
import type { Measure } from './letters.ts';
import type { Span } from './types.ts';

/** Width and height of the smallest target; a track is as high. */
export const TARGET = 24;

export interface Room {
	readonly window: Span;
	/** px of the plot. */
	readonly width: number;
	readonly height: number;
	/** px of the words' size. */
	readonly em: number;
	/** How wide words are at that size; reckoned where nothing can be measured. */
	readonly measure?: Measure | undefined;
	/** px above each lane that its name takes, where names have no column of their own. */
	readonly head: number;
	readonly selected?: string | undefined;
}
