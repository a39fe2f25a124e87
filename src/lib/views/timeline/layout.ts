// Where each event stands on the ribbon: as wide as what is not known, reported above the line, context below,
// in lanes so that no two marks and no two labels meet. Positions are shares of the width; lanes count from the line.
import { DAY, type Moment } from '../../model/date.ts';
import type { Build, TimelineWindow } from '../../model/scene.ts';
import type { Event } from '../../model/story.ts';
import { stretches, type Anchor, type Form, type Placed, type RibbonMark, type Size } from './mark.ts';
import { meet, NOMINAL, spansOf, type Span } from './spans.ts';
import { rulesOf, windowScale } from './ticks.ts';
import { textOf } from './words.ts';

/** Lanes that fit above and below the line. */
export const LANES: Record<Build, Record<Size, readonly [above: number, below: number]>> = {
	usual: { narrow: [3, 2], wide: [4, 3] },
	keyed: { narrow: [3, 2], wide: [4, 2] },
	tall: { narrow: [3, 3], wide: [3, 3] },
	grown: { narrow: [5, 4], wide: [6, 4] }
};

function formOf(event: Event, width: number): Form {
	const { precision } = event.date;
	if (precision === 'undated') return 'undated';
	if (precision === 'hour') return 'needle';
	if (precision === 'about') return 'about';
	if (width * NOMINAL.narrow < 9) return 'stem';
	return precision === 'part' ? 'part' : 'band';
}

/**
 * Extent on the ribbon. What has no date may lie anywhere, in the window or out of it, so it takes all of it with both
 * ends open, or what lies before an event that it came before.
 */
function extent(event: Event, window: TimelineWindow, events: readonly Event[]): readonly [x: number, width: number] {
	const scale = windowScale(window);
	if (event.date.precision === 'undated') {
		const before = events.find(({ id }) => id === event.before);
		const end = before && Number.isFinite(before.date.from) ? Math.min(1, scale(before.date.from) - 0.01) : 1;
		return [0, end > 0.1 ? end : 1];
	}
	// What is open, or begins or ends elsewhere, reaches to the window's edge.
	const at = (moment: Moment): number => scale(Math.min(window.to, Math.max(window.from, moment)));
	const x = at(event.date.from);
	return [x, at(event.date.to) - x];
}

/** Where marks without a date stand: the middle, or as near to it as no other event is that they would be read with. */
function neutral(points: readonly number[]): number {
	const near = [0, 1, 2, 3, 4].flatMap((i) => [0.5 - i * 0.05, 0.5 + i * 0.05]);
	return near.find((at) => points.every((point) => Math.abs(point - at) > 0.04)) ?? 0.5;
}

type Found = ReadonlyMap<Placed, { readonly lane: number; readonly anchor: Anchor | null }>;
interface Side {
	readonly size: Size;
	readonly lanes: number;
	/** Where lines divide one day from another, px at the nominal width. */
	readonly rules: readonly number[];
	readonly labelled: (mark: Placed) => boolean;
}

type Laid = readonly [found: Found, worth: number];

/** Takes a stretch of the ribbon that is its own time. */
const timed = (mark: Placed): boolean => stretches(mark) && mark.form !== 'undated';
const loudness = (mark: Placed, { labelled }: Side): number => (mark.focus ? 4 : 0) + (labelled(mark) ? 2 : 0);

/** Which places for words are tried first, and whether a lane nearer the line goes before them. */
interface Habit {
	readonly points: readonly Anchor[];
	readonly bands: readonly Anchor[];
	readonly near: boolean;
}
const HABITS: readonly Habit[] = [true, false].flatMap((near) => [
	{ near, points: ['start', 'end'], bands: ['over', 'over-end', 'start', 'end'] },
	{ near, points: ['end', 'start'], bands: ['over', 'over-end', 'end', 'start'] },
	{ near, points: ['start', 'end'], bands: ['over-end', 'over', 'start', 'end'] },
	{ near, points: ['end', 'start'], bands: ['end', 'start', 'over', 'over-end'] }
]);

/**
 * Words beside their band and within another's time, or past a line into another day, would be read as that one's; over
 * it they are nobody else's.
 */
function astray(mark: Placed, [own, ...rest]: readonly Span[], all: readonly Placed[], side: Side): boolean {
	const words = rest.find(({ of }) => of === 'words');
	if (!words || !timed(mark) || mark.noted || words.lane !== own?.lane) return false;
	const within = (share: number): number => share * NOMINAL[side.size];
	const [from, to] = [Math.min(words.from, within(mark.x + mark.width)), Math.max(words.to, within(mark.x))];
	return (
		side.rules.some((rule) => from - 1 < rule && rule < to + 1) ||
		all.some(
			(other) =>
				other !== mark && timed(other) && within(other.x) < words.to && words.from < within(other.x + other.width)
		)
	);
}

function anchorsOf(mark: Placed, bands: readonly Anchor[], points: readonly Anchor[]): readonly Anchor[] {
	if (mark.form === 'undated') return mark.width === 1 ? ['mid'] : ['over'];
	return mark.high ? ['end', 'start'] : stretches(mark) ? bands : points;
}

/** How much less words are worth that begin elsewhere than their band does. */
const WORSE: Record<Anchor, number> = { over: 0, mid: 0, 'over-end': 10, start: 20, end: 20 };

/** Places marks in this order, each as near to the line as it fits; also how well that went. */
function inOrder(order: readonly Placed[], { points, bands, near }: Habit, side: Side): Laid {
	const { size, lanes, labelled } = side;
	const taken: Span[] = [];
	const meets = (span: Span): boolean => taken.some((other) => meet(span, other));
	const inside = (span: Span): boolean => span.lane < lanes && span.from >= -10 && span.to <= NOMINAL[size] + 10;
	const free = ([own, ...rest]: readonly Span[]): boolean =>
		own !== undefined && own.lane < lanes && !meets(own) && rest.every((span) => inside(span) && !meets(span));
	const found = new Map<Placed, { lane: number; anchor: Anchor | null }>();
	let worth = 0;
	for (const mark of order) {
		const worded = anchorsOf(mark, bands, points);
		const options = [...(labelled(mark) ? worded : []), null].flatMap((anchor) =>
			Array.from({ length: lanes }, (_, lane) => ({ lane, anchor }))
		);
		// Words come first, and where they stand matters less than how near the line.
		if (near) options.sort((a, b) => Number(a.anchor === null) - Number(b.anchor === null) || a.lane - b.lane);
		const fit = options.find(({ lane, anchor }) => {
			const spans = spansOf(mark, lane, anchor, size);
			return free(spans) && !astray(mark, spans, order, side);
		});
		const choice = fit ?? emptiest(mark, taken, size, lanes);
		// A mark that meets another is worse than a loud mark without its words, and that than any lane.
		worth += (fit ? 0 : -1000) + (choice.anchor ? 100 + (mark.focus ? 400 : 0) : 0);
		worth -= timed(mark) && !mark.high && choice.anchor ? WORSE[choice.anchor] : 0;
		// What echoes, and what is long, belongs on the line.
		worth -= choice.lane * (timed(mark) ? (mark.focus ? 500 : 8) : 1);
		taken.push(...spansOf(mark, choice.lane, choice.anchor, size));
		found.set(mark, choice);
	}
	return [found, worth];
}

const TURNS = 12;

/** What found no room for its words comes first the next time, a few times. */
function insisted(best: Laid, order: readonly Placed[], laid: (order: readonly Placed[]) => Laid, side: Side): Laid {
	let now = best;
	for (let turn = 0; turn < TURNS; turn++) {
		const [found] = now;
		const mute = order.filter((mark) => side.labelled(mark) && !found.get(mark)?.anchor);
		const first = mute[turn % mute.length];
		if (!first) break;
		order = [first, ...order.filter((mark) => mark !== first)];
		now = laid(order);
		if (now[1] > best[1]) best = now;
	}
	return best;
}

/** Lays out one side of the line at one size: the best of a few orders, as each suits another crowd. */
function place(marks: readonly Placed[], side: Side): Found {
	const loud = (a: Placed, b: Placed): number =>
		loudness(b, side) - loudness(a, side) || Number(stretches(b)) - Number(stretches(a)) || b.width - a.width;
	const bandsFirst = (a: Placed, b: Placed): number =>
		Number(stretches(b)) - Number(stretches(a)) || (stretches(a) ? loud(a, b) : a.point - b.point);
	// Words lead away from the ends, and so pass the stalks of what is placed before.
	const left = marks.filter(({ point }) => point < 0.5).sort((a, b) => b.point - a.point);
	const right = marks.filter(({ point }) => point >= 0.5);
	const orders = [
		[...marks].sort(loud),
		[...right.toSorted(loud), ...left],
		[...right.toSorted((a, b) => a.point - b.point), ...left],
		[...marks].sort(bandsFirst),
		[...marks].sort((a, b) => a.point - b.point),
		[...marks].sort((a, b) => b.point - a.point),
		[...marks].sort((a, b) => Math.abs(a.point - 0.5) - Math.abs(b.point - 0.5)),
		[...marks].sort((a, b) => b.width - a.width || b.point - a.point)
	];
	const laid = (order: readonly Placed[]): Laid =>
		HABITS.map((habit) => inOrder(order, habit, side)).reduce((one, next) => (next[1] > one[1] ? next : one));
	const [order, best] = orders
		.map((some) => [some, laid(some)] as const)
		.reduce((one, next) => (next[1][1] > one[1][1] ? next : one));
	return flush(unworded(insisted(best, order, laid, side)[0], side), side);
}

/** Words over a band begin where it begins, wherever nothing else stands there. */
function flush(found: Found, { size }: Side): Found {
	const settled = new Map(found);
	for (const [mark, choice] of settled) {
		if (choice.anchor !== 'over-end') continue;
		const [, ...words] = spansOf(mark, choice.lane, 'over', size);
		const others = [...settled].flatMap(([other, { lane, anchor }]) =>
			other === mark ? [] : spansOf(other, lane, anchor, size)
		);
		if (!words.some((span) => others.some((other) => meet(span, other))))
			settled.set(mark, { ...choice, anchor: 'over' });
	}
	return settled;
}

/** Without the words that a mark came to cover where no lane was free for it. */
function unworded(found: Found, { size }: Side): Found {
	const spans = [...found].map(([mark, { lane, anchor }]) => spansOf(mark, lane, anchor, size));
	return new Map(
		[...found].map(([mark, choice], i) => {
			const words = spans[i]?.find(({ of }) => of === 'words');
			const covered = words && spans.some((other, j) => j !== i && other.some((span) => meet(span, words)));
			return [mark, covered ? { ...choice, anchor: null } : choice];
		})
	);
}

/** Where a mark stands when no lane is free, without its words: where it covers least of the others. */
function emptiest(mark: Placed, taken: readonly Span[], size: Size, lanes: number): { lane: number; anchor: null } {
	const covered = (lane: number): number =>
		spansOf(mark, lane, null, size).reduce(
			(sum, span) =>
				sum +
				taken
					.filter((other) => meet(span, other))
					.reduce(
						(all, other) =>
							all + (other.of === 'words' ? 100 : 0) + Math.min(other.to, span.to) - Math.max(other.from, span.from),
						0
					),
			0
		);
	const lane = Array.from({ length: lanes }, (_, i) => i).sort((a, b) => covered(a) - covered(b))[0] ?? 0;
	return { lane, anchor: null };
}

export function layout(
	window: TimelineWindow,
	events: readonly Event[],
	build: Build = 'usual'
): readonly RibbonMark[] {
	const extents = events.map((event) => extent(event, window, events));
	const middles = extents.map(([x, width]) => x + width / 2);
	const free = neutral(middles.filter((_, i) => events[i]?.date.precision !== 'undated'));
	const placed = events.map((event, i): Placed => {
		const [x, width] = extents[i] ?? [0, 1];
		const form = formOf(event, width);
		return {
			event,
			form,
			ruling: event.date.precision,
			x,
			width,
			point: form === 'undated' && width === 1 ? free : x + width / 2,
			above: event.status !== 'context',
			focus: event.id === window.focus,
			high: build === 'grown' && form === 'band',
			noted: build === 'grown' && event.id === window.focus && Number.isFinite(event.date.from),
			text: {
				narrow: textOf(event, window, build, 'narrow'),
				wide: textOf(event, window, build, 'wide')
			}
		};
	});
	const rules = rulesOf(window);
	const dayByDay = window.to - window.from < 10 * DAY;
	const side = (above: boolean, size: Size) =>
		place(
			placed.filter((mark) => mark.above === above),
			{
				size,
				lanes: LANES[build][size][above ? 0 : 1],
				rules: dayByDay ? rules[size].map((x) => x * NOMINAL[size]) : [],
				labelled: (mark) => size === 'wide' || window.labelled.includes(mark.event.id)
			}
		);
	const narrow = new Map([...side(true, 'narrow'), ...side(false, 'narrow')]);
	const wide = new Map([...side(true, 'wide'), ...side(false, 'wide')]);
	return placed.map((mark) => {
		const [small, large] = [narrow.get(mark), wide.get(mark)];
		return {
			...mark,
			lane: { narrow: small?.lane ?? 0, wide: large?.lane ?? 0 },
			label: { narrow: small?.anchor ?? null, wide: large?.anchor ?? null }
		};
	});
}

/** Whether a ribbon of this size leaves a mark without its name, so that the way to the list of names must be seen. */
export const lacksNames = (marks: readonly RibbonMark[], size: Size): boolean =>
	marks.some((mark) => mark.label[size] === null && !mark.noted);
