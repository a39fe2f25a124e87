// Where each event stands on the ribbon: as wide as what is not known, reported above the line, context below,
// in lanes so that no two marks and no two labels meet. Positions are shares of the width; lanes count from the line.
import type { Moment } from '../../model/date.ts';
import type { Build, TimelineWindow } from '../../model/scene.ts';
import type { Event } from '../../model/story.ts';
import { stretches, type Anchor, type Form, type Placed, type RibbonMark, type Size } from './mark.ts';
import { meet, NOMINAL, spansOf, type Span } from './spans.ts';
import { windowScale } from './ticks.ts';
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
 * Extent on the ribbon. What has no date ends where an event is that it came before; else it gets a place clear of the
 * ruler's beginning, in its later half or long.
 */
function extent(
	event: Event,
	window: TimelineWindow,
	build: Build,
	events: readonly Event[]
): readonly [x: number, width: number] {
	const scale = windowScale(window);
	if (event.date.precision === 'undated') {
		const before = events.find(({ id }) => id === event.before);
		const end = before && Number.isFinite(before.date.from) ? Math.min(1, scale(before.date.from) - 0.01) : undefined;
		if (end !== undefined && end > 0.1) return [Math.max(0, end - 0.4), Math.min(end, 0.4)];
		return build === 'grown' ? [0.2, 0.62] : [0.5, 0.4];
	}
	// What is open, or begins or ends elsewhere, reaches to the window's edge.
	const at = (moment: Moment): number => scale(Math.min(window.to, Math.max(window.from, moment)));
	const x = at(event.date.from);
	return [x, at(event.date.to) - x];
}

type Found = ReadonlyMap<Placed, { readonly lane: number; readonly anchor: Anchor | null }>;
interface Side {
	readonly size: Size;
	readonly lanes: number;
	readonly labelled: (mark: Placed) => boolean;
}

/** Takes a stretch of the ribbon that is its own time. */
const timed = (mark: Placed): boolean => stretches(mark) && mark.form !== 'undated';
const middle = ({ x, width }: Placed): number => x + width / 2;
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
	{ near, points: ['end', 'start'], bands: ['end', 'start', 'over', 'over-end'] }
]);

/** Words beside their band and within another's time would be read as that one's; over it they are nobody else's. */
const ASTRAY = 30;
function astray(mark: Placed, spans: readonly Span[], all: readonly Placed[], size: Size): boolean {
	const words = spans.find(({ of }) => of === 'words');
	if (!words || !timed(mark) || words.lane !== spans[0]?.lane) return false;
	const within = (share: number): number => share * NOMINAL[size];
	return all.some(
		(other) =>
			other !== mark && timed(other) && within(other.x) < words.to && words.from < within(other.x + other.width)
	);
}

/** Places marks in this order, each as near to the line as it fits; also how well that went. */
function inOrder(order: readonly Placed[], { points, bands, near }: Habit, side: Side): readonly [Found, number] {
	const { size, lanes, labelled } = side;
	const taken: Span[] = [];
	const meets = (span: Span): boolean => taken.some((other) => meet(span, other));
	const inside = (span: Span): boolean => span.lane < lanes && span.from >= -10 && span.to <= NOMINAL[size] + 10;
	const free = ([own, ...rest]: readonly Span[]): boolean =>
		own !== undefined && own.lane < lanes && !meets(own) && rest.every((span) => inside(span) && !meets(span));
	const found = new Map<Placed, { lane: number; anchor: Anchor | null }>();
	let worth = 0;
	for (const mark of order) {
		const worded: readonly Anchor[] = mark.high ? ['end', 'start'] : stretches(mark) ? bands : points;
		const options = [...(labelled(mark) ? worded : []), null].flatMap((anchor) =>
			Array.from({ length: lanes }, (_, lane) => ({ lane, anchor }))
		);
		// Words come first, and where they stand matters less than how near the line.
		if (near) options.sort((a, b) => Number(a.anchor === null) - Number(b.anchor === null) || a.lane - b.lane);
		const fit = options.find(({ lane, anchor }) => free(spansOf(mark, lane, anchor, size)));
		const choice = fit ?? emptiest(mark, taken, size, lanes);
		// A mark that meets another is worse than a loud mark without its words, and that than any lane.
		worth += (fit ? 0 : -1000) + (choice.anchor ? 100 + (mark.focus ? 400 : 0) : 0);
		// What echoes, and what is long, belongs on the line.
		worth -= choice.lane * (timed(mark) ? (mark.focus ? 500 : 8) : 1);
		const spans = spansOf(mark, choice.lane, choice.anchor, size);
		worth -= astray(mark, spans, order, size) ? (choice.anchor === 'end' ? 1.5 : 1) * ASTRAY : 0;
		taken.push(...spans);
		found.set(mark, choice);
	}
	return [found, worth];
}

/** Lays out one side of the line at one size: the best of a few orders, as each suits another crowd. */
function place(marks: readonly Placed[], side: Side): Found {
	const loud = (a: Placed, b: Placed): number =>
		loudness(b, side) - loudness(a, side) || Number(stretches(b)) - Number(stretches(a)) || b.width - a.width;
	const bandsFirst = (a: Placed, b: Placed): number =>
		Number(stretches(b)) - Number(stretches(a)) || (stretches(a) ? loud(a, b) : middle(a) - middle(b));
	const orders = [
		[...marks].sort(loud),
		[...marks].sort(bandsFirst),
		[...marks].sort((a, b) => middle(a) - middle(b)),
		[...marks].sort((a, b) => middle(b) - middle(a)),
		[...marks].sort((a, b) => b.width - a.width || middle(b) - middle(a))
	];
	const tried = orders.flatMap((order) => HABITS.map((habit) => inOrder(order, habit, side)));
	const [best] = tried.reduce((one, next) => (next[1] > one[1] ? next : one));
	return unworded(best, side);
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
	const placed = events.map((event): Placed => {
		const [x, width] = extent(event, window, build, events);
		const form = formOf(event, width);
		return {
			event,
			form,
			ruling: event.date.precision,
			x,
			width,
			above: event.status !== 'context',
			focus: event.id === window.focus,
			high: build === 'grown' && form === 'band',
			noted: build === 'grown' && event.id === window.focus && Number.isFinite(event.date.from),
			text: { narrow: textOf(event, window, build, 'narrow'), wide: textOf(event, window, build, 'wide') }
		};
	});
	const side = (above: boolean, size: Size) =>
		place(
			placed.filter((mark) => mark.above === above),
			{
				size,
				lanes: LANES[build][size][above ? 0 : 1],
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

export interface Cue {
	/** Share of the width where it begins. */
	readonly x: number;
	readonly above: boolean;
	readonly lane: number;
}

/** Where a narrow ribbon has room for the word that leads to all its names: low and to the right, if it can be. */
export function cueOf(marks: readonly RibbonMark[], build: Build, length = 50): Cue {
	const [above, lanes] = LANES[build].narrow;
	// The wind stands under the lowest lane.
	const below = build === 'tall' ? lanes - 1 : lanes;
	const down = Array.from({ length: below }, (_, i) => ({ above: false, lane: below - 1 - i }));
	const rows = [...down, ...Array.from({ length: above }, (_, lane) => ({ above: true, lane }))];
	for (const row of rows) {
		const taken = marks
			.filter((mark) => mark.above === row.above)
			.flatMap((mark) => spansOf(mark, mark.lane.narrow, mark.label.narrow, 'narrow'))
			.filter(({ lane }) => lane === row.lane);
		for (let from = NOMINAL.narrow - length; from >= 0; from -= 6)
			if (taken.every((span) => span.to <= from || from + length <= span.from))
				return { ...row, x: from / NOMINAL.narrow };
	}
	return { above: false, lane: below, x: 0 };
}
