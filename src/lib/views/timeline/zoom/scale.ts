// The window on time: what the whole is, and how a window zooms and moves within it.
import { utcYear } from 'd3';
import { DAY, HOUR, type Moment } from '../../../model/date.ts';
import type { Event } from '../../../model/story.ts';
import type { Span } from './types.ts';

/** No window is narrower. */
export const NARROWEST = HOUR;

export const lengthOf = ({ from, to }: Span): number => to - from;
export const middleOf = ({ from, to }: Span): Moment => (from + to) / 2;

// d3's scale of times would do no more than these two, and weighs several KB.

/** Where a moment stands in a window so many px wide. */
export const pxAt = (at: Moment, { from, to }: Span, width: number): number => ((at - from) / (to - from)) * width;
/** Which moment stands at an x. */
export const momentAt = (x: number, { from, to }: Span, width: number): Moment => from + (x / width) * (to - from);

/** All that the events can have been, with some air; whole years where they span several. Today's year if none is dated. */
export function wholeOf(events: readonly Event[], now: Moment = Date.now()): Span {
	let from = Infinity;
	let to = -Infinity;
	for (const { date } of events) {
		const [first, last] = [date.from, date.to].filter(Number.isFinite);
		if (first === undefined) continue;
		from = Math.min(from, first);
		to = Math.max(to, last ?? first);
	}
	if (from > to) return { from: utcYear.floor(new Date(now)).getTime(), to: utcYear.ceil(new Date(now)).getTime() };
	const air = Math.max((to - from) * 0.02, HOUR);
	if (to - from < 3 * 366 * DAY) return { from: from - air, to: to + air };
	return {
		from: utcYear.floor(new Date(from - air)).getTime(),
		to: utcYear.ceil(new Date(to + air)).getTime()
	};
}

/** The nearest window that lies in the whole and is not too narrow. Nonsense gives the whole. */
export function confined(span: Span, whole: Span): Span {
	const asked = span.to - span.from;
	if (!Number.isFinite(asked) || asked <= 0) return whole;
	const length = Math.min(Math.max(asked, NARROWEST), lengthOf(whole));
	const from = asked < NARROWEST ? middleOf(span) - length / 2 : span.from;
	const start = Math.min(Math.max(from, whole.from), whole.to - length);
	return { from: start, to: start + length };
}

/** The window `factor` times as near, with the moment `at` staying where it is. */
export function zoomed(span: Span, factor: number, at: Moment, whole: Span): Span {
	const length = Math.min(Math.max(lengthOf(span) / factor, NARROWEST), lengthOf(whole));
	const share = Math.min(1, Math.max(0, (at - span.from) / lengthOf(span)));
	const from = span.from + share * (lengthOf(span) - length);
	return confined({ from, to: from + length }, whole);
}

/** The window moved so that a moment comes to its middle. */
export const centred = (span: Span, at: Moment, whole: Span): Span =>
	confined({ from: at - lengthOf(span) / 2, to: at + lengthOf(span) / 2 }, whole);

/** A window that shows a span with room about it. */
export function around({ from, to }: Span, whole: Span, room = 0.15): Span {
	const air = Math.max((to - from) * room, NARROWEST / 2);
	return confined({ from: from - air, to: to + air }, whole);
}

/** Whether two windows show the same, to less than a px of any screen. */
export function same(a: Span, b: Span): boolean {
	const step = Math.max(lengthOf(a), lengthOf(b)) / 8000;
	return Math.abs(a.from - b.from) < step && Math.abs(a.to - b.to) < step;
}
