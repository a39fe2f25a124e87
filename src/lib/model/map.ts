// What every map of the story is drawn from, beside a scene.
import type { Feature } from 'geojson';
import type { Leg } from './journey.ts';
import type { Camera } from './scene.ts';
import type { LngLat, Name, Place } from './story.ts';
import type { Track } from './track.ts';

/** A water's name, in both scripts, with the cameras that have room for it. */
export interface WaterName {
	readonly id: string;
	readonly name: string;
	readonly zh: Name;
	readonly at: LngLat;
	readonly cameras: readonly string[];
	/** Drawn by hand, about where it is: its name says so. */
	readonly schematic: boolean;
}

/** What happened at a place that is on the map for that alone. */
export interface Happening {
	readonly event: string;
	readonly place: string;
	readonly label: string;
	readonly when: string;
}

export interface MapData {
	readonly places: readonly Place[];
	readonly legs: readonly Leg[];
	readonly track: Track;
	/** Schematic built-up areas. */
	readonly urban: readonly Feature[];
	/** Land shaded where only the city is known. */
	readonly cityShading: readonly Feature[];
	/** Limits of the two special administrative regions. */
	readonly limits: readonly Feature[];
	/** A camera near enough for those limits, whose base a medallion shows. */
	readonly nearer: Camera;
	readonly names: readonly WaterName[];
	readonly happenings: readonly Happening[];
}

/** Where a map that can be moved looks: degrees, and Web Mercator zoom (512 px tiles). */
export interface MapView {
	readonly lng: number;
	readonly lat: number;
	readonly zoom: number;
}

/** Who draws a map: `auto` leaves it to the device. */
export const MAP_CHOICES = ['auto', 'svg', 'webgl'] as const;
export type MapChoice = (typeof MAP_CHOICES)[number];
