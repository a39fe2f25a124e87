// The events, shelved so that a window asks only for what it shows: one row a lane and side of its line, in each row
// a shelf for every length of extent (by powers of two), on each shelf the events by the middle of their extents.
import { MINUTE } from '../../../model/date.ts';
import type { Event } from '../../../model/story.ts';
import { type Cast, lanesOf } from './lanes.ts';
import { wholeOf } from './scale.ts';
import type { Lane, LanesBy, Span } from './types.ts';

export interface Shelf {
	/** Extents here are at least 2^exponent ms long and shorter than twice that. Times, which are points, have none. */
	readonly exponent: number | undefined;
	readonly events: readonly Event[];
	readonly mid: Float64Array;
	readonly from: Float64Array;
	readonly to: Float64Array;
}

export interface Row {
	readonly lane: number;
	readonly above: boolean;
	readonly shelves: readonly Shelf[];
}

/** Where an event is found: its place in the order, its shelf, and where on it. */
interface Found {
	readonly rank: number;
	readonly shelf: Shelf;
	readonly at: number;
}

export interface TimeIndex {
	readonly lanes: readonly Lane[];
	readonly rows: readonly Row[];
	/** Everything, in the order in which the arrow keys go. */
	readonly order: readonly Event[];
	/** Their middles, as far as they are dated: the undated come last. */
	readonly mids: Float64Array;
	readonly whole: Span;
	readonly found: ReadonlyMap<string, Found>;
	/** The middle of an event; undefined for one that has no date or is not here. */
	readonly momentOf: (id: string) => number | undefined;
}

/** From when to when a mark is drawn, and its middle: what is open reaches to the end of the whole. */
interface Extent extends Span {
	readonly event: Event;
	readonly mid: number;
}

/** A time is drawn as a needle however near the reader looks, unless it is a stretch between two. */
const isTime = ({ date: { precision, from, to } }: Event): boolean =>
	(precision === 'hour' || precision === 'about') && to - from <= MINUTE;

const isUndated = ({ date }: Event): boolean => date.precision === 'undated';

function extentOf(event: Event, whole: Span): Extent {
	const [from, to] = [Math.max(event.date.from, whole.from), Math.min(event.date.to, whole.to)];
	const mid = isUndated(event) ? Infinity : isTime(event) ? from : (from + to) / 2;
	return { event, from, to, mid };
}

const exponentOf = ({ event, from, to }: Extent): number | undefined =>
	isTime(event) ? undefined : Math.floor(Math.log2(Math.max(1, to - from)));

const shelfOf = (exponent: number | undefined, extents: readonly Extent[]): Shelf => ({
	exponent,
	events: extents.map(({ event }) => event),
	mid: Float64Array.from(extents, ({ mid }) => mid),
	from: Float64Array.from(extents, ({ from }) => from),
	to: Float64Array.from(extents, ({ to }) => to)
});

const rowOf = (lane: number, above: boolean, extents: readonly Extent[]): Row => ({
	lane,
	above,
	shelves: [...Map.groupBy(extents, exponentOf)]
		.sort(([a = -1], [b = -1]) => b - a)
		.map(([exponent, some]) => shelfOf(exponent, some))
});

const isAbove = (event: Event): boolean => event.status !== 'context' || isUndated(event);

/** Shelves `events`; `all`, of which they are a part, say how far the whole reaches. */
export function timeIndex(events: readonly Event[], all: readonly Event[], by: LanesBy, cast: Cast): TimeIndex {
	const whole = wholeOf(all);
	const { lanes, of } = lanesOf(events, by, cast);
	// Sorting keeps those of one moment in the order they came in.
	const extents = events
		.map((event) => extentOf(event, whole))
		.sort((a, b) => (a.mid < b.mid ? -1 : a.mid > b.mid ? 1 : 0));
	const sides = Map.groupBy(extents, ({ event }) => of(event) * 2 + Number(!isAbove(event)));
	const rows = [...sides]
		.sort(([a], [b]) => a - b)
		.map(([side, some]) => rowOf(Math.floor(side / 2), side % 2 === 0, some));
	const ranks = new Map(extents.map(({ event }, rank) => [event, rank]));
	const found = new Map<string, Found>();
	for (const { shelves } of rows)
		for (const shelf of shelves)
			shelf.events.forEach((event, at) => found.set(event.id, { rank: ranks.get(event) ?? 0, shelf, at }));
	const dated = extents.filter(({ event }) => !isUndated(event));
	return {
		lanes,
		rows,
		order: extents.map(({ event }) => event),
		mids: Float64Array.from(dated, ({ mid }) => mid),
		whole,
		found,
		momentOf: (id) => {
			const { shelf, at = 0 } = found.get(id) ?? {};
			const mid = shelf?.mid[at];
			return Number.isFinite(mid) ? mid : undefined;
		}
	};
}
