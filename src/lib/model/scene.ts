// A scene is everything the stage shows at one step, complete: it never depends on the scene before it.
import type { Moment } from './date.ts';
import type { Ink, LngLat, Side } from './story.ts';

export interface Camera {
	readonly id: string;
	readonly center: LngLat;
	/** Web Mercator zoom (512 px tiles) at which the frame below is exactly filled. */
	readonly zoom: number;
	/** Width and height, in CSS px at `zoom`, of what must stay visible whatever the screen. */
	readonly frame: readonly [width: number, height: number];
	/** The tint of its water-lines. */
	readonly ink: Ink;
	/** Which coast is sharp enough for it. */
	readonly detail: 'overview' | 'deltas' | 'hong-kong';
	/** Whose coast it is, beside OpenStreetMap’s. */
	readonly credit?: string | undefined;
	/** Where names stand that have, so near, no room on their usual side. */
	readonly sides?: Readonly<Record<string, Side>> | undefined;
}

export type Layer = 'halo' | 'waters' | 'limits' | 'track' | 'city-shading' | 'urban' | 'scale-bar';

/** How loudly a place speaks: one focus a scene at the most. */
export type Emphasis = 'quiet' | 'place' | 'focus';

export interface TimelineWindow {
	readonly from: Moment;
	readonly to: Moment;
	readonly unit: 'years' | 'months' | 'days' | 'hours';
	/** The event that echoes, if any. */
	readonly focus?: string;
	/** Events drawn, in order. */
	readonly events: readonly string[];
	/** Events whose words stand beside their marks on every width; the others on wide screens, room given. */
	readonly labelled: readonly string[];
}

/**
 * What a ribbon's height has room for: the key of its marks, the wind under it, or so much that it is the picture.
 */
export type Build = 'usual' | 'keyed' | 'tall' | 'grown';

export interface Scene {
	readonly id: string;
	readonly ink: Ink;
	readonly camera: Camera;
	readonly layers: readonly Layer[];
	readonly places: Readonly<Record<string, Emphasis>>;
	/** Legs of the journey that are drawn. */
	readonly legs: readonly string[];
	/** Where Hato stands; with a range, the storm follows the reader through the step and rests at `rest`. */
	readonly trackTime?: { readonly from: Moment; readonly to: Moment; readonly rest: Moment };
	/** How far the journey is drawn once the step is read, 0 to 1 of its length. */
	readonly journey?: { readonly from: number; readonly to: number };
	readonly timeline: TimelineWindow;
	readonly ribbon: Build;
	/** Id of a figure: over the map, or in the ribbon. */
	readonly figure?: string;
	/** The map steps back behind a figure. */
	readonly dimmed: boolean;
}
