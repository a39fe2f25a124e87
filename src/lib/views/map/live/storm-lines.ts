// Hato on the live map: the track ahead dotted, the track behind solid in its wake. It stands where the pictures' storm
// stands: both go from hour to hour, and each hour's position is interpolated along the great circle between two fixes.
import type { Point } from '../../../model/camera.ts';
import { HOUR } from '../../../model/date.ts';
import type { MapState, Progress } from '../../../model/live-map.ts';
import type { Track } from '../../../model/track.ts';
import { tokens } from '../../../styles/tokens.ts';
import { eyeAt, stormOn, wakeLines, type Storm, type WakePoint } from '../storm.ts';
import { dashed, partOf } from './dashes.ts';
import type { Line } from './lines.ts';

const FUTURE = tokens.line.futureDash.split(' ').map(Number).filter(Number.isFinite);

/** How much of the track lies behind, 0 to 1 of its drawn length. */
function shareBehind(state: MapState, track: Track, storm: Storm, progress: Progress): number {
	const { camera, trackTime } = state;
	if (!trackTime) return 0;
	const { from, to, rest } = trackTime;
	if (progress === 'rest') return eyeAt(camera, track, storm, rest).share;
	const hours = Math.round((to - from) / HOUR);
	const at = progress * hours;
	const [before, after] = [Math.floor(at), Math.ceil(at)].map(
		(hour) => eyeAt(camera, track, storm, from + hour * HOUR).share
	) as [number, number];
	return before + (after - before) * (at - Math.floor(at));
}

/** The part of a wake's edge that lies behind. */
function behind(edge: readonly WakePoint[], share: number): readonly Point[] {
	return edge.flatMap(([x, y, own], i): Point[] => {
		if (own <= share) return [[x, y]];
		const [px, py, before] = edge[i - 1] ?? [x, y, own];
		if (before >= share) return [];
		const t = (share - before) / (own - before);
		return [[px + (x - px) * t, py + (y - py) * t]];
	});
}

export function stormLines(state: MapState, track: Track, unit: number, progress: Progress): readonly Line[] {
	const storm = stormOn(state.camera, track);
	const wake = wakeLines(state.camera, storm);
	const share = shareBehind(state, track, storm, progress);
	const path = storm.ticks.map(({ x, y }): Point => [x, y]);
	const [left, right] = [behind(wake.left, share), behind(wake.right, share)];
	const start: readonly (readonly Point[])[] = left[0] && right[0] ? [[right[0], left[0]]] : [];
	const band = [...left, ...right.toReversed(), ...left.slice(0, 1)];
	return [
		{ kind: 'future', lines: dashed(path, FUTURE.map((length) => length / unit)) }, // prettier-ignore
		{ kind: 'wake', lines: left.length > 1 ? [band] : [], filled: true },
		{ kind: 'wake-edge', lines: [left, right].filter((edge) => edge.length > 1).concat(start) },
		{
			kind: 'ruling',
			lines: wake.rulings.filter(([[, , own]]) => own <= share).map((ends) => ends.map(([x, y]): Point => [x, y]))
		},
		{ kind: 'past', lines: share > 0 ? [partOf(path, 0, share)] : [] }
	];
}
