// What a row could show in a window: single marks, and counted clusters of what is too near to be told apart. The work
// grows with the px of the window: runs of neighbours are found by halving and never walked through.
import { bisectLeft } from 'd3';
import type { Event } from '../../../model/story.ts';
import type { Row, Shelf, TimeIndex } from './timeindex.ts';
import type { Span } from './types.ts';

/** Extents this many px wide are drawn as bands. A shelf is all bands or all points. */
const BAND = 12;
/** Marks nearer than a finger is wide stand on top of each other, so many at the most. */
const STACKED = 2;
/** Bands that begin and end alike are told apart up to so many; in a row that has a crowd of bands, not at all. */
const BANDED = 8;

/** A run of neighbours on one shelf. Of a run at the window's edge only some may be visible. */
export interface Part {
	readonly shelf: Shelf;
	readonly lo: number;
	readonly hi: number;
	/** Set where each has to be asked whether it is in the window. */
	readonly asked?: Span;
}

export interface Candidate {
	readonly parts: readonly Part[];
	readonly count: number;
	/** px of its middle, and of its ends as far as the window shows them. */
	readonly x: number;
	readonly left: number;
	readonly right: number;
	readonly band: boolean;
	/** A part of something else that was told: the first to give up its place. */
	readonly quiet: boolean;
	/** What is selected shares its place with nothing. */
	readonly apart?: true;
}

export interface Look {
	readonly window: Span;
	readonly width: number;
	/** Least px between two marks of a track. */
	readonly pitch: number;
}

/** Bands may begin and end this many px outside the plot, so that their cut ends don't show. */
const OVER = 16;

const overlaps = ({ from, to }: Shelf, i: number, window: Span): boolean =>
	(from[i] ?? 0) < window.to && (to[i] ?? 0) > window.from;

/** The events of some parts, in the order of their shelves. */
export function eventsOf(parts: readonly Part[]): readonly Event[] {
	return parts.flatMap(({ shelf, lo, hi, asked }) =>
		shelf.events.slice(lo, hi).filter((_, i) => !asked || overlaps(shelf, lo + i, asked))
	);
}

/** So many events from a run's ends say how far the run reaches: the others have their middles well within it. */
const ENDS = 32;

/** Whether an event is in a part; found without walking through it. */
export function isIn({ shelf, lo, hi, asked }: Part, id: string, index: TimeIndex): boolean {
	const found = index.found.get(id);
	if (found?.shelf !== shelf || found.at < lo || found.at >= hi) return false;
	return !asked || overlaps(shelf, found.at, asked);
}

/** From the first moment of some parts to the last; a time is a point. Found without walking through them. */
export function spanOf(parts: readonly Part[]): Span {
	let [from, to] = [Infinity, -Infinity];
	for (const { shelf, lo, hi } of parts) {
		const last = shelf.exponent === undefined ? shelf.mid : shelf.to;
		for (let i = lo; i < Math.min(hi, lo + ENDS); i++) from = Math.min(from, shelf.from[i] ?? from);
		for (let i = Math.max(lo, hi - ENDS); i < hi; i++) to = Math.max(to, last[i] ?? to);
	}
	return { from, to };
}

/** The first event of a part. */
export function firstIn({ shelf, lo, hi, asked }: Part): string {
	let i = lo;
	while (asked && i < hi - 1 && !overlaps(shelf, i, asked)) i++;
	return shelf.events[i]?.id ?? '';
}

const scaled = ({ window, width }: Look): ((moment: number) => number) => {
	const perMs = width / (window.to - window.from);
	return (moment) => (moment - window.from) * perMs;
};

/** A shelf whose extents are wide enough at this zoom to be drawn as such. */
export const isBand = ({ exponent }: Shelf, { window, width }: Look): boolean =>
	exponent !== undefined && (2 ** exponent * width) / (window.to - window.from) >= BAND;

function single(shelf: Shelf, i: number, x: (moment: number) => number, { width }: Look, band: boolean): Candidate {
	const left = Math.max(-OVER, x(shelf.from[i] ?? 0));
	const right = Math.min(width + OVER, x(shelf.to[i] ?? 0));
	const part = { shelf, lo: i, hi: i + 1 };
	const middle = band ? (left + right) / 2 : x(shelf.mid[i] ?? 0);
	return { parts: [part], count: 1, x: middle, left, right, band, quiet: shelf.events[i]?.within !== undefined };
}

/** Points: from each that is not in a run yet, a run as long as the pitch. */
function points(shelves: readonly Shelf[], look: Look): readonly Candidate[] {
	const { window, width, pitch } = look;
	const x = scaled(look);
	const step = (pitch * (window.to - window.from)) / width;
	const at = shelves.map(({ mid }) => bisectLeft(mid, window.from));
	const found: Candidate[] = [];
	for (;;) {
		const next = Math.min(...shelves.map(({ mid }, s) => mid[at[s] ?? 0] ?? Infinity));
		if (next >= window.to) return found;
		const end = Math.min(next + step, window.to);
		const parts = shelves.flatMap((shelf, s): Part[] => {
			const lo = at[s] ?? 0;
			const hi = bisectLeft(shelf.mid, end, lo);
			at[s] = hi;
			return hi > lo ? [{ shelf, lo, hi }] : [];
		});
		const count = parts.reduce((sum, { lo, hi }) => sum + hi - lo, 0);
		if (count <= STACKED)
			for (const { shelf, lo, hi } of parts) for (let i = lo; i < hi; i++) found.push(single(shelf, i, x, look, false));
		else
			found.push({
				parts,
				count,
				x: x((next + lastOf(parts)) / 2),
				left: x(next),
				right: x(lastOf(parts)),
				band: false,
				quiet: true
			});
	}
}

const lastOf = (parts: readonly Part[]): number => Math.max(...parts.map(({ shelf, hi }) => shelf.mid[hi - 1] ?? 0));

/** Which bands of a shelf may be in the window: middles within a whole length of it; surely, those within half. */
function reach({ exponent = 0, mid }: Shelf, { window }: Look): { lo: number; hi: number; sure: Span } {
	const half = 2 ** exponent;
	const sure = { from: window.from - half / 2, to: window.to + half / 2 };
	return { lo: bisectLeft(mid, window.from - half), hi: bisectLeft(mid, window.to + half), sure };
}

/** Bands of one shelf: runs of such as have their middles close together, for their extent. */
function bands(shelf: Shelf, look: Look, most: number): readonly Candidate[] {
	const { window, width, pitch } = look;
	const x = scaled(look);
	const step = Math.max((pitch * (window.to - window.from)) / width, 2 ** (shelf.exponent ?? 0) / 8);
	const found: Candidate[] = [];
	const { lo: start, hi: last, sure } = reach(shelf, look);
	let lo = start;
	while (lo < last) {
		const first = shelf.mid[lo] ?? 0;
		const hi = Math.min(bisectLeft(shelf.mid, first + step, lo), last);
		const certain = first > sure.from && first + step < sure.to;
		const visible = certain ? hi - lo : countVisible(shelf, lo, hi, window);
		if (visible > most) {
			const middle = Math.min(width, Math.max(0, x(((shelf.mid[lo] ?? 0) + (shelf.mid[hi - 1] ?? 0)) / 2)));
			const part: Part = certain ? { shelf, lo, hi } : { shelf, lo, hi, asked: window };
			found.push({ parts: [part], count: visible, x: middle, left: middle, right: middle, band: false, quiet: true });
		} else if (visible > 0)
			for (let i = lo; i < hi; i++) if (overlaps(shelf, i, window)) found.push(single(shelf, i, x, look, true));
		lo = hi;
	}
	return found;
}

function countVisible(shelf: Shelf, lo: number, hi: number, window: Span): number {
	let count = 0;
	for (let i = lo; i < hi; i++) if (overlaps(shelf, i, window)) count++;
	return count;
}

/** What stands for itself goes before what is a part of something else, then what is longer. */
const loudFirst = (a: Candidate, b: Candidate): number =>
	Number(a.quiet) - Number(b.quiet) || b.right - b.left - (a.right - a.left);

/** About how many events of some shelves are in the window. */
const about = (shelves: readonly Shelf[], look: Look): number =>
	shelves.map((shelf) => reach(shelf, look)).reduce((sum, { lo, hi }) => sum + hi - lo, 0);

/** A row with more events than so many times those that would fit side by side is told in coarser runs. */
const CROWD = 3;

/** All that a row has in the window: bands first, the longest before, then points from left to right. */
export function candidates({ shelves }: Row, given: Look): readonly Candidate[] {
	const [wide, narrow] = [shelves.filter((one) => isBand(one, given)), shelves.filter((one) => !isBand(one, given))];
	const room = given.width / given.pitch;
	const crowded = about(shelves, given) > CROWD * room;
	const look = crowded ? { ...given, pitch: 3 * given.pitch } : given;
	const most = about(wide, given) > room ? 1 : BANDED;
	const found = wide.flatMap((shelf) => bands(shelf, look, most)).sort(loudFirst);
	return narrow.length > 0 ? [...found, ...points(narrow, look)] : found;
}

/** Takes an event out of the run that it is in: it stands for itself, and is the first to be given a place. */
export function setApart(found: readonly Candidate[], id: string, index: TimeIndex, look: Look): readonly Candidate[] {
	const run = found.find(({ parts }) => parts.some((part) => isIn(part, id, index)));
	const alone = run && standing(id, index, look);
	if (!alone) return found;
	const parts = run.parts.flatMap((part): readonly Part[] => {
		const at = isIn(part, id, index) ? (index.found.get(id)?.at ?? part.hi) : part.hi;
		return [
			{ ...part, hi: at },
			{ ...part, lo: at + 1 }
		].filter(({ lo, hi }) => hi > lo);
	});
	const [left, ...more] = run.count > 2 ? [] : eventsOf(parts);
	const one = left && more.length === 0 ? standing(left.id, index, look) : undefined;
	const rest = run.count === 1 ? [] : [one ?? { ...run, parts, count: run.count - 1 }];
	return [{ ...alone, apart: true }, ...found.flatMap((other) => (other === run ? rest : [other]))];
}

/** An event by itself. */
function standing(id: string, index: TimeIndex, look: Look): Candidate | undefined {
	const found = index.found.get(id);
	return found?.shelf && single(found.shelf, found.at, scaled(look), look, isBand(found.shelf, look));
}
