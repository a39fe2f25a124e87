// Hato on a map: where it came from, where it is, where it goes on, in the camera's own pixels.
import { projection, type Point } from '../../model/camera.ts';
import { clockTime, monthName, type Moment } from '../../model/date.ts';
import type { Camera } from '../../model/scene.ts';
import { ring } from '../../styles/guilloche.ts';
import { positionAt, type Fix, type Track } from '../../model/track.ts';

const round = (n: number): number => Math.round(n * 10) / 10;

export interface Tick {
	readonly fix: Fix;
	readonly x: number;
	readonly y: number;
	/** Radius in px by the wind; null where none was analysed. */
	readonly radius: number | null;
	/** Share of the drawn track that lies behind it, 0 to 1. */
	readonly share: number;
	/** “23 Aug” and “08:00”, on the fixes that carry a label. */
	readonly label?: readonly [day: string, hour: string];
	/** Too near a narrow screen's edge for its label. */
	readonly wide: boolean;
}

export interface Storm {
	readonly path: string;
	readonly ticks: readonly Tick[];
}

/** A disc whose area grows with the wind. */
const stormRadius = (wind: number | null): number | null => (wind === null ? null : round(Math.sqrt(wind) * 0.75));

const shortDay = (moment: Moment): string => `${new Date(moment).getUTCDate()} ${monthName(moment).slice(0, 3)}`;

/** The whole track; labels at 08:00 and 20:00 on the story's clock. */
export function stormOn(camera: Camera, track: Track): Storm {
	const project = projection(camera);
	const points = track.fixes.map((fix): Point => project(fix.at));
	const lengths = points.map((point, i) => {
		const before = points[i - 1] ?? point;
		return Math.hypot(point[0] - before[0], point[1] - before[1]);
	});
	const total = lengths.reduce((sum, length) => sum + length, 0);
	let run = 0;
	const ticks = track.fixes.map((fix, i): Tick => {
		run += lengths[i] ?? 0;
		const [x, y] = points[i] ?? [0, 0];
		const hour = clockTime(fix.time);
		const labelled = (hour === '08:00' || hour === '20:00') && Math.abs(x) < camera.frame[0] / 2;
		return {
			fix,
			x: round(x),
			y: round(y),
			radius: stormRadius(fix.wind),
			share: run / total,
			wide: Math.abs(x) > camera.frame[0] * 0.36,
			...(labelled && { label: [shortDay(fix.time), hour] as const })
		};
	});
	return { path: `M${points.map((point) => point.map(round).join(',')).join('L')}`, ticks };
}

/** px that a wake reaches to either side for each px of its disc's radius, and between its rulings. */
const WAKE = { reach: 1.5, pitch: 5 };

/** A point of the wake's edge, with how much of the track lies behind it. */
export type WakePoint = readonly [x: number, y: number, share: number];

interface WakeLines {
	readonly left: readonly WakePoint[];
	readonly right: readonly WakePoint[];
	readonly rulings: readonly (readonly [WakePoint, WakePoint])[];
}

/** The band behind the storm, as wide as its wind at each fix, ruled across; nothing where no wind was analysed. */
export function wakeLines({ frame: [w] }: Camera, { ticks }: Storm): WakeLines {
	const [left, right]: [WakePoint[], WakePoint[]] = [[], []];
	const rulings: [WakePoint, WakePoint][] = [];
	ticks.forEach((tick, i) => {
		const next = ticks[i + 1];
		if (!next || tick.radius === null || next.radius === null || Math.min(Math.abs(tick.x), Math.abs(next.x)) > w)
			return;
		const [dx, dy] = [next.x - tick.x, next.y - tick.y];
		const length = Math.hypot(dx, dy) || 1;
		const [nx, ny] = [-dy / length, dx / length];
		const across = (t: number): [WakePoint, WakePoint] => {
			const reach = ((tick.radius ?? 0) * (1 - t) + (next.radius ?? 0) * t) * WAKE.reach;
			const [x, y] = [tick.x + dx * t, tick.y + dy * t];
			const share = tick.share + (next.share - tick.share) * t;
			return [
				[x + nx * reach, y + ny * reach, share],
				[x - nx * reach, y - ny * reach, share]
			];
		};
		for (const [l, r] of [across(0), across(1)]) {
			left.push(l);
			right.push(r);
		}
		for (let along = WAKE.pitch / 2; along < length; along += WAKE.pitch) rulings.push(across(along / length));
	});
	return { left, right, rulings };
}

export interface Wake {
	/** What holds it all, px: a mask costs as much as it is large. */
	readonly box: readonly [x: number, y: number, width: number, height: number];
	readonly edges: string;
	readonly rulings: string;
}

/** The wake as path data. */
export function wakeOf(camera: Camera, storm: Storm): Wake {
	const { left, right, rulings } = wakeLines(camera, storm);
	const at = (x: number, y: number): string => `${round(x)},${round(y)}`;
	const all = [...left, ...right];
	const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
	const [x, y] = [Math.min(...xs), Math.min(...ys)].map(Math.floor) as [number, number];
	return {
		box: [x, y, Math.ceil(Math.max(...xs) - x), Math.ceil(Math.max(...ys) - y)],
		edges: left.length ? `M${[...left, ...right.toReversed()].map(([px, py]) => at(px, py)).join('L')}Z` : '',
		rulings: rulings.map(([[ax, ay], [bx, by]]) => `M${at(ax, ay)}l${at(bx - ax, by - ay)}`).join('')
	};
}

/** One strand of a disc's ruling, for a disc whose radius is 100. */
export const discStrand = (middle: number, swing: number, lobes: number): string =>
	ring(middle * 100, swing * 100, lobes);

export interface Eye {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	/** How much of the track lies behind, 0 to 1 of its drawn length. */
	readonly share: number;
	readonly day: string;
	readonly time: string;
	readonly words: string;
}

/** The storm at a moment. Its size is that of the weaker of the two fixes it stands between. */
export function eyeAt(camera: Camera, track: Track, storm: Storm, moment: Moment): Eye {
	const { at, before, after, interpolated } = positionAt(track, moment);
	const [x, y] = projection(camera)(at);
	const tick = (fix: Fix): Tick | undefined => storm.ticks.find((other) => other.fix === fix);
	const [a, b] = [tick(before), tick(after)];
	const span = after.time - before.time || 1;
	const share = (a?.share ?? 0) + ((b?.share ?? 0) - (a?.share ?? 0)) * ((moment - before.time) / span);
	const winds = [before.wind, after.wind].filter((wind) => wind !== null);
	const between =
		winds.length === 2
			? `${[...new Set(winds)].join(' and ')} knots at the fixes before and after`
			: 'wind not analysed at both fixes';
	return {
		x: round(x),
		y: round(y),
		radius: stormRadius(winds.length > 0 ? Math.min(...winds) : null) ?? 4,
		share: Math.round(share * 1000) / 1000,
		day: shortDay(moment),
		time: clockTime(moment),
		words: interpolated ? between : before.wind === null ? 'wind not analysed' : `${before.wind} knots`
	};
}
