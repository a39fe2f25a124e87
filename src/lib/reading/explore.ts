// The whole state of /explore as an address says it: what is asked for, what is selected, where the map and the timeline
// stand. Reading never fails: what cannot be read is left out and named in words.
import { MAP_CHOICES, type MapChoice, type MapView } from '../model/map.ts';
import { topicsOf, type Explored } from '../model/explore.ts';
import type { Status } from '../model/story.ts';
import { named } from './span.ts';

/** Stands among the ids of places for events that have none. */
export const NOWHERE = 'none';

export const STATUSES: readonly Status[] = ['reported', 'context', 'derived'];
export const LANES = ['place', 'actor', 'topic'] as const;
/** What the list can be sorted by. */
export const COLUMNS = ['date', 'title', 'place', 'who', 'status'] as const;

export interface Sort {
	readonly column: (typeof COLUMNS)[number];
	/** From the last to the first. */
	readonly down: boolean;
}

export type Facet = 'place' | 'actor' | 'topic' | 'status';
export const FACETS: readonly Facet[] = ['place', 'actor', 'topic', 'status'];

/** Of a facet nothing chosen means anything. */
export interface ExploreState extends Readonly<Record<Facet, readonly string[]>> {
	/** Ends of the time asked for, each as the address writes it. */
	readonly from?: string;
	readonly to?: string;
	/** The selected event. */
	readonly event?: string;
	/** Where the reader has moved the map; else it follows the selection. */
	readonly at?: MapView;
	/** What the timeline shows, where the reader has zoomed it. */
	readonly window?: { readonly from: string; readonly to: string };
	readonly lanes: (typeof LANES)[number];
	readonly view: 'drawing' | 'list';
	readonly sort: Sort;
	/** Whether only what lies in the map's view is listed. */
	readonly inview: boolean;
	/** Who draws the map, where the reader says so. */
	readonly map: MapChoice;
}

export const INITIAL: ExploreState = {
	place: [],
	actor: [],
	topic: [],
	status: [],
	lanes: 'place',
	view: 'drawing',
	sort: { column: 'date', down: false },
	inview: false,
	map: 'auto'
};

type Optional = 'from' | 'to' | 'event' | 'at' | 'window';

/** A state without some of what it need not say. */
export const without = (state: ExploreState, ...keys: readonly Optional[]): ExploreState =>
	Object.fromEntries(
		Object.entries(state).filter(([key]) => !(keys as readonly string[]).includes(key))
	) as unknown as ExploreState;

/** What an address may name. */
export interface Vocabulary extends Readonly<Record<Facet, readonly string[]>> {
	readonly event: readonly string[];
}

/** What the addresses of a story may name: of places and actors, those that events have. */
export function vocabularyOf({ events, places, actors }: Pick<Explored, 'events' | 'places' | 'actors'>): Vocabulary {
	const visited = places.map(({ id }) => id).filter((id) => events.some(({ place }) => place === id));
	return {
		place: [...visited, ...(events.some(({ place }) => place === undefined) ? [NOWHERE] : [])],
		actor: actors.map(({ id }) => id).filter((id) => events.some(({ actors }) => actors.includes(id))),
		topic: topicsOf(events),
		status: STATUSES,
		event: events.map(({ id }) => id)
	};
}

export interface Read {
	readonly state: ExploreState;
	/** A sentence for each value that was left out, the first few of them. */
	readonly ignored: readonly string[];
}

/** As much of a value as a notice repeats. */
const LONGEST = 40;
const MOST = 6;

/** A stranger's text fit to be quoted: short, on one line, and unable to turn the line around. */
function quoted(value: string): string {
	// By code points: half of a pair would be no letter at all.
	const letters = Array.from(value.replace(/[\p{C}\p{Z}]+/gu, ' ').trim());
	return `“${letters.slice(0, LONGEST).join('')}${letters.length > LONGEST ? '…' : ''}”`;
}

const WORDS: Readonly<Record<Facet | 'event', string>> = {
	place: 'a place',
	actor: 'an actor',
	topic: 'a topic',
	status: 'a status',
	event: 'an event'
};

const NUMBER = /^-?\d{1,3}(\.\d{1,12})?$/;
/** Where Web Mercator ends. */
const POLE = 85.051;

function readView(text: string): MapView | undefined {
	const parts = text.split(',');
	if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return undefined;
	const [lng = 0, lat = 0, zoom = 0] = parts.map(Number);
	return Math.abs(lng) <= 180 && Math.abs(lat) <= POLE && zoom >= 0 && zoom <= 22 ? { lng, lat, zoom } : undefined;
}

/** The state that an address asks for, and what of it was ignored. */
export function readAddress(params: URLSearchParams, vocabulary: Vocabulary): Read {
	const ignored: string[] = [];

	function listed(facet: Facet): readonly string[] {
		const asked = new Set(params.getAll(facet).flatMap((value) => value.split(',')));
		for (const value of asked)
			if (value !== '' && !vocabulary[facet].includes(value))
				ignored.push(`${quoted(value)} is not ${WORDS[facet]} of this story.`);
		return vocabulary[facet].filter((id) => asked.has(id));
	}

	/** The first value that can be read; the others are named. */
	function one<T>(name: string, read: (text: string) => T | undefined, expected: string): T | undefined {
		let found: T | undefined;
		for (const value of params.getAll(name)) {
			const first = found === undefined ? read(value) : undefined;
			if (first !== undefined) found = first;
			else
				ignored.push(`“${name}” cannot be ${quoted(value)}: ${found === undefined ? expected : 'it is given twice'}.`);
		}
		return found;
	}

	const among =
		<T extends string>(values: readonly T[]) =>
		(text: string): T | undefined =>
			values.find((value) => value === text);
	const edge = (text: string): string | undefined => (named(text) ? text : undefined);
	const DATE = 'it is a date such as 2016, 2016-08 or 2016-08-23';

	const event = one('event', among(vocabulary.event), 'no event of this story has that id');
	const from = one('from', edge, DATE);
	let to = one('to', edge, DATE);
	if (!ordered(from, to)) {
		ignored.push(`“to” cannot be ${quoted(to ?? '')}: it lies before “from”.`);
		to = undefined;
	}
	const at = one('at', readView, 'it is longitude, latitude and zoom, such as 114.16,22.28,9');
	const window = one('window', readWindow, 'it is two dates in order, such as 2016/2017-08');
	const state: ExploreState = {
		place: listed('place'),
		actor: listed('actor'),
		topic: listed('topic'),
		status: listed('status'),
		...(from !== undefined && { from }),
		...(to !== undefined && { to }),
		...(event !== undefined && { event }),
		...(at && { at }),
		...(window && { window }),
		lanes: one('lanes', among(LANES), `it is ${LANES.join(', ')}`) ?? INITIAL.lanes,
		view: one('view', among(['list', 'drawing'] as const), 'it is list or drawing') ?? INITIAL.view,
		sort: one('sort', readSort, `it is ${COLUMNS.join(', ')}, or one with “,down” after it`) ?? INITIAL.sort,
		inview: one('inview', among(['true', 'false'] as const), 'it is true or false') === 'true',
		map: one('map', among(MAP_CHOICES), `it is ${MAP_CHOICES.join(', ')}`) ?? INITIAL.map
	};
	const more = ignored.length - MOST;
	return { state, ignored: more > 0 ? [...ignored.slice(0, MOST), `And ${more} more.`] : ignored };
}

const ordered = (from: string | undefined, to: string | undefined): boolean => {
	const [a, b] = [from === undefined ? undefined : named(from), to === undefined ? undefined : named(to)];
	return !a || !b || b.to > a.from;
};

function readWindow(text: string): ExploreState['window'] {
	const [from, to, ...rest] = text.split('/');
	if (from === undefined || to === undefined || rest.length > 0) return undefined;
	return named(from) && named(to) && ordered(from, to) ? { from, to } : undefined;
}

function readSort(text: string): Sort | undefined {
	const [name, way, ...rest] = text.split(',');
	const column = COLUMNS.find((one) => one === name);
	return column && rest.length === 0 && (way === undefined || way === 'down')
		? { column, down: way === 'down' }
		: undefined;
}

const sortText = ({ column, down }: Sort): string => (down ? `${column},down` : column);

/** About a metre, and a hundredth of a zoom. */
const viewText = ({ lng, lat, zoom }: MapView): string =>
	[lng.toFixed(5), lat.toFixed(5), zoom.toFixed(2)].map(Number).join();

/** The address's query for a state, with its question mark; empty for the initial one. */
export function writeAddress(state: ExploreState): string {
	const pairs: readonly (readonly [string, string | undefined])[] = [
		...FACETS.map((facet) => [facet, state[facet].join(',') || undefined] as const),
		['from', state.from],
		['to', state.to],
		['event', state.event],
		['at', state.at && viewText(state.at)],
		['window', state.window && `${state.window.from}/${state.window.to}`],
		...(['lanes', 'view', 'map'] as const).map(
			(name) => [name, state[name] === INITIAL[name] ? undefined : state[name]] as const
		),
		['sort', sortText(state.sort) === sortText(INITIAL.sort) ? undefined : sortText(state.sort)],
		['inview', state.inview ? 'true' : undefined]
	];
	const written = pairs.flatMap(([name, value]) =>
		value === undefined ? [] : [`${name}=${encodeURIComponent(value).replace(/%(2C|2F|3A)/g, decodeURIComponent)}`]
	);
	return written.length > 0 ? `?${written.join('&')}` : '';
}
