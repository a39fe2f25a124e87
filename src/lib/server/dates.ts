// EDTF to a date as precise as it was written. Parsed here and never in the browser; `edtf` gives the written parts,
// and every moment is reckoned from them on the story's clock, so no time zone of any machine comes near it. That clock is
// `ahead` minutes ahead of UTC, all year; checks need not know it, for it moves all times alike.
import { parse, type DateParts, type IntervalParts } from 'edtf';
import {
	DAY,
	DAY_PARTS,
	HOUR,
	MINUTE,
	type DayPart,
	type Moment,
	type Precision,
	type StoryDate
} from '../model/date.ts';

export const QUALIFIERS = ['', 'morning', 'afternoon', 'evening', 'night', 'about'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What is wrong with a date: the message says what was expected. */
export class DateError extends Error {}

interface Span {
	readonly from: Moment;
	readonly to: Moment;
	readonly precision: Precision;
	readonly uncertain: boolean;
	readonly approximate: boolean;
}

/** Masks that `edtf` sets on digits written `X`. */
const UNSPECIFIED = { decade: 8, month: 48, day: 192 } as const;

const isInterval = (parts: DateParts | IntervalParts): parts is IntervalParts => parts.type === 'Interval';

function spanOf(parts: DateParts, ahead: number): Span {
	const { values, unspecified = 0 } = parts;
	const [year = 0, month = 0, day = 1, hour = 0, minute = 0] = values;
	if (parts.type && parts.type !== 'Date') throw new DateError('a year, month, day, time or interval');
	if (year < 1000 || year > 2999) throw new DateError('a year from 1000 to 2999');
	const [uncertain, approximate] = [Boolean(parts.uncertain), Boolean(parts.approximate)];
	const span = (precision: Precision, from: number, to: number): Span => ({
		precision,
		from,
		to,
		uncertain,
		approximate
	});
	if (unspecified === UNSPECIFIED.decade && values.length === 1)
		return span('decade', Date.UTC(year, 0), Date.UTC(year + 10, 0));
	const years = values.length === 1 || (unspecified === UNSPECIFIED.month && values.length === 2);
	if (unspecified && !years && unspecified !== UNSPECIFIED.day) throw new DateError('at most one unknown decade');
	if (unspecified && values.length === 1) throw new DateError('a year or a decade such as 199X');
	if (years) return span('year', Date.UTC(year, 0), Date.UTC(year + 1, 0));
	if (values.length === 2 || unspecified) return span('month', Date.UTC(year, month), Date.UTC(year, month + 1));
	if (day > new Date(Date.UTC(year, month + 1, 0)).getUTCDate()) throw new DateError('a day that is in the calendar');
	if (values.length === 3) return span('day', Date.UTC(year, month, day), Date.UTC(year, month, day) + DAY);
	if (!parts.timeZone) throw new DateError('a time with its zone, such as 2017-08-23T09:10+08:00');
	const moment = Date.UTC(year, month, day, hour, minute - (parts.offset ?? 0) + ahead);
	return span('hour', moment, moment + MINUTE);
}

const COARSEST: readonly Precision[] = ['decade', 'year', 'month', 'day', 'hour'];

function intervalOf({ values: [first, last] }: IntervalParts, ahead: number): Span {
	const [a, b] = [first, last].map((end) => (typeof end === 'object' && end !== null ? spanOf(end, ahead) : undefined));
	if (!a && !b) throw new DateError('an interval with at least one end');
	const from = a ? a.from : -Infinity;
	const to = b ? b.to : Infinity;
	if (from >= to) throw new DateError('an interval whose end comes after its beginning');
	const coarsest = COARSEST.find((precision) => precision === a?.precision || precision === b?.precision) ?? 'day';
	const precision = coarsest === 'day' && to - from > DAY ? 'days' : coarsest;
	const either = (key: 'uncertain' | 'approximate'): boolean => Boolean(a?.[key]) || Boolean(b?.[key]);
	return { from, to, precision, uncertain: either('uncertain'), approximate: either('approximate') };
}

/** The grammar is slow, and most dates are read more than once. */
const parsedBefore = new Map<string, DateParts | IntervalParts | null>();

function partsOf(edtf: string): DateParts | IntervalParts | null {
	try {
		return parse(edtf);
	} catch {
		return null;
	}
}

function parsed(edtf: string, ahead: number): Span {
	let parts = parsedBefore.get(edtf);
	if (parts === undefined) {
		parts = partsOf(edtf);
		parsedBefore.set(edtf, parts);
	}
	if (!parts) {
		throw new DateError(
			'an EDTF date such as 1999, 2017-08, 2017-08-22, 2017-08-22/2017-08-23 or 2017-08-23T09:10+08:00'
		);
	}
	return isInterval(parts) ? intervalOf(parts, ahead) : spanOf(parts, ahead);
}

const isDayPart = (qualifier: Qualifier): qualifier is DayPart => Object.hasOwn(DAY_PARTS, qualifier);

/** The date as precisely as it was written; throws a `DateError` otherwise. Empty is undated. */
export function parseDate(edtf: string, qualifier: Qualifier = '', ahead = 0): StoryDate {
	if (edtf === '') {
		if (qualifier !== '') throw new DateError(`a date for “${qualifier}” to be a part of`);
		return { edtf, precision: 'undated', from: -Infinity, to: Infinity };
	}
	const { from, to, precision, uncertain, approximate } = parsed(edtf, ahead);
	const hedge = { ...(uncertain && { uncertain }), ...(approximate && { approximate }) };
	if (isDayPart(qualifier)) {
		if (precision !== 'day') throw new DateError(`a single day for “${qualifier}” to be a part of`);
		const [start, end] = DAY_PARTS[qualifier];
		return { edtf, precision: 'part', part: qualifier, from: from + start * HOUR, to: from + end * HOUR, ...hedge };
	}
	if (qualifier === 'about') {
		if (precision !== 'hour') throw new DateError('a time for “about” to hedge');
		return { edtf, precision: 'about', from, to, ...hedge };
	}
	return { edtf, precision, from, to, ...hedge };
}

/** What a reading gives, or nothing where it is a mistake that is reported elsewhere. */
export function attempt<T>(read: () => T): readonly [T] | readonly [] {
	try {
		return [read()];
	} catch (error) {
		if (error instanceof DateError) return [];
		throw error;
	}
}

/** The two ends of a window: from the beginning of its first part to the end of its last. */
export function parseWindow(edtf: string, ahead = 0): { readonly from: Moment; readonly to: Moment } {
	const { from, to } = parsed(edtf, ahead);
	if (!Number.isFinite(from) || !Number.isFinite(to)) throw new DateError('an interval with both ends');
	return { from, to };
}

/** A moment to the minute. */
export function parseMoment(edtf: string, ahead = 0): Moment {
	const { from, precision } = parsed(edtf, ahead);
	if (precision !== 'hour') throw new DateError('a time with its zone, such as 2017-08-23T12:00+08:00');
	return from;
}

/** A stretch between two times, such as the storm's way through a step. */
export function parseStretch(edtf: string, ahead = 0): { readonly from: Moment; readonly to: Moment } {
	const { from, to, precision } = parsed(edtf, ahead);
	if (precision !== 'hour' || to - from <= MINUTE || !Number.isFinite(to - from)) {
		throw new DateError('an interval between two times with their zone');
	}
	return { from, to: to - MINUTE };
}
