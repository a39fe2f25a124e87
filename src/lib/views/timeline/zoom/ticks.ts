// The ruler at every zoom, from decades to minutes: two rows, the lower as fine as the px allow, the upper saying what
// the lower leaves out. Tests of the words: no two of a row can meet.
import { utcDay, utcHour, utcMinute, utcMonth, utcYear, type TimeInterval } from 'd3';
import { clockTime, DAY, dayInWords, HOUR, MINUTE, monthName, weekday, type Moment } from '../../../model/date.ts';
import { widthOf } from './letters.ts';
import type { Span } from './types.ts';

export interface Tick {
	readonly at: Moment;
	/** px from the plot's left edge. */
	readonly x: number;
	/** Serif, old style. */
	readonly numeral: string;
	readonly words: string;
}

export interface Ruler {
	/** What the lower row counts. */
	readonly unit: Unit;
	/** ms between two of its ticks, about. */
	readonly step: number;
	/** Named above: years over months, months over days, days over hours. Empty over years. */
	readonly upper: readonly Tick[];
	readonly lower: readonly Tick[];
	/** px where lines divide the plot. */
	readonly lines: readonly number[];
}

type Unit = 'years' | 'months' | 'days' | 'hours';

interface Level {
	readonly unit: Unit;
	/** About how long. */
	readonly ms: number;
	readonly interval: TimeInterval;
}

const YEAR = 365.25 * DAY;
const level = (unit: Unit, ms: number, interval: TimeInterval | null): readonly Level[] =>
	interval ? [{ unit, ms, interval }] : [];

const LEVELS: readonly Level[] = [
	...[5, 15, 30].flatMap((n) => level('hours', n * MINUTE, utcMinute.every(n))),
	...[1, 3, 6, 12].flatMap((n) => level('hours', n * HOUR, utcHour.every(n))),
	...[1, 2, 7].flatMap((n) => level('days', n * DAY, utcDay.every(n))),
	...[1, 3].flatMap((n) => level('months', (n * YEAR) / 12, utcMonth.every(n))),
	...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].flatMap((n) => level('years', n * YEAR, utcYear.every(n)))
];

const COARSEST: Level = { unit: 'years', ms: 5000 * YEAR, interval: utcYear.every(5000) ?? utcYear };

const OVER: Record<Unit, TimeInterval | undefined> = {
	years: undefined,
	months: utcYear,
	days: utcMonth,
	hours: utcDay
};

type Named = Pick<Tick, 'numeral' | 'words'>;

const year = (at: Moment): string => String(new Date(at).getUTCFullYear());

function lowerName(unit: Unit, at: Moment, roomy: boolean): Named {
	if (unit === 'years') return { numeral: year(at), words: '' };
	if (unit === 'months') return { numeral: '', words: roomy ? monthName(at) : monthName(at).slice(0, 3) };
	if (unit === 'hours') return { numeral: '', words: clockTime(at) };
	return { numeral: String(new Date(at).getUTCDate()), words: roomy ? weekday(at).slice(0, 3) : '' };
}

function upperNames(unit: Unit, at: Moment): readonly Named[] {
	if (unit === 'months') return [{ numeral: year(at), words: '' }];
	const [day, month] = [String(new Date(at).getUTCDate()), monthName(at)];
	const named = (numeral: string, words: string): Named => ({ numeral, words });
	if (unit === 'days') return [named('', `${month} ${year(at)}`), named('', `${month.slice(0, 3)} ${year(at)}`)];
	return [
		named(day, `${month} ${year(at)}, ${weekday(at)}`),
		named(day, `${month}, ${weekday(at)}`),
		named(day, month),
		named(day, month.slice(0, 3)),
		named(day, '')
	];
}

/** Numerals are set larger than words. */
const LARGE = 1.7;
const PAD = 12;

const roomFor = ({ numeral, words }: Named, em: number): number =>
	widthOf(numeral, em * LARGE) + widthOf(words, em) + (numeral && words ? em * 0.4 : 0) + PAD;

/** The least px between two ticks of a level: what its words take, or for hours and days a little more. */
function least({ unit, ms }: Level, em: number): number {
	const widest = { years: '2000', months: 'Mmm', days: '30', hours: '20:00' }[unit];
	const large = unit === 'years' || unit === 'days';
	const words = roomFor(large ? { numeral: widest, words: '' } : { numeral: '', words: widest }, em);
	return ms === 7 * DAY ? words * 1.4 : words;
}

export function rulerOf({ from, to }: Span, width: number, em: number): Ruler {
	const perMs = width / (to - from);
	// A window may begin between two ms, and no date can.
	const x = (at: Moment): number => Math.max(0, (at - from) * perMs);
	const level = LEVELS.find((one) => one.ms * perMs >= least(one, em)) ?? COARSEST;
	const { unit, interval, ms } = level;
	const over = OVER[unit];
	const times = (of: TimeInterval): readonly number[] => of.range(of.ceil(new Date(from)), new Date(to)).map(Number);
	const bounds = over ? times(over) : [];
	const need = least(level, em);
	// A week that a month's end cuts short gives way to the month.
	const lower = times(interval).filter((at) => {
		const next = over ? over.ceil(new Date(at + 1)).getTime() : Infinity;
		return bounds.includes(at) || (next - at) * perMs >= need;
	});
	const roomy = ms * perMs > need + em * (unit === 'months' ? 4 : 2.4) && ms < 7 * DAY + (unit === 'months' ? YEAR : 0);
	const ticks = lower
		.map((at): Tick => ({ at, x: x(at), ...lowerName(unit, at, roomy) }))
		.filter((tick) => tick.x + roomFor(tick, em) - PAD <= width + PAD);
	return {
		unit,
		step: ms,
		lower: ticks,
		upper: over ? upperOf(over, unit, [over.floor(new Date(from)).getTime(), ...bounds], to, x, em, width) : [],
		// A year's line says nothing without its name.
		lines: over && ms * perMs < 30 ? bounds.map(x) : unit === 'years' ? ticks.map((tick) => tick.x) : lower.map(x)
	};
}

/** The first name stays at the edge while its stretch is in the window; a name that has no room is shortened or left out. */
function upperOf(
	over: TimeInterval,
	unit: Unit,
	starts: readonly Moment[],
	to: Moment,
	x: (at: Moment) => number,
	em: number,
	width: number
): readonly Tick[] {
	return [...new Set(starts)].flatMap((at) => {
		const next = over.ceil(new Date(at + 1)).getTime();
		const [left, right] = [Math.max(0, x(at)), next < to ? x(next) : width];
		const named = upperNames(unit, at).find((name) => left + roomFor(name, em) <= right + (next < to ? 0 : PAD));
		return named ? [{ at, x: left, ...named }] : [];
	});
}

/** A window in words: “1997 to 2019”, “August 2017”, “23 August 2017, 05:00 to 14:00”. */
export function spanInWords({ from, to }: Span): string {
	const last = to - 1;
	if (to - from > 3 * YEAR) return `${year(from)} to ${year(last)}`;
	if (to - from > 70 * DAY) return `${monthName(from)} ${year(from)} to ${monthName(last)} ${year(last)}`;
	if (to - from > 4 * DAY) return `${dayInWords(from)} to ${dayInWords(last)}`;
	const [day, lastDay] = [dayInWords(from), dayInWords(last)];
	if (from % DAY === 0 && to % DAY === 0) return day === lastDay ? day : `${day} to ${lastDay}`;
	if (day === lastDay) return `${day}, ${clockTime(from)} to ${clockTime(to)}`;
	return `${dayInWords(from)}, ${clockTime(from)} to ${dayInWords(to)}, ${clockTime(to)}`;
}
