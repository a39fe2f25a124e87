// How much of its lanes a mark takes with its words, so that nothing covers anything.
import { stretches, type Anchor, type Placed, type Size } from './mark.ts';

/** Nominal widths, px: what fits at these fits at any wider. */
export const NOMINAL = { narrow: 330, wide: 690 } as const;
const LETTER = { narrow: 5.9, wide: 6.2 } as const;
const RADIUS = 8;
/** Between a mark and its words not even a stalk may stand, save one at its own place. */
const CLOSE = 3;
/** Width of a note beside its mark, px at the nominal width. */
const NOTE = 340;

/** What a mark or its words take of a lane, px at the nominal width. */
export interface Span {
	readonly of: 'mark' | 'stalk' | 'words';
	readonly lane: number;
	readonly from: number;
	readonly to: number;
}

/** Two spans that would cover each other. A stalk may pass beside or behind a mark, never through words. */
export const meet = (a: Span, b: Span): boolean =>
	a.lane === b.lane &&
	a.from < b.to &&
	b.from < a.to &&
	(a.of === b.of ? a.of !== 'stalk' : [a.of, b.of].includes('words'));

/** The spans a mark takes if it stands in `lane` with its words at `anchor`; the first is its own. */
export function spansOf(mark: Placed, lane: number, anchor: Anchor | null, size: Size): readonly Span[] {
	const [from, to] = [mark.x * NOMINAL[size], (mark.x + mark.width) * NOMINAL[size]];
	const middle = mark.point * NOMINAL[size];
	const stalk = Array.from({ length: lane }, (_, i): Span => ({
		of: 'stalk',
		lane: i,
		from: middle - 2,
		to: middle + 2
	}));
	const echo = !mark.focus ? 0 : size === 'wide' ? 9 : 6;
	const own: readonly [Span, ...Span[]] = stretches(mark)
		? [
				{ of: 'mark', lane, from: from - echo, to: to + echo },
				...(mark.high && size === 'wide' ? [{ of: 'mark', lane: lane + 1, from, to } as const] : [])
			]
		: [{ of: 'mark', lane, from: middle - RADIUS - echo / 2, to: middle + RADIUS + echo / 2 }, ...stalk];
	const length = mark.text[size].length * LETTER[size] * (mark.focus ? 1.06 : 1) + 6;
	if (mark.noted && size === 'wide' && anchor !== null)
		return [
			...own,
			...[0, 1].map((up): Span => ({ of: 'words', lane: lane + up, from: own[0].to, to: own[0].to + NOTE }))
		];
	switch (anchor) {
		case 'start':
			return [
				...own,
				{ of: 'words', lane, from: stretches(mark) ? own[0].to : middle + CLOSE, to: own[0].to + length + 6 }
			];
		case 'end':
			return [
				...own,
				{ of: 'words', lane, from: own[0].from - length - 6, to: stretches(mark) ? own[0].from : middle - CLOSE }
			];
		case 'over':
			return [...own, { of: 'words', lane: lane + 1, from: mark.focus ? from : from - 5, to: from + length }];
		case 'mid':
			return [...own, { of: 'words', lane: lane + 1, from: middle - length / 2, to: middle + length / 2 }];
		case 'over-end':
			return [...own, { of: 'words', lane: lane + 1, from: to - length, to }];
		case null:
			return own;
	}
}
