// Which events a state of /explore leaves, what every other choice would leave, and what to loosen when none are left.
import type { Event } from '../model/story.ts';
import { FACETS, NOWHERE, without, type ExploreState, type Facet } from './explore.ts';
import { named, type Span } from './span.ts';

/** A place is in the map's view, or not; undefined where there is no view yet. */
export type InView = ((place: string) => boolean) | undefined;

/** What can be loosened, one by one. */
export type Part = Facet | 'time' | 'inview';

const valuesOf = (event: Event, facet: Facet): readonly string[] => {
	if (facet === 'place') return [event.place ?? NOWHERE];
	if (facet === 'actor') return event.actors;
	return [facet === 'topic' ? event.topic : event.status];
};

/** The time asked for; an end that is not given is open. */
export function askedTime({ from, to }: ExploreState): Span | undefined {
	if (from === undefined && to === undefined) return undefined;
	return {
		from: from === undefined ? -Infinity : (named(from)?.from ?? -Infinity),
		to: to === undefined ? Infinity : (named(to)?.to ?? Infinity)
	};
}

/** An event can have been in a span; one without a date cannot be said to. */
const within = ({ date }: Event, { from, to }: Span): boolean =>
	date.precision !== 'undated' && date.from < to && date.to > from;

/** Whether two states ask for the same. */
export const sameFilters = (a: ExploreState, b: ExploreState): boolean =>
	FACETS.every((facet) => a[facet].join() === b[facet].join()) &&
	a.from === b.from &&
	a.to === b.to &&
	a.inview === b.inview;

type Test = (event: Event) => boolean;

/** One test for every part that asks for something. */
function tests(state: ExploreState, inView: InView): ReadonlyMap<Part, Test> {
	const all = new Map<Part, Test>();
	for (const facet of FACETS) {
		const chosen = new Set(state[facet]);
		if (chosen.size > 0) all.set(facet, (event) => valuesOf(event, facet).some((value) => chosen.has(value)));
	}
	const time = askedTime(state);
	if (time) all.set('time', (event) => within(event, time));
	if (state.inview && inView) all.set('inview', ({ place }) => place !== undefined && inView(place));
	return all;
}

const passing = (events: readonly Event[], all: ReadonlyMap<Part, Test>, ...but: readonly Part[]): readonly Event[] => {
	const asked = [...all].filter(([part]) => !but.includes(part)).map(([, test]) => test);
	return events.filter((event) => asked.every((test) => test(event)));
};

export const filtered = (events: readonly Event[], state: ExploreState, inView?: InView): readonly Event[] =>
	passing(events, tests(state, inView));

/** Of every facet, how many events each of its values would leave if it were chosen and the other parts stayed. */
export function counts(
	events: readonly Event[],
	state: ExploreState,
	inView?: InView
): Readonly<Record<Facet, ReadonlyMap<string, number>>> {
	const all = tests(state, inView);
	const of = (facet: Facet): ReadonlyMap<string, number> => {
		const found = new Map<string, number>();
		for (const event of passing(events, all, facet))
			for (const value of valuesOf(event, facet)) found.set(value, (found.get(value) ?? 0) + 1);
		return found;
	};
	return { place: of('place'), actor: of('actor'), topic: of('topic'), status: of('status') };
}

function unasked(state: ExploreState, part: Part): ExploreState {
	if (part === 'inview') return { ...state, inview: false };
	if (part !== 'time') return { ...state, [part]: [] };
	return without(state, 'from', 'to');
}

/** The state without what some parts ask for. */
export const loosened = (state: ExploreState, parts: readonly Part[]): ExploreState => parts.reduce(unasked, state);

export interface Loosening {
	readonly parts: readonly Part[];
	/** How many events there would be. */
	readonly leaves: number;
}

/** So many of some, every choice. */
function choices<T>([first, ...rest]: readonly T[], count: number): readonly (readonly T[])[] {
	if (count === 0) return [[]];
	if (first === undefined) return [];
	return [...choices(rest, count - 1).map((chosen) => [first, ...chosen]), ...choices(rest, count)];
}

/**
 * Of the parts that ask for something the fewest without which anything more is left: every one if one is enough, else
 * every pair, and so on; what leaves most first.
 */
export function loosenings(events: readonly Event[], state: ExploreState, inView?: InView): readonly Loosening[] {
	const all = tests(state, inView);
	const now = passing(events, all).length;
	for (let count = 1; count <= all.size; count++) {
		const found = choices([...all.keys()], count)
			.map((parts) => ({ parts, leaves: passing(events, all, ...parts).length }))
			.filter(({ leaves }) => leaves > now);
		if (found.length > 0) return found.toSorted((a, b) => b.leaves - a.leaves);
	}
	return [];
}

/** How many parts ask for something. */
export const asking = (state: ExploreState): number =>
	FACETS.filter((facet) => state[facet].length > 0).length + (askedTime(state) ? 1 : 0) + (state.inview ? 1 : 0);

/** In time; what has no date comes last, in the editor's order. */
export const inTime = (events: readonly Event[]): readonly Event[] => {
	const at = ({ date }: Event): number =>
		date.precision === 'undated' ? Infinity : date.from === -Infinity ? date.to : date.from;
	return events.toSorted((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
};
