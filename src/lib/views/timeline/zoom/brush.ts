// The stretch of time that the reader keeps, as it is drawn and as its ends are moved.
import { clockTime, DAY, dayInWords, MINUTE } from '../../../model/date.ts';
import type { Span } from './types.ts';

export type End = 'from' | 'to';

const whole = (at: number): number => Math.round(at / MINUTE) * MINUTE;

/** Between two moments in whichever order, within the whole; to the minute. */
export const brushed = (a: number, b: number, { from, to }: Span): Span => ({
	from: whole(Math.max(from, Math.min(a, b))),
	to: whole(Math.min(to, Math.max(a, b)))
});

/** With one end moved; it stops before the other and at the whole's own end. */
export function moved(span: Span, end: End, by: number, { from, to }: Span): Span {
	const least = Math.min(Math.abs(by), span.to - span.from);
	if (end === 'from') return { ...span, from: Math.max(from, Math.min(span.from + by, span.to - least)) };
	return { ...span, to: Math.min(to, Math.max(span.to + by, span.from + least)) };
}

/** An end in words; the last day is named and not the midnight after it. */
export function endInWords(span: Span, end: End): string {
	const at = span[end];
	if (at % DAY === 0) return dayInWords(end === 'from' ? at : at - 1);
	return `${dayInWords(at)}, ${clockTime(at)}`;
}
