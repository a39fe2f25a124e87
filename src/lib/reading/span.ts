// The ends of a span of time as an address writes them: a year, a month, a day or a minute of the story's clock. An end
// covers the whole of what it names: “to 2017-08” is to the end of that August.
import { DAY, MINUTE, type Moment } from '../model/date.ts';

export interface Span {
	readonly from: Moment;
	/** First moment beyond it. */
	readonly to: Moment;
}

const EDGE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/;

/** What an end names, from its first moment to the first beyond it; undefined when it is no such date. */
export function named(edge: string): Span | undefined {
	const found = EDGE.exec(edge);
	if (!found) return undefined;
	const [year = 0, month, day, hour, minute] = found.slice(1).map((part?: string) => part && Number(part)) as (
		number | undefined
	)[];
	const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0);
	const back = new Date(from).toISOString();
	// 1900 and on: `Date.UTC` takes two digits for a year of the twentieth century. And no 30 February.
	if (year < 100 || !back.startsWith(edge)) return undefined;
	if (hour !== undefined) return { from, to: from + MINUTE };
	if (day !== undefined) return { from, to: from + DAY };
	if (month !== undefined) return { from, to: Date.UTC(year, month, 1) };
	return { from, to: Date.UTC(year + 1, 0, 1) };
}

/** A moment as the shortest end that begins with it; to the minute at the most. */
export function edgeFrom(moment: Moment): string {
	const text = new Date(Math.floor(moment / MINUTE) * MINUTE).toISOString().slice(0, 16);
	return text
		.replace(/T00:00$/, '')
		.replace(/-01$/, '')
		.replace(/-01$/, '');
}

/** A moment as the shortest end that ends with it. */
export function edgeTo(moment: Moment): string {
	const text = new Date(Math.ceil(moment / MINUTE) * MINUTE - MINUTE).toISOString().slice(0, 16);
	return (
		[4, 7, 10, 16]
			.map((length) => text.slice(0, length))
			.find((edge) => named(edge)?.to === Date.parse(`${text}Z`) + MINUTE) ?? text
	);
}
