// Which places are marked on a view of the map, and where their names stand: louder ones first, none over another. What
// is not marked is told in words.
import type { Point } from '../../../model/camera.ts';
import type { Emphasis } from '../../../model/scene.ts';
import type { Event, Place, Side } from '../../../model/story.ts';

/** px between the middles of two marks, so that each can be hit. */
const APART = 25;
/** px between them so that each can be told, though not hit. */
const TOLD = 9;
/** px that an ordinary name takes of a line, by its letters, and a line's height. */
const LETTER = { latin: 9.4, han: 15.5 };
const LINE = 22;
const SIDES: readonly Side[] = ['right', 'left', 'above-right', 'below-left', 'above-left', 'below-right'];

export interface Spot {
	readonly place: Place;
	readonly events: number;
	readonly emphasis: Emphasis;
	/** Where the name stands; undefined where there is no room. */
	readonly side: Side | undefined;
	/** Drawn, but too near to another to be pressed. */
	readonly bare: boolean;
}

export interface Spots {
	readonly marked: readonly Spot[];
	/** In the view, but too near to a louder one to be pressed. */
	readonly crowded: readonly Place[];
	readonly beyond: readonly Place[];
}

export interface Candidate {
	readonly place: Place;
	readonly events: number;
	readonly emphasis: Emphasis;
	/** CSS px from the middle of the view. */
	readonly at: Point;
}

type Rect = readonly [left: number, top: number, right: number, bottom: number];

const LOUD: Record<Emphasis, number> = { quiet: 0, place: 1, focus: 2 };
const meet = (a: Rect, b: Rect): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function nameAt([x, y]: Point, { name, zh }: Place, side: Side, loud: boolean): Rect {
	const width = (name.length * LETTER.latin + (zh?.text.length ?? 0) * LETTER.han + 6) * (loud ? 1.15 : 1);
	const gap = loud ? 28 : 18;
	const up = side.startsWith('above') ? -22 : side.startsWith('below') ? 22 : 0;
	const [off, middle] = [up === 0 ? gap : gap * 0.3, y + up];
	const left = side.endsWith('left') ? x - off - width : x + off;
	return [left, middle - LINE / 2, left + width, middle + LINE / 2];
}

/**
 * @param width, height of the view, CSS px
 * @param held id of the place whose mark has the focus, and keeps it while it is in view
 */
export function spotsOf(candidates: readonly Candidate[], [width, height]: Point, held?: string): Spots {
	// What only context names gives way to what is reported.
	const loudness = ({ emphasis, place: { id, status } }: Candidate): number =>
		2 * LOUD[emphasis] + (status === 'context' ? 0 : 1) + (id === held ? 6 : 0);
	const order = candidates.toSorted(
		(a, b) => loudness(b) - loudness(a) || b.events - a.events || a.place.id.localeCompare(b.place.id)
	);
	const inside = ({ at: [x, y] }: Candidate): boolean => Math.abs(x) <= width / 2 - 8 && Math.abs(y) <= height / 2 - 8;
	const near = order.filter(inside);
	const apart = (from: readonly Candidate[], least: number, { at: [x, y] }: Candidate): boolean =>
		from.every(({ at }) => Math.hypot(at[0] - x, at[1] - y) >= least);
	const kept: Candidate[] = [];
	for (const one of near) if (apart(kept, TOLD, one)) kept.push(one);
	const pressed: Candidate[] = [];
	for (const one of kept) if (apart(pressed, APART, one)) pressed.push(one);
	const marks = kept.map(({ at: [x, y] }): Rect => [x - 12, y - 12, x + 12, y + 12]);
	const names: Rect[] = [];
	const named = kept.map((one, i): Spot => {
		const { place, events, emphasis, at } = one;
		const others = [...marks.filter((_, j) => j !== i), ...names];
		const side = [place.side, ...SIDES].find((each) => {
			const rect = nameAt(at, place, each, emphasis === 'focus');
			return (
				Math.max(-rect[0], rect[2]) < width / 2 - 4 &&
				Math.max(-rect[1], rect[3]) < height / 2 - 4 &&
				!others.some((other) => meet(rect, other))
			);
		});
		if (side) names.push(nameAt(at, place, side, emphasis === 'focus'));
		const bare = !pressed.includes(one);
		return { place, events, emphasis: bare ? 'quiet' : emphasis, side, bare };
	});
	const rank = (place: Place): number => candidates.findIndex((one) => one.place === place);
	const places = (some: readonly Candidate[]): readonly Place[] => some.map(({ place }) => place);
	return {
		// In their own order, so that no element is moved that has the focus.
		marked: named.toSorted((a, b) => rank(a.place) - rank(b.place)),
		crowded: places(near.filter((one) => !pressed.includes(one))),
		beyond: places(order.filter((one) => !near.includes(one)))
	};
}

/** How many events each place has. */
export function countByPlace(events: readonly Event[]): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	for (const { place } of events) if (place !== undefined) found.set(place, (found.get(place) ?? 0) + 1);
	return found;
}
