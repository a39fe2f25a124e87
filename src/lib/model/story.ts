// The story and everything it is drawn from. Plain data: nothing here draws, reads files or knows a browser.
import type { Clock, StoryDate } from './date.ts';
import type { Journey } from './journey.ts';
import type { Scene } from './scene.ts';
import type { Track } from './track.ts';

/** `reported`: the article says it. `context`: another source does. `derived`: our own arithmetic on either. */
export type Status = 'reported' | 'context' | 'derived';

/** Degrees, WGS 84, longitude first. */
export type LngLat = readonly [lng: number, lat: number];

/** The colours of the notes, named after the places they were mixed for: one a place, `water` where a step is about several, `context` for the rest. */
export const INKS = ['hong-kong', 'macau', 'shanghai', 'hangzhou', 'singapore', 'context', 'water'] as const;
export type Ink = (typeof INKS)[number];

export type Shape = 'circle' | 'triangle' | 'square' | 'diamond' | 'hexagon' | 'saltire' | 'sheet';

export type Side = 'left' | 'right' | 'above' | 'above-left' | 'above-right' | 'below' | 'below-left' | 'below-right';

/** A name in another script and the language it has to be set in. */
export interface Name {
	readonly text: string;
	readonly lang: 'zh-Hant' | 'zh-Hans';
}

export interface Place {
	readonly id: string;
	readonly name: string;
	readonly zh?: Name;
	readonly at: LngLat;
	/** Metres within which the point may be read; `city` and `district` are wider than any mark. */
	readonly precision: 'city' | 'district' | number;
	/** Why the precision is what it is, in words. */
	readonly note?: string;
	readonly ink: Ink;
	readonly shape: Shape;
	/** Where the name stands beside its mark, clear of the coast and of the neighbours' names. */
	readonly side: Side;
	readonly status: Status;
	readonly sources: readonly string[];
}

export interface Actor {
	readonly id: string;
	readonly name: string;
	readonly kind: 'person' | 'organisation' | 'government' | 'service' | 'storm';
	readonly role: string;
	readonly status: Status;
	readonly sources: readonly string[];
}

export interface Relation {
	readonly subject: string;
	readonly relation: string;
	readonly object: string;
	readonly status: Status;
	readonly sources: readonly string[];
}

export interface Source {
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	/** What a sentence calls the publisher, where it says more than the name: “the World Bank”. */
	readonly named?: string;
	readonly date: StoryDate;
	/** The publisher's own number for it, where it has one. */
	readonly reference?: string;
	readonly url?: string;
	readonly licence?: string;
}

export interface Event {
	readonly id: string;
	readonly date: StoryDate;
	readonly title: string;
	/** Few enough letters for a ribbon. */
	readonly label: string;
	readonly place?: string;
	readonly actors: readonly string[];
	readonly topic: string;
	readonly status: Status;
	readonly sources: readonly string[];
	/** The event it is a part of: what was said at a meeting belongs to the meeting. */
	readonly within?: string;
	/** An event it must have come before, where it has no date of its own. */
	readonly before?: string;
	readonly note?: string;
}

/** One thing the text states, with where it comes from. */
export interface Claim {
	readonly text: string;
	readonly status: Status;
	readonly sources: readonly string[];
	/** Numbered statements of the article that the claim carries. */
	readonly facts: readonly number[];
}

/** The huge old-style numeral of a step's note, with what it counts. */
export interface Denomination {
	readonly numeral: string;
	readonly lines: readonly string[];
	readonly status: Status;
}

export interface Step {
	readonly id: string;
	/** The step's name, in the list of steps and for those who listen. */
	readonly title: string;
	/** Words that state nothing about the news: what a step is for. */
	readonly intro?: string;
	readonly claims: readonly Claim[];
	/** Numbered statements carried by the step beside its claims (the cover's credit and disclosure). */
	readonly facts: readonly number[];
	/** Events this step tells. */
	readonly events: readonly string[];
	readonly denomination?: Denomination;
	/** What the picture shows, in words. */
	readonly picture: string;
	/** What the picture admits: schematic, interpolated, not named. */
	readonly caption?: string;
	readonly scene: Scene;
}

export interface PaymentSurvey {
	readonly economy: string;
	readonly label: string;
	readonly ink: Ink;
	/** Year and per cent of people aged 15 and over. */
	readonly values: readonly { readonly year: number; readonly percent: number }[];
	readonly status: Status;
	readonly sources: readonly string[];
}

/** Of a figure's table; the survey and the storm have their own. */
type Rows = readonly (readonly [name: string, value: string])[];

/** What a figure draws: a share of a hundred people, so many of something without a place, the survey's lines, the storm's winds. */
type Drawn =
	| { readonly kind: 'share'; readonly count: number; readonly of: number; readonly rows: Rows }
	/** Its legend stands beside it, the first line strong. */
	| { readonly kind: 'count'; readonly count: number; readonly legend: readonly string[]; readonly rows: Rows }
	| {
			readonly kind: 'survey';
			/** Economies: whose line is followed, and from which other its distance is told. */
			readonly focus: string;
			readonly against: string;
			/** What is surveyed, on a plot and on a phone's. */
			readonly heading: { readonly long: string; readonly short: string };
	  }
	| { readonly kind: 'storm' };

export type Figure = Drawn & {
	readonly id: string;
	/** What it shows, for those who listen. */
	readonly label: string;
	/** Of the same as a table. */
	readonly caption: string;
};

/** On whose work something rests, and on what terms. */
export interface Credit {
	readonly of: string;
	readonly to: string;
	readonly licence?: string | undefined;
	readonly url?: string | undefined;
}

export interface Story {
	readonly lang: string;
	readonly title: string;
	readonly standfirst: string;
	readonly description: string;
	readonly dateline: string;
	readonly credit: string;
	readonly disclosure: string;
	/** What the page calls what the story follows: “the article”; and the source that it is. */
	readonly reporter: string;
	readonly follows?: string | undefined;
	readonly clock: Clock;
	readonly credits?: readonly Credit[] | undefined;
	/** Where the page will be found for good: absolute, ending in a slash. */
	readonly address: string;
	readonly published: string;
	readonly modified: string;
	readonly steps: readonly Step[];
	readonly method: readonly { readonly title: string; readonly text: string }[];
	readonly events: readonly Event[];
	readonly places: readonly Place[];
	readonly actors: readonly Actor[];
	readonly relations: readonly Relation[];
	readonly sources: readonly Source[];
	readonly journey: Journey;
	readonly track: Track;
	readonly payments: readonly PaymentSurvey[];
	readonly figures: readonly Figure[];
}

/** What a story begins with; the checks let none pass without. */
export function firstOf<T>([first]: readonly T[]): T {
	if (first === undefined) throw new Error('nothing to begin with');
	return first;
}

export function byId<T extends { readonly id: string }>(items: readonly T[], id: string): T {
	const found = items.find((item) => item.id === id);
	if (!found) throw new Error(`no such id: ${id}`);
	return found;
}
