// The ribbon's ruler: which days, months or years it is divided into, and which of them are named.
import { scaleUtc, utcDay, utcHour, utcMonth, utcYear, type ScaleTime } from 'd3';
import { DAY, monthName, weekday, type Moment } from '../../model/date.ts';
import type { TimelineWindow } from '../../model/scene.ts';

export interface Tick {
	readonly at: Moment;
	/** Share of the ribbon's width, 0 to 1. */
	readonly x: number;
	/** Old-style numeral or name; empty on ticks that only divide. */
	readonly numeral: string;
	/** What stands beside the numeral where there is room. */
	readonly words: string;
	readonly short: string;
	/** `minor` ticks are named on wide screens only. */
	readonly minor: boolean;
}

/** The window as a scale from moments to shares of the width. */
export const windowScale = (window: TimelineWindow): ScaleTime<number, number> =>
	scaleUtc([new Date(window.from), new Date(window.to)], [0, 1]);

const INTERVAL = { years: utcYear, months: utcMonth, days: utcDay, hours: utcDay };

function name({ unit, from, to }: TimelineWindow, at: Date): Pick<Tick, 'numeral' | 'words' | 'short'> {
	if (unit === 'years') return { numeral: String(at.getUTCFullYear()), words: '', short: '' };
	if (unit === 'months') {
		const month = monthName(at.getTime());
		const january = at.getUTCMonth() === 0;
		// Beside a year's numeral there is no room for February, and over several years for one month in six.
		const named = to - from < 400 * DAY ? at.getUTCMonth() > 1 : at.getUTCMonth() === 6;
		return { numeral: january ? String(at.getUTCFullYear()) : '', words: named ? month.slice(0, 3) : '', short: '' };
	}
	const day = weekday(at.getTime());
	return { numeral: String(at.getUTCDate()), words: day, short: day.slice(0, 3) };
}

/** Every how many ticks one is named on a narrow screen, about 350 px wide. */
const everyOnPhone = (unit: TimelineWindow['unit'], count: number): number => {
	if (unit === 'months') return 12;
	return Math.ceil((count * (unit === 'years' ? 40 : 64)) / 350);
};

export function ticksOf(window: TimelineWindow): readonly Tick[] {
	const x = windowScale(window);
	const { unit } = window;
	const times = x.ticks(INTERVAL[unit]).filter((at) => at.getTime() < window.to);
	const every = everyOnPhone(unit, times.length);
	const crowded = unit === 'days' && times.length > 10;
	return times.map((at, i) => {
		const named = name(window, at);
		const shown = crowded ? { ...named, words: '', short: '' } : named;
		const minor = unit === 'months' ? at.getUTCMonth() !== 0 : i % (crowded ? 7 : every) !== 0;
		return { at: at.getTime(), x: x(at), ...shown, minor };
	});
}

/** The hours that divide a day, six apart, without midnight. */
export function hoursOf(window: TimelineWindow): readonly { readonly x: number; readonly hour: string }[] {
	if (window.unit !== 'hours') return [];
	const x = windowScale(window);
	return x
		.ticks(utcHour.every(6) ?? utcHour)
		.filter((at) => at.getUTCHours() !== 0 && at.getTime() < window.to)
		.map((at) => ({ x: x(at), hour: String(at.getUTCHours()).padStart(2, '0') }));
}

/** What the ribbon as a whole covers: “1997–2017”, “August 2017”. */
export function windowTitle(window: TimelineWindow): string {
	const [from, last] = [new Date(window.from), new Date(window.to - 1)];
	if (from.getUTCFullYear() !== last.getUTCFullYear()) return `${from.getUTCFullYear()}–${last.getUTCFullYear()}`;
	if (from.getUTCMonth() !== last.getUTCMonth()) return String(from.getUTCFullYear());
	return `${monthName(window.from)} ${from.getUTCFullYear()}`;
}
