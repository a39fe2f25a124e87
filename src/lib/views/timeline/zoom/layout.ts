// Where everything stands: marks dodge each other into tracks, what finds no track joins a cluster, lanes get the
// height they need as far as there is any, and words go where they cover nothing. No two boxes of a track ever meet.
import type { Event } from '../../../model/story.ts';
import {
	candidates,
	eventsOf,
	firstIn,
	isBand,
	isIn,
	setApart,
	spanOf,
	type Candidate,
	type Look,
	type Part
} from './clusters.ts';
import { withLabels } from './labels.ts';
import { TARGET, type Room } from './room.ts';
import { around, lengthOf } from './scale.ts';
import { tracksFor } from './tracks.ts';
import type { Row, TimeIndex } from './timeindex.ts';
import type { Cluster, Form, Item, LaneBox, Mark, Span } from './types.ts';
import { undatedItems } from './undated.ts';

export interface Layout {
	readonly items: readonly Item[];
	readonly lanes: readonly LaneBox[];
	readonly height: number;
	/** Events that have a mark, that are in clusters, and whose time is not in the window. */
	readonly shown: number;
	readonly clustered: number;
	readonly outside: number;
}

interface Box {
	candidate: Candidate;
	count: number;
	parts: Part[];
	track: number;
	from: number;
	to: number;
	x: number;
}

function boxOf(candidate: Candidate, track: number): Box {
	const { x, left, right, band, count, parts } = candidate;
	const [from, to] = band ? [left, right] : [x, x];
	const short = Math.max(0, (TARGET - (to - from)) / 2);
	return { candidate, count, parts: [...parts], track, from: from - short, to: to + short, x };
}

const meet = (a: Box, b: Box): boolean => a.from < b.to && b.from < a.to;

/** Gives each candidate the track nearest to the line that is free; what finds none joins what is in its way. */
function place(found: readonly Candidate[], tracks: number): readonly Box[] {
	const rows: Box[][] = Array.from({ length: tracks }, () => []);
	for (const candidate of found) {
		const box = boxOf(candidate, 0);
		const free = rows.findIndex((row) => !row.some((other) => meet(box, other)));
		if (free >= 0) rows[free]?.push({ ...box, track: free });
		else join(box, rows);
	}
	return rows.flat();
}

/** Puts a box into what is in its way: rather into what is quiet, then what is narrow; the two become a cluster there. */
function join(box: Box, rows: readonly (readonly Box[])[]): void {
	let host: Box | undefined;
	const worth = ({ candidate, from, to }: Box): number =>
		(candidate.apart ? 2e6 : candidate.quiet ? 0 : 1e6) + to - from;
	for (const row of rows)
		for (const other of row) if (meet(box, other) && (!host || worth(other) <= worth(host))) host = other;
	if (!host) return;
	const x = Math.min(host.to - TARGET / 2, Math.max(host.from + TARGET / 2, host.count > 1 ? host.x : box.x));
	host.count += box.count;
	host.parts.push(...box.parts);
	host.x = x;
	host.from = x - TARGET / 2;
	host.to = x + TARGET / 2;
}

function formOf(event: Event, band: boolean): Form {
	const { precision } = event.date;
	if (!band) return precision === 'hour' ? 'needle' : precision === 'about' ? 'about' : 'stem';
	return precision === 'part' ? 'part' : 'band';
}

function markOf(event: Event, row: Row, box: Box): Mark {
	const { date } = event;
	const { band, left, right } = box.candidate;
	const { track, from, to, x } = box;
	return {
		kind: 'mark',
		key: event.id,
		lane: row.lane,
		above: row.above,
		track,
		from,
		to,
		x,
		event,
		form: formOf(event, band),
		ruling: date.precision,
		left: band ? left : x,
		right: band ? right : x,
		openLeft: date.from === -Infinity,
		openRight: date.to === Infinity
	};
}

const byRank = (events: readonly Event[], { found }: TimeIndex): readonly Event[] =>
	events.toSorted((a, b) => (found.get(a.id)?.rank ?? 0) - (found.get(b.id)?.rank ?? 0));

/** The first event of some parts, found without making them all. */
function firstOf(parts: readonly Part[], { found }: TimeIndex): string {
	let first = '';
	let least = Infinity;
	for (const part of parts) {
		const id = firstIn(part);
		const rank = found.get(id)?.rank ?? Infinity;
		if (rank < least) [first, least] = [id, rank];
	}
	return first;
}

function clusterOf(key: string, row: Row, box: Box, index: TimeIndex, look: Look): Cluster {
	const { parts, count, track, from, to, x } = box;
	const span = spanOf(parts);
	const first = firstOf(parts, index);
	return {
		kind: 'cluster',
		key,
		lane: row.lane,
		above: row.above,
		track,
		from,
		to,
		x,
		count,
		span,
		first,
		events: () => byRank(eventsOf(parts), index),
		holds: (id) => parts.some((part) => isIn(part, id, index)),
		opens: !alike(parts, span, look) && lengthOf(around(span, index.whole)) < 0.8 * lengthOf(look.window)
	};
}

/** Bands that begin and end at the same moments: nearer they would be longer, and as many. */
const alike = (parts: readonly Part[], { from, to }: Span, look: Look): boolean =>
	parts.every(
		({ shelf, lo, hi }) =>
			isBand(shelf, look) && [lo, hi - 1].every((i) => shelf.from[i] === from && shelf.to[i] === to)
	);

/** Tracks at the most, and what a crowded row has to do with. */
const MOST_TRACKS = 9;
const CROWDED_TRACKS = 2;

/** As `place`, but what is selected is taken out of its cluster, and placed first. */
function placeFor(
	selected: string | undefined,
	found: readonly Candidate[],
	tracks: number,
	index: TimeIndex,
	look: Look
): readonly Box[] {
	const boxes = place(found, tracks);
	const hidden =
		selected !== undefined &&
		boxes.some(({ count, parts }) => count > 1 && parts.some((part) => isIn(part, selected, index)));
	return hidden ? place(setApart(found, selected, index, look), tracks) : boxes;
}

/** How many tracks a row's marks would take if they could; a crowd gets no tower. */
function wantedBy(found: readonly Candidate[], selected: string | undefined, index: TimeIndex, look: Look): number {
	if (found.length > look.width / TARGET) return CROWDED_TRACKS;
	return placeFor(selected, found, MOST_TRACKS, index, look).reduce((most, { track }) => Math.max(most, track + 1), 0);
}

/** Lays out what a window shows. Pure: the same index and room give the same picture on any clock. */
export function layout(index: TimeIndex, room: Room): Layout {
	const { window, width } = room;
	const dated = index.rows.filter(({ lane }) => !index.lanes[lane]?.undated);
	const undated = index.rows.find(({ lane }) => index.lanes[lane]?.undated);
	// The more rows there are, the fewer marks each may have: elements are bounded by the width.
	const look: Look = { window, width, pitch: Math.max(TARGET, 2 * index.rows.length) };
	const found = dated.map((row) => candidates(row, look));
	const loose = undated ? undatedItems(undated, room, index) : { items: [], tracks: 0 };
	const wanted = found.map((some) => wantedBy(some, room.selected, index, look));
	const { tracks, lanes, height } = tracksFor(index, dated, wanted, loose.tracks, room);
	const items = dated.flatMap((row, i) => {
		const boxes = placeFor(room.selected, found[i] ?? [], tracks[i] ?? 0, index, look);
		const drawn = boxes.map((box, nth): Item => {
			const [only] = box.parts;
			const event = box.count === 1 && only ? only.shelf.events[only.lo] : undefined;
			return event
				? markOf(event, row, box)
				: clusterOf(`${row.above ? 'a' : 'b'}${row.lane}-${nth}`, row, box, index, look);
		});
		return withLabels(drawn, room);
	});
	const all = [...items, ...loose.items];
	const shown = all.filter(({ kind }) => kind === 'mark').length;
	const clustered = all.reduce((sum, item) => sum + (item.kind === 'cluster' ? item.count : 0), 0);
	return {
		items: [...items.toSorted((a, b) => a.x - b.x || a.lane - b.lane || a.track - b.track), ...loose.items],
		lanes,
		height,
		shown,
		clustered,
		outside: index.order.length - shown - clustered
	};
}
