// Eras: stretches of several days that other events fall in, found in the data so that no view has to know the story.
import { isLoose, type Moment } from './date.ts';
import type { Event } from './story.ts';

/** A stretch with a name that other events fall in: “the trip”. */
export interface Era {
	readonly id: string;
	readonly name: string;
	readonly from: Moment;
	readonly to: Moment;
}

/** Fewer events than this make no era, and more eras than that are none. */
const FEWEST = 3;
const MOST = 8;
/** Only so many of the longest stretches are looked at. */
const TRIED = 100;

const holds = ({ id, date }: Event, other: Event): boolean =>
	other.id !== id && other.date.from >= date.from && other.date.to <= date.to;

/** Events that last for days and hold others, the longest first, none within another. */
export function erasOf(events: readonly Event[]): readonly Era[] {
	const found: Event[] = [];
	const stretches = events
		.filter(({ date, status }) => date.precision === 'days' && !isLoose(date) && status !== 'derived')
		.sort((a, b) => b.date.to - b.date.from - (a.date.to - a.date.from));
	for (const event of stretches.slice(0, TRIED)) {
		const { from, to } = event.date;
		if (found.length === MOST || found.some(({ date }) => date.from < to && from < date.to)) continue;
		if (events.filter((other) => holds(event, other)).length >= FEWEST) found.push(event);
	}
	return found.map(({ id, label, date: { from, to } }) => ({ id, name: label, from, to }));
}
