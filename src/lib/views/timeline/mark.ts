// A mark on the ribbon: one event, with where it and its words stand.
import type { Precision } from '../../model/date.ts';
import type { Event } from '../../model/story.ts';

/** How a mark is drawn: a ruled band, a dashed box, a needle, a stem, or a line that dissolves at both ends. */
export type Form = 'band' | 'part' | 'needle' | 'about' | 'stem' | 'undated';

export interface RibbonMark {
	readonly event: Event;
	readonly form: Form;
	readonly ruling: Precision;
	/** Share of the width where it begins, and how much of it it takes. */
	readonly x: number;
	readonly width: number;
	/** Share of the width where its mark stands. */
	readonly point: number;
	readonly above: boolean;
	readonly focus: boolean;
	/** Where a ribbon is the picture, bands are two lanes high, and the focus has a note with a numeral for words. */
	readonly high: boolean;
	readonly noted: boolean;
	/** Lane on a narrow and on a wide ribbon. */
	readonly lane: { readonly narrow: number; readonly wide: number };
	/** Its words; a wide ribbon has room to say what is admitted. */
	readonly text: { readonly narrow: string; readonly wide: string };
	/** Where the words stand, if they do. */
	readonly label: { readonly narrow: Anchor | null; readonly wide: Anchor | null };
}

export type Anchor = 'start' | 'end' | 'over' | 'over-end' | 'mid';

export type Size = 'narrow' | 'wide';

/** A mark whose place is not found yet. */
export type Placed = Omit<RibbonMark, 'lane' | 'label'>;

/** Marks that take a stretch of the ribbon; the others stand on a stalk. */
export const stretches = ({ form }: Pick<RibbonMark, 'form'>): boolean =>
	form === 'band' || form === 'part' || form === 'undated';
