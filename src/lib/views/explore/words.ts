// The words of the page to explore: what counts, parts and values are called.
import { topicName } from '../../model/explore.ts';
import type { MapChoice } from '../../model/map.ts';
import type { Actor, Place, Status } from '../../model/story.ts';
import { NOWHERE, type Facet } from '../../reading/explore.ts';
import type { Part } from '../../reading/filter.ts';

export const counted = (n: number): string => `${n} ${n === 1 ? 'event' : 'events'}`;

export const LEGENDS: Readonly<Record<Facet, string>> = {
	place: 'Place',
	status: 'Status',
	actor: 'Who',
	topic: 'Topic'
};

/** Who draws the map. */
export const PAINTERS: Readonly<Record<MapChoice, string>> = { auto: 'automatic', svg: 'drawn', webgl: 'live' };

const STATUS_NAMES: Readonly<Record<Status, string>> = { reported: 'Reported', context: 'Context', derived: 'Derived' };

/** What a status means, where the story follows `reporter`. */
export function statusInWords(status: Status, reporter: string): string {
	const means = { reported: `${reporter} says it`, context: 'another source says it', derived: 'our own arithmetic' };
	return `${STATUS_NAMES[status]}: ${means[status]}`;
}

/** What taking a part's demand away is called. */
const ANY: Readonly<Record<Part, string>> = {
	place: 'Any place',
	status: 'Any status',
	actor: 'Anyone',
	topic: 'Any topic',
	time: 'Any time',
	inview: 'Also beyond the map’s view'
};

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What taking away several demands at once is called: “Any place and any time”. */
export const anyOf = (parts: readonly Part[]): string =>
	listed.format(parts.map((part, i) => (i === 0 ? ANY[part] : ANY[part].charAt(0).toLowerCase() + ANY[part].slice(1))));

/** A person's usual name, without what is told in brackets. */
export const shortName = (name: string): string => name.replace(/\s*\([^)]*\)\s*$/, '');

export function valueName(facet: Facet, id: string, places: readonly Place[], actors: readonly Actor[]): string {
	if (facet === 'place')
		return id === NOWHERE ? 'No place is named' : (places.find((one) => one.id === id)?.name ?? id);
	if (facet === 'actor') return shortName(actors.find((one) => one.id === id)?.name ?? id);
	return facet === 'status' && id in STATUS_NAMES ? STATUS_NAMES[id as Status] : topicName(id);
}

/** How exactly a point may be read. */
export const reachOf = ({ precision }: Place): string =>
	precision === 'city' ? 'the whole city' : precision === 'district' ? 'the district' : `± ${precision} m`;

/** The ids that come up most, first. */
export function byFrequency(ids: readonly string[], lists: readonly (readonly string[])[]): readonly string[] {
	const found = new Map<string, number>();
	for (const id of lists.flat()) found.set(id, (found.get(id) ?? 0) + 1);
	return ids.toSorted((a, b) => (found.get(b) ?? 0) - (found.get(a) ?? 0));
}
