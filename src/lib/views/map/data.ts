// What the maps are drawn from, beside the scene itself.
import type { Feature } from 'geojson';
import type { Leg } from '../../model/journey.ts';
import type { LngLat, Place } from '../../model/story.ts';
import type { Track } from '../../model/track.ts';

export interface WaterName {
	readonly id: string;
	readonly en: string;
	readonly zh: string;
	readonly lang: string;
	readonly at: LngLat;
	/** Cameras that show it; more would crowd. */
	readonly cameras: readonly string[];
}

export interface MapData {
	readonly places: readonly Place[];
	readonly legs: readonly Leg[];
	readonly track: Track;
	/** Schematic lakes and rivers. */
	readonly waters: readonly Feature[];
	/** Schematic built-up areas. */
	readonly urban: readonly Feature[];
	/** Land shaded where only the city is known. */
	readonly cityShading: readonly Feature[];
	/** Limits of the two special administrative regions. */
	readonly limits: readonly Feature[];
	readonly names: readonly WaterName[];
}
