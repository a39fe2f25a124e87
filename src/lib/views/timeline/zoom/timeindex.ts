// The events, shelved so that a window asks only for what it shows: one row a lane and side of its line, in each row
// a shelf for every length of extent (by powers of two), on each shelf the events by the middle of their extents.
import type { Event } from '../../../model/story.ts';
import { type Cast, type Lanes, lanesOf } from './lanes.ts';
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
	readonly count: number;
}

export interface TimeIndex {
	readonly lanes: readonly Lane[];
	readonly rows: readonly Row[];
	/** Everything, in the order in which the arrow keys go. */
	readonly order: readonly Event[];
	readonly whole: Span;
	/** Their middles, as far as they are dated: the undated come last. */
	readonly mids: Float64Array;
	/** Where an event stands in that order. */
	readonly rank: ReadonlyMap<string, number>;
}

/** From when to when a mark is drawn: what is open reaches to the end of the whole. */
export function extentOf({ date }: Event, whole: Span): Span {
	return { from: Math.max(date.from, whole.from), to: Math.min(date.to, whole.to) };
}

/** Times are drawn as needles however near the reader looks. */
export const isPoint = ({ date: { precision } }: Event): boolean => precision === 'hour' || precision === 'about';

const middle = (event: Event, whole: Span): number => {
	const { from, to } = extentOf(event, whole);
	return isPoint(event) && Number.isFinite(event.date.from) ? event.date.from : (from + to) / 2;
};

const exponentOf = (event: Event, whole: Span): number | undefined => {
	const { from, to } = extentOf(event, whole);
	// A time may also be given as a stretch between two; that has a width.
	return isPoint(event) && to - from <= 60_000 ? undefined : Math.floor(Math.log2(Math.max(1, to - from)));
};

function shelfOf(exponent: number | undefined, events: readonly Event[], whole: Span): Shelf {
	const extents = events.map((event) => extentOf(event, whole));
	return {
		exponent,
		events,
		mid: Float64Array.from(events, (event) => middle(event, whole)),
		from: Float64Array.from(extents, ({ from }) => from),
		to: Float64Array.from(extents, ({ to }) => to)
	};
}

function rowOf(lane: number, above: boolean, events: readonly Event[], whole: Span): Row {
	const shelves = Map.groupBy(events, (event) => exponentOf(event, whole));
	return {
		lane,
		above,
		count: events.length,
		shelves: [...shelves]
			.sort(([a = -1], [b = -1]) => b - a)
			.map(([exponent, shelved]) => shelfOf(exponent, shelved, whole))
	};
}

const isAbove = (event: Event): boolean => event.status !== 'context' || event.date.precision === 'undated';

/** Shelves `events`; `all`, of which they are a part, say how far the whole reaches. */
export function timeIndex(events: readonly Event[], all: readonly Event[], by: LanesBy, cast: Cast): TimeIndex {
	const whole = wholeOf(all);
	const { lanes, of }: Lanes = lanesOf(events, by, cast);
	const middles = new Map(events.map((event) => [event, middle(event, whole)]));
	const undated = ({ date }: Event): number => Number(date.precision === 'undated');
	const order = events.toSorted(
		(a, b) => undated(a) - undated(b) || (middles.get(a) ?? 0) - (middles.get(b) ?? 0) || a.id.localeCompare(b.id)
	);
	const rows = Map.groupBy(order, (event) => of(event) * 2 + Number(!isAbove(event)));
	return {
		lanes,
		order,
		whole,
		mids: Float64Array.from(
			order.filter(({ date }) => date.precision !== 'undated'),
			(event) => middles.get(event) ?? 0
		),
		rank: new Map(order.map(({ id }, i) => [id, i])),
		rows: [...rows]
			.sort(([a], [b]) => a - b)
			.map(([key, held]) => rowOf(Math.floor(key / 2), key % 2 === 0, held, whole))
	};
}
