// A storm's best track: fixes every six hours, and where it was between them.
import { geoInterpolate } from 'd3';
import type { Moment } from './date.ts';
import type { LngLat } from './story.ts';

/** RSMC Tokyo's grades: 2 tropical depression, 3 tropical storm, 4 severe tropical storm, 5 typhoon. */
export type Grade = 2 | 3 | 4 | 5;

export const GRADE_NAMES: Record<Grade, string> = {
	2: 'tropical depression',
	3: 'tropical storm',
	4: 'severe tropical storm',
	5: 'typhoon'
};

export interface Fix {
	/** On the story's clock (UTC+8); the source gives UTC. */
	readonly time: Moment;
	readonly at: LngLat;
	/** Central pressure, hPa. */
	readonly pressure: number;
	/** Ten-minute wind, knots; null where it was not analysed, which is not zero. */
	readonly wind: number | null;
	readonly grade: Grade;
}

export interface Track {
	readonly name: string;
	readonly fixes: readonly Fix[];
	readonly attribution: string;
	readonly source: string;
}

export interface Position {
	readonly at: LngLat;
	/** The fixes before and after; the same one when the moment is a fix. */
	readonly before: Fix;
	readonly after: Fix;
	readonly interpolated: boolean;
}

/** Where the storm was, along the great circle between its fixes; clamped to the track's ends. */
export function positionAt(track: Track, moment: Moment): Position {
	const { fixes } = track;
	const first = fixes[0];
	const last = fixes.at(-1);
	if (!first || !last) throw new Error('a track needs fixes');
	const clamped = Math.min(last.time, Math.max(first.time, moment));
	const index = fixes.findIndex((fix) => fix.time >= clamped);
	const after = fixes[index] ?? last;
	if (after.time === clamped) return { at: after.at, before: after, after, interpolated: false };
	const before = fixes[index - 1] ?? first;
	const share = (clamped - before.time) / (after.time - before.time);
	const [lng, lat] = geoInterpolate([...before.at], [...after.at])(share);
	return { at: [lng, lat], before, after, interpolated: true };
}
