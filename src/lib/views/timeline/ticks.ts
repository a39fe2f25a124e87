// The ribbon's ruler: which days, months or years it is divided into, and which of them are named.
import { scaleUtc, utcDay, utcHour, utcMonth, utcYear, type ScaleTime } from 'd3';
import { DAY, monthName, weekday, type Moment } from '../../model/date.ts';
import type { TimelineWindow } from '../../model/scene.ts';

export interface Tick {
	readonly at: Moment;
	/** Share of the ribbon's width, 0 to 1. */
	readonly x: number;
	/** Old-style numeral; empty where only words stand. */
	readonly numeral: string;
	/** What stands beside the numeral, and the rest of it where there is room. */
	readonly words: string;
	readonly rest: string;
	/** `minor` ticks are named on wide screens only. */
	readonly minor: boolean;
}

/** The window as a scale from moments to shares of the width. */
export const windowScale = (window: TimelineWindow): ScaleTime<number, number> =>
	scaleUtc([new Date(window.from), new Date(window.to)], [0, 1]);

const INTERVAL = { years: utcYear, months: utcMonth, days: utcDay, hours: utcDay };

const timesOf = ({ unit, to }: TimelineWindow, x: ScaleTime<number, number>): readonly Date[] =>
	x.ticks(INTERVAL[unit]).filter((at) => at.getTime() < to);

type Named = Pick<Tick, 'numeral' | 'words' | 'rest' | 'minor'>;

/** Beside a year's numeral there is no room for February, and over several years for one month in six. */
function monthNamed({ from, to }: TimelineWindow, at: Date): Named | undefined {
	const month = at.getUTCMonth();
	if (month === 0) return { numeral: String(at.getUTCFullYear()), words: '', rest: '', minor: false };
	const named = to - from < 400 * DAY ? month > 1 : month === 6;
	return named ? { numeral: '', words: monthName(at.getTime()).slice(0, 3), rest: '', minor: true } : undefined;
}

/** Few days have their weekdays in full, a week's worth in short on narrow screens, a month of days one name a week. */
function dayNamed(at: Date, i: number, count: number): Named | undefined {
	if (count > 10 && i % 7 !== 0) return undefined;
	const atEnd = count > 10 && i > count - 4;
	const day = weekday(at.getTime());
	const cut = count < 4 ? day.length : 3;
	const rest = count > 10 ? '' : day.slice(cut);
	return { numeral: String(at.getUTCDate()), words: day.slice(0, cut), rest, minor: atEnd };
}

/** The ticks that have names, save years, which stand in a row of their own. */
export function ticksOf(window: TimelineWindow): readonly Tick[] {
	if (window.unit === 'years') return [];
	const x = windowScale(window);
	const times = timesOf(window, x);
	return times.flatMap((at, i) => {
		const named = window.unit === 'months' ? monthNamed(window, at) : dayNamed(at, i, times.length);
		return named ? [{ at: at.getTime(), x: x(at), ...named }] : [];
	});
}

/** Where lines divide the ribbon, as shares of its width: each day or month, but of many days or months a week or half year. */
function linesOf(window: TimelineWindow): readonly number[] {
	const x = windowScale(window);
	const times = timesOf(window, x);
	if (times.length < 13) return times.map(x);
	return times.filter((at, i) => (window.unit === 'months' ? at.getUTCMonth() % 6 === 0 : i % 7 === 0)).map(x);
}

/** The same on narrow and on wide ribbons: years have lines where their names begin, or decades if all are named. */
export function rulesOf(window: TimelineWindow): Record<'narrow' | 'wide', readonly number[]> {
	const rows = yearRows(window);
	if (!rows) return { narrow: linesOf(window), wide: linesOf(window) };
	const x = windowScale(window);
	const rules = ({ years: [first = 0, next = 0], years }: YearRow): readonly number[] =>
		years.filter((year) => next - first > 1 || year % 10 === 0).map((year) => x(Date.UTC(year, 0)));
	return { narrow: rules(rows.narrow), wide: rules(rows.wide) };
}

/** A row of years, evenly spaced: the first one's share of the width, how much the row spans, and the years. */
export interface YearRow {
	readonly span: number;
	readonly years: readonly number[];
}

/** The years as one row for wide screens and one, of every few years, for narrow. */
export function yearRows(window: TimelineWindow): Record<'narrow' | 'wide', YearRow> | undefined {
	if (window.unit !== 'years') return undefined;
	const all = timesOf(window, windowScale(window)).map((at) => at.getUTCFullYear());
	const row = (every: number): YearRow => {
		const years = all.filter((_, i) => i % every === 0);
		return { span: ((years.length - 1) * every) / all.length, years };
	};
	return { narrow: row(Math.ceil(all.length / 7)), wide: row(all.length > 21 ? 2 : 1) };
}

/** Each year of the window, with the middle of it as a share of the width. */
export function yearsOf(window: TimelineWindow): readonly { readonly year: number; readonly x: number }[] {
	const all = timesOf(window, windowScale(window));
	return all.map((at, i) => ({ year: at.getUTCFullYear(), x: (i + 0.5) / all.length }));
}

/** The dashes on the line itself, as shares of the width: years, or the hours that divide a day, six apart. */
export function dashesOf(window: TimelineWindow): readonly number[] {
	const x = windowScale(window);
	if (window.unit === 'hours') return x.ticks(utcHour.every(6) ?? utcHour).map(x);
	return window.unit === 'days' && window.to - window.from < 10 * DAY ? [] : timesOf(window, x).map(x);
}

/** Noon of each day, where a ribbon is told by the hour; beside the large numeral of the day in focus there is no room. */
export const noonsOf = (window: TimelineWindow, focus?: Moment): readonly number[] =>
	window.unit === 'hours'
		? timesOf(window, windowScale(window))
				.filter((at) => !(focus !== undefined && focus >= at.getTime() && focus < at.getTime() + DAY))
				.map((at) => windowScale(window)(at.getTime() + DAY / 2))
		: [];

/** Many years in a row: in full where a decade begins and at the two that matter. */
export const yearWords = (year: number, first: number | undefined, focus: number | undefined): string =>
	year % 10 === 0 || year === first || year === focus ? String(year) : `’${String(year).slice(2)}`;

/** What the ribbon as a whole covers: “1997–2017”, “August 2017”. */
export function windowTitle(window: TimelineWindow): string {
	const [from, last] = [new Date(window.from), new Date(window.to - 1)];
	if (from.getUTCFullYear() !== last.getUTCFullYear()) return `${from.getUTCFullYear()}–${last.getUTCFullYear()}`;
	if (from.getUTCMonth() !== last.getUTCMonth()) return String(from.getUTCFullYear());
	return `${monthName(window.from)} ${from.getUTCFullYear()}`;
}
