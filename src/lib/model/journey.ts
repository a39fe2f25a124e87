// The journey, drawn as a schematic line: no airport and no way of travelling is reported.
import type { Ink, LngLat, Status } from './story.ts';

export interface Leg {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	/** Schematic points from place to place. */
	readonly line: readonly LngLat[];
	/** `waiting`: planned, and put off by the typhoon. */
	readonly state: 'travelled' | 'waiting';
	readonly when: string;
	/** That of the place it begins at. */
	readonly ink: Ink;
	readonly status: Status;
	readonly sources: readonly string[];
}

export interface Journey {
	readonly legs: readonly Leg[];
}
