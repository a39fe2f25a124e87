// Which lane an event stands in. Lanes come in the order of the story's places or actors, and those beyond a dozen are one.
import type { Actor, Event, Place } from '../../../model/story.ts';
import type { Lane, LanesBy } from './types.ts';

/** So many lanes, and one for all others: what is drawn must not grow with the vocabulary. */
const MOST = 12;

/** Who is who, for lanes and names. */
export interface Cast {
	readonly places: readonly Place[];
	readonly actors: readonly Actor[];
}

export interface Lanes {
	readonly lanes: readonly Lane[];
	/** The index of an event's lane. */
	readonly of: (event: Event) => number;
}

const NONE = '';
const OTHERS = '\u0000others';
const UNDATED = '\u0000undated';

const UNNAMED: Record<LanesBy, string> = { place: 'No place named', actor: 'Nobody named', topic: 'No topic' };
const REST: Record<LanesBy, string> = { place: 'Other places', actor: 'Others', topic: 'Other topics' };

/** “smart-city” is “Smart city”. */
const topicName = (topic: string): string => {
	const words = topic.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
};

/** An event with several actors stands in the lane of the one that is named first. */
export function valueOf(event: Event, by: LanesBy): string {
	if (by === 'place') return event.place ?? NONE;
	return by === 'actor' ? (event.actors[0] ?? NONE) : event.topic;
}

function laneOf(id: string, by: LanesBy, { places, actors }: Cast): Lane {
	const plain = { id, ink: 'water', undated: false } as const;
	if (id === NONE) return { ...plain, name: UNNAMED[by] };
	if (id === OTHERS) return { ...plain, name: REST[by] };
	if (id === UNDATED) return { ...plain, name: 'No date given', undated: true };
	const place = by === 'place' ? places.find((one) => one.id === id) : undefined;
	if (place)
		return { ...plain, name: place.name, ...(place.zh && { zh: place.zh }), shape: place.shape, ink: place.ink };
	const actor = by === 'actor' ? actors.find((one) => one.id === id) : undefined;
	return { ...plain, name: actor?.name ?? topicName(id) };
}

/** Values that events have, in the cast's order; topics by how many events they have. */
function ordered(counts: ReadonlyMap<string, number>, by: LanesBy, { places, actors }: Cast): readonly string[] {
	const known = (by === 'place' ? places : by === 'actor' ? actors : []).map(({ id }) => id);
	const rank = new Map(known.map((id, i) => [id, i]));
	const count = (id: string): number => counts.get(id) ?? 0;
	const named = [...counts.keys()].filter((id) => id !== NONE);
	const kept = new Set(named.toSorted((a, b) => count(b) - count(a)).slice(0, MOST));
	return named
		.filter((id) => kept.has(id))
		.sort((a, b) => (rank.get(a) ?? known.length) - (rank.get(b) ?? known.length) || count(b) - count(a));
}

export function lanesOf(events: readonly Event[], by: LanesBy, cast: Cast): Lanes {
	const counts = new Map<string, number>();
	let undated = false;
	for (const event of events) {
		if (event.date.precision === 'undated') undated = true;
		else counts.set(valueOf(event, by), (counts.get(valueOf(event, by)) ?? 0) + 1);
	}
	const named = ordered(counts, by, cast);
	const left = [...counts.keys()].some((id) => id !== NONE && !named.includes(id));
	const ids = [...named, ...(left ? [OTHERS] : []), ...(counts.has(NONE) ? [NONE] : []), ...(undated ? [UNDATED] : [])];
	const index = new Map(ids.map((id, i) => [id, i]));
	const others = index.get(OTHERS) ?? 0;
	return {
		lanes: ids.map((id) => laneOf(id, by, cast)),
		of: (event) =>
			event.date.precision === 'undated' ? (index.get(UNDATED) ?? 0) : (index.get(valueOf(event, by)) ?? others)
	};
}
