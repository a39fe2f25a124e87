// How high each lane is: every side that has events keeps a track, and what height is left goes where marks need it.
import { TARGET, type Room } from './room.ts';
import type { Row, TimeIndex } from './timeindex.ts';
import type { LaneBox } from './types.ts';

/** px between the line and its first track, and about a lane. */
const OFF = 2;
const AIR = 5;
/** A drawing may become so many times as high as its window before its marks gather instead. */
const STRETCH = 1.5;

interface Heights {
	/** Tracks of each row. */
	readonly tracks: readonly number[];
	readonly lanes: readonly LaneBox[];
	readonly height: number;
}

/** Gives out tracks one at a time, always to the row that lacks most. */
function shared(wanted: readonly number[], spare: number): readonly number[] {
	const given = wanted.map(() => 1);
	for (let left = spare; left > 0; left--) {
		const lacks = wanted.map((want, i) => want - (given[i] ?? 1));
		const most = Math.max(0, ...lacks);
		if (most === 0) break;
		const at = lacks.indexOf(most);
		given[at] = (given[at] ?? 1) + 1;
	}
	return given;
}

export function tracksFor(
	index: TimeIndex,
	dated: readonly Row[],
	wanted: readonly number[],
	loose: number,
	{ height, head }: Room
): Heights {
	const fixed = index.lanes.length * (2 * AIR + 2 * OFF + head) + loose * TARGET;
	const spare = Math.floor((height * STRETCH - fixed) / TARGET) - dated.length;
	const tracks = shared(wanted, Math.max(0, spare));
	const count = (lane: number, above: boolean): number => {
		const row = dated.findIndex((one) => one.lane === lane && one.above === above);
		return row < 0 ? 0 : (tracks[row] ?? 1);
	};
	const heights = index.lanes.map(({ undated }, lane) => {
		const [above, below] = undated ? [loose, 0] : [count(lane, true), count(lane, false)];
		return { above: AIR + head + above * TARGET + OFF, below: OFF + below * TARGET + AIR };
	});
	const needed = heights.reduce((sum, { above, below }) => sum + above + below, 0);
	const air = Math.max(0, (height - needed) / Math.max(1, heights.length));
	let top = 0;
	const lanes = heights.map(({ above, below }, i): LaneBox => {
		const box = { top, line: top + above + air / 2, height: above + below + air };
		top += box.height;
		return { lane: index.lanes[i] as LaneBox['lane'], ...box };
	});
	return { tracks, lanes, height: Math.max(height, needed) };
}

/** px from the top of the plot to the middle of a track. */
export const trackMiddle = (line: number, above: boolean, track: number): number =>
	line + (above ? -1 : 1) * (OFF + (track + 0.5) * TARGET);
