// The list of events in the order of a column.
import type { Event } from '../../../model/story.ts';
import type { Cast } from './lanes.ts';
import { actorNames, placeName } from './words.ts';

export const COLUMNS = [
	{ id: 'date', name: 'Date' },
	{ id: 'title', name: 'Event' },
	{ id: 'place', name: 'Place' },
	{ id: 'who', name: 'Who' },
	{ id: 'status', name: 'Status' }
] as const;

export type Column = (typeof COLUMNS)[number]['id'];

export interface Sorting {
	readonly column: Column;
	/** From the last to the first. */
	readonly down: boolean;
}

const words = new Intl.Collator('en-GB');

/** By its first moment, then by its last; an open beginning first, no date at all last whichever way. */
function byDate(a: Event, b: Event): number {
	const compare = (x: number, y: number): number => (x === y ? 0 : x < y ? -1 : 1);
	return compare(a.date.from, b.date.from) || compare(a.date.to, b.date.to);
}

const undated = ({ date }: Event): number => Number(date.precision === 'undated');

export function sorted(events: readonly Event[], { column, down }: Sorting, cast: Cast): readonly Event[] {
	const text = (event: Event): string => {
		if (column === 'title') return event.title;
		if (column === 'place') return event.place === undefined ? '\uffff' : placeName(event, cast);
		return column === 'who' ? actorNames(event, cast) || '\uffff' : event.status;
	};
	if (column === 'date')
		return events.toSorted(
			(a, b) => undated(a) - undated(b) || (down ? -1 : 1) * byDate(a, b) || words.compare(a.id, b.id)
		);
	const texts = new Map(events.map((event) => [event, text(event)]));
	return events.toSorted(
		(a, b) =>
			(down ? -1 : 1) * words.compare(texts.get(a) ?? '', texts.get(b) ?? '') ||
			undated(a) - undated(b) ||
			byDate(a, b) ||
			words.compare(a.id, b.id)
	);
}
