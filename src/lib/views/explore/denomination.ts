// An event's date as the face of a note: one numeral, as large as the date is exact, and the rest in lines.
import { clockTime, hedgesOf, monthName, weekday, type StoryDate } from '../../model/date.ts';

export interface Face {
	readonly numeral?: string;
	readonly lines: readonly string[];
}

export function faceOf(date: StoryDate): Face {
	const { precision, from, to, part } = date;
	const first = Number.isFinite(from) ? from : to - 1;
	if (precision === 'undated' || !Number.isFinite(first)) return { lines: ['No date is given'] };
	const day = new Date(first);
	const year = String(day.getUTCFullYear());
	const hedge = hedgesOf(date);
	const open = to === Infinity ? ['from then on'] : from === -Infinity ? ['until then'] : [];
	if (precision === 'decade')
		return { numeral: `${year.slice(0, 3)}0`, lines: ['a decade, no year is given', ...hedge] };
	const lasts = Number.isFinite(from) && Number.isFinite(to) ? new Date(to - 1) : day;
	if (precision === 'year') {
		const last = String(lasts.getUTCFullYear());
		const lines = last === year ? ['the year, no day is given'] : [`to ${last}`];
		return { numeral: year, lines: [...(open.length > 0 ? open : lines), ...hedge] };
	}
	const month = `${monthName(first)} ${year}`;
	if (precision === 'month')
		return { numeral: year, lines: [monthName(first), ...(open.length > 0 ? open : ['no day is given']), ...hedge] };
	const numeral = String(day.getUTCDate());
	if (precision === 'days') {
		const same = lasts.getUTCMonth() === day.getUTCMonth() && lasts.getUTCFullYear() === day.getUTCFullYear();
		const until = `to ${lasts.getUTCDate()} ${monthName(lasts.getTime())} ${lasts.getUTCFullYear()}`;
		return same && open.length === 0
			? { numeral: `${numeral}–${lasts.getUTCDate()}`, lines: [month, ...hedge] }
			: { numeral, lines: [month, ...(open.length > 0 ? open : [until]), ...hedge] };
	}
	const hour = { part, about: `about ${clockTime(first)}`, hour: clockTime(first), day: undefined }[precision];
	return { numeral, lines: [month, weekday(first), ...(hour ? [hour] : []), ...open, ...hedge] };
}
