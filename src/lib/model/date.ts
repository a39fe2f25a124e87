// When something happened, as precisely as it is known and no more.
//
// The story's clock is the wall clock of one place, the same all year. Every moment is kept as that wall clock read as
// if it were UTC, so no date ever moves with the reader's time zone.

/** A moment on the story's clock: milliseconds since 1970-01-01T00:00 as a clock in its place shows it. */
export type Moment = number;

/** The clock that a story tells all times by: whose it is, and how far ahead of UTC (“+08:00”). */
export interface Clock {
	readonly place: string;
	readonly offset: string;
}

/** Minutes that a clock is ahead of UTC. */
export function aheadOf({ offset }: Clock): number {
	const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
	return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** A moment of the clock as a time with its zone (ISO 8601); nothing where it is open. */
export const isoOf = (moment: Moment, { offset }: Clock): string | undefined =>
	Number.isFinite(moment) ? `${new Date(moment).toISOString().slice(0, 19)}${offset}` : undefined;

/** How wide the gap in our knowledge is; the timeline draws a mark exactly that wide. */
export type Precision = 'decade' | 'year' | 'month' | 'days' | 'day' | 'part' | 'about' | 'hour' | 'undated';

/** A part of a day that a source names without an hour. */
export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

export interface StoryDate {
	/** As the editor wrote it: EDTF (ISO 8601-2), empty when no date is given. */
	readonly edtf: string;
	readonly precision: Precision;
	/** First moment it can have been, and of `about` the moment named; `-Infinity` when open or undated. */
	readonly from: Moment;
	/** First moment it can no longer have been (of a time, a minute on); `Infinity` when open or undated. */
	readonly to: Moment;
	/** Which part of the day, when the precision is `part`. */
	readonly part?: DayPart;
	/** Its source is not sure that it is right (`?`, and `%`). */
	readonly uncertain?: boolean;
	/** Its source says that it is only about right (`~`, and `%`). */
	readonly approximate?: boolean;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const MONTHS = 'January February March April May June July August September October November December'.split(
	' '
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Hours of the story's clock that a part of a day covers. The night runs into the next morning. */
export const DAY_PARTS: Record<DayPart, readonly [from: number, to: number]> = {
	morning: [0, 12],
	afternoon: [12, 18],
	evening: [18, 24],
	night: [18, 30]
};

const two = (n: number): string => String(n).padStart(2, '0');

export const clockTime = (moment: Moment): string => {
	const d = new Date(moment);
	return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
};

export const weekday = (moment: Moment): string => WEEKDAYS[new Date(moment).getUTCDay()] ?? '';

export const monthName = (moment: Moment): string => MONTHS[new Date(moment).getUTCMonth()] ?? '';

/** “23 August 2017” */
export const dayInWords = (moment: Moment): string => {
	const d = new Date(moment);
	return `${d.getUTCDate()} ${monthName(moment)} ${d.getUTCFullYear()}`;
};

const daysInWords = (from: Moment, last: Moment): string => {
	const [a, b] = [new Date(from), new Date(last)];
	if (a.getUTCFullYear() !== b.getUTCFullYear()) return `${dayInWords(from)} to ${dayInWords(last)}`;
	if (a.getUTCMonth() !== b.getUTCMonth()) return `${a.getUTCDate()} ${monthName(from)} to ${dayInWords(last)}`;
	return `${a.getUTCDate()} to ${dayInWords(last)}`;
};

/** Open at one end: since then, or until then. */
export const isOpen = ({ precision, from, to }: StoryDate): boolean =>
	precision !== 'undated' && !(Number.isFinite(from) && Number.isFinite(to));

/** A date that may lie outside of its own extent: drawn faded, and said in words beside its mark. */
export const isLoose = (date: StoryDate): boolean =>
	Boolean(date.uncertain) || Boolean(date.approximate) || isOpen(date);

/** One end of an interval, as precisely as the whole is known. */
const endInWords = (moment: Moment, precision: Precision): string => {
	const year = new Date(moment).getUTCFullYear();
	if (precision === 'decade') return `the ${Math.floor(year / 10) * 10}s`;
	if (precision === 'year') return String(year);
	if (precision === 'month') return `${monthName(moment)} ${year}`;
	if (precision === 'hour') return `${dayInWords(moment)}, ${clockTime(moment)}`;
	return dayInWords(moment);
};

const LONGEST: Partial<Record<Precision, number>> = { year: 366 * DAY, month: 31 * DAY, hour: MINUTE };

/** An interval that is open, or longer than the unit it is given in; any other date has words of its own. */
function intervalInWords({ from, to, precision, approximate }: StoryDate): string | undefined {
	if (precision === 'undated') return undefined;
	const about = approximate ? 'about ' : '';
	if (to === Infinity) return `from ${about}${endInWords(from, precision)} on`;
	if (from === -Infinity) return `until ${about}${endInWords(to - 1, precision)}`;
	if (to - from <= (LONGEST[precision] ?? Infinity)) return undefined;
	return `${about}${endInWords(from, precision)} to ${endInWords(to - 1, precision)}`;
}

/** The date in words, saying no more than is known: “in 1999”, “23 August 2017, about 12:50”, “no date given”. */
export function inWords(date: StoryDate): string {
	const d = new Date(date.from);
	const perhaps = date.uncertain ? 'perhaps ' : '';
	const interval = intervalInWords(date);
	if (interval) return perhaps + interval;
	const hedge = perhaps + (date.approximate ? 'about ' : '');
	const within = date.approximate ? hedge : `${hedge}in `;
	switch (date.precision) {
		case 'undated':
			return 'no date given';
		case 'decade':
			return `${within}the ${d.getUTCFullYear()}s`;
		case 'year':
			return `${within}${d.getUTCFullYear()}`;
		case 'month':
			return `${hedge}${monthName(date.from)} ${d.getUTCFullYear()}`;
		case 'days':
			return hedge + daysInWords(date.from, date.to - 1);
		case 'day':
			return hedge + dayInWords(date.from);
		case 'part':
			return `${hedge}${dayInWords(date.from)}, ${date.part}`;
		case 'about':
			return `${hedge}${dayInWords(date.from)}, about ${clockTime(date.from)}`;
		case 'hour':
			return `${hedge}${dayInWords(date.from)}, ${clockTime(date.from)}`;
	}
}

/** The same where nothing leads up to it, as in a list: “1999”, “August 2017”. */
export const asEntry = (date: StoryDate): string => inWords(date).replace(/^in (?=\d)/, '');

/** What the precision itself is called, for lists: “a year”, “a part of a day”. */
export const PRECISION_IN_WORDS: Record<Precision, string> = {
	decade: 'known to the decade',
	year: 'known to the year',
	month: 'known to the month',
	days: 'several days',
	day: 'known to the day',
	part: 'known to a part of the day',
	about: 'known to about the hour',
	hour: 'known to the minute',
	undated: 'no date given'
};

/** How sure a date is beside its precision, each in a word or two: “approximate”, “not certain”. */
export const hedgesOf = ({ uncertain, approximate }: StoryDate): readonly string[] => [
	...(approximate ? ['approximate'] : []),
	...(uncertain ? ['not certain'] : [])
];
