// How high each lane is: as many tracks a side as its marks need, as far as there is room; then they have to gather.
import { TARGET, type Room } from './room.ts';
import type { Row, TimeIndex } from './timeindex.ts';
import type { LaneBox } from './types.ts';

/** px between the line and its first track, and about a lane. */
const OFF = 2;
const AIR = 2;
/** px on either side of a line that has no marks: its name needs them. */
const EMPTY = 10;
/** px of it that a lane may get while others are out of sight. */
const MOST_AIR = 12;
/** A drawing may become so many times as high as its window, and is scrolled, before its marks gather instead. */
const STRETCH = 1.9;
/** However low it is: so many tracks are there for the rows that lack most, or a phone would show a day as a number. */
const SPARE = 8;

interface Heights {
	/** Tracks of each row. */
	readonly tracks: readonly number[];
	readonly lanes: readonly LaneBox[];
	readonly height: number;
}

/** Gives each row that has marks a track, and what is left one at a time, always to the row that lacks most. */
function shared(wanted: readonly number[], total: number): readonly number[] {
	const given = wanted.map((want) => Math.min(1, want));
	for (let left = total - given.filter(Boolean).length; left > 0; left--) {
		const lacks = wanted.map((want, i) => want - (given[i] ?? 0));
		const most = Math.max(0, ...lacks);
		if (most === 0) break;
		const at = lacks.indexOf(most);
		given[at] = (given[at] ?? 0) + 1;
	}
	return given;
}

/**
 * px that each lane has to spare, whole ones, or its line would blur. Where not all lanes fit at once, those at first in
 * sight end where it ends, if that takes little.
 */
function airOf(heights: readonly number[], height: number): (lane: number) => number {
	let left = height;
	let fit = 0;
	for (const one of heights) {
		if (one > left) break;
		left -= one;
		fit += 1;
	}
	if (fit === 0 || (fit < heights.length && left > MOST_AIR * fit)) return () => 0;
	const upTo = (lane: number): number => Math.floor((left * lane) / fit);
	return (lane) => upTo(lane + 1) - upTo(lane);
}

/** `loose` is how many tracks the undated need. */
export function tracksFor(
	index: TimeIndex,
	dated: readonly Row[],
	wanted: readonly number[],
	loose: number,
	{ height, head }: Room
): Heights {
	const fixed = index.lanes.length * (2 * AIR + OFF + EMPTY + head) + loose * TARGET;
	const least = wanted.filter(Boolean).length + SPARE;
	const tracks = shared(wanted, Math.max(least, Math.floor((height * STRETCH - fixed) / TARGET)));
	const count = (lane: number, above: boolean): number => {
		const row = dated.findIndex((one) => one.lane === lane && one.above === above);
		return tracks[row] ?? 0;
	};
	const side = (tracks: number): number => AIR + (tracks > 0 ? OFF + tracks * TARGET : EMPTY);
	const heights = index.lanes.map((lane, i) => {
		const [above, below] = lane.undated ? [loose, 0] : [count(i, true), count(i, false)];
		return { lane, above: head + side(above), below: lane.undated ? AIR : side(below) };
	});
	const air = airOf(
		heights.map(({ above, below }) => above + below),
		height
	);
	let top = 0;
	const lanes = heights.map(({ lane, above, below }, i): LaneBox => {
		const spare = air(i);
		const box = { lane, top, line: top + above + Math.floor(spare / 2), height: above + below + spare };
		top += box.height;
		return box;
	});
	return { tracks, lanes, height: Math.max(height, top) };
}

/** px from the top of the plot to the middle of a track. */
export const trackMiddle = (line: number, above: boolean, track: number): number =>
	line + (above ? -1 : 1) * (OFF + (track + 0.5) * TARGET);
