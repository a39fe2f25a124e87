// What the page to explore is drawn from: the story's tables without its telling.
import type { WaterName } from './map.ts';
import type { Leg } from './journey.ts';
import type { Camera } from './scene.ts';
import type { Actor, Event, Place, Source, Step, Story } from './story.ts';

/** What the head and the foot of a page say of the story. */
export type Masthead = Pick<
	Story,
	| 'lang'
	| 'title'
	| 'standfirst'
	| 'description'
	| 'disclosure'
	| 'address'
	| 'published'
	| 'modified'
	| 'reporter'
	| 'clock'
> & { readonly steps: readonly Pick<Step, 'id' | 'title' | 'events' | 'picture'>[] };

export interface Explored {
	readonly story: Masthead;
	readonly events: readonly Event[];
	/** Id of the event that the story is about, where its telling says which one that is. */
	readonly main?: string;
	readonly places: readonly Place[];
	readonly actors: readonly Actor[];
	readonly sources: readonly Source[];
	readonly legs: readonly Leg[];
	readonly waters: readonly WaterName[];
	/** What the map shows before it is moved: nine in ten of the events that have a place. */
	readonly home: Camera;
	/** Cameras whose bases are engraved, the farthest first: the map lies on the nearest one that fills its view. */
	readonly plates: readonly Camera[];
}

/** What stands above a timeline's lines, and by whose clock. */
export const keyOf = ({ reporter, clock }: Pick<Masthead, 'reporter' | 'clock'>): string =>
	`Above each line: what ${reporter} reports. All times are ${clock.place}’s.`;

/** Every id that an address may name; topics in the order in which they come up. */
export const topicsOf = (events: readonly Event[]): readonly string[] => [...new Set(events.map(({ topic }) => topic))];

/** A topic's id as words: “Smart city”. */
export const topicName = (id: string): string => {
	const words = id.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
};
