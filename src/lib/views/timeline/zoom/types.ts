// What the zooming timeline is made of: spans of time, lanes, and what stands in them.
import type { Moment, Precision } from '../../../model/date.ts';
import type { Event, Ink, Name, Shape } from '../../../model/story.ts';

/** A stretch of the story's clock, its end not in it. */
export interface Span {
	readonly from: Moment;
	readonly to: Moment;
}

/** What the lanes divide the events by. */
export type LanesBy = 'place' | 'actor' | 'topic';

export type View = 'drawing' | 'list';

export interface Lane {
	readonly id: string;
	readonly name: string;
	readonly zh?: Name;
	/** A place's own mark. */
	readonly shape?: Shape;
	readonly ink: Ink;
	/** Events without a date have a lane of their own, off the ruler. */
	readonly undated: boolean;
}

/** How a mark is drawn at this zoom: as wide as what is not known, or as a shape on a stalk where that is too narrow. */
export type Form = 'band' | 'part' | 'needle' | 'about' | 'stem' | 'undated';

/** Where words stand beside their mark: after it, before it, or on a plate within a band. */
export type Anchor = 'start' | 'end' | 'inside';

export interface Label {
	readonly anchor: Anchor;
	readonly text: string;
	/** px where the words begin, and how many they take. */
	readonly x: number;
	readonly width: number;
}

/** What takes a piece of one track: px from the plot's left edge, `x` the middle. */
interface Standing {
	/** A mark's is its event's id, so that its element moves with it; a cluster's its place among those of its row. */
	readonly key: string;
	readonly lane: number;
	/** Reported and derived stand above their line, context below. */
	readonly above: boolean;
	/** Counted from the line outwards. */
	readonly track: number;
	readonly from: number;
	readonly to: number;
	readonly x: number;
}

export interface Mark extends Standing {
	readonly kind: 'mark';
	readonly event: Event;
	readonly form: Form;
	readonly ruling: Precision;
	/** Drawn extent, px; `from` and `to` are what it needs to be seen and hit. */
	readonly left: number;
	readonly right: number;
	readonly openLeft: boolean;
	readonly openRight: boolean;
	readonly label?: Label;
}

/** Marks that there is no room for one by one. */
export interface Cluster extends Standing {
	readonly kind: 'cluster';
	readonly count: number;
	/** From the first moment of its events to the last. */
	readonly span: Span;
	/** Its first event. */
	readonly first: string;
	/** Its events, in order; made when asked for, since there may be very many. */
	readonly events: () => readonly Event[];
	readonly holds: (id: string) => boolean;
	/** Whether a closer look can tell any of its events apart. */
	readonly opens: boolean;
}

export type Item = Mark | Cluster;

/** One lane as drawn: px from the top of the plot. */
export interface LaneBox {
	readonly lane: Lane;
	readonly top: number;
	readonly line: number;
	readonly height: number;
}
