// Where each event stands on the ribbon: as wide as what is not known, reported above the line, context below,
// in lanes so that no two marks and no two labels meet. Positions are shares of the width; lanes count from the line.
import { clockTime, inWords, type Precision } from '../../model/date.ts';
import type { TimelineWindow } from '../../model/scene.ts';
import type { Event } from '../../model/story.ts';
import { windowScale } from './ticks.ts';

/** How a mark is drawn: a ruled band, a dashed box, a needle, a stem, or a line that dissolves at both ends. */
export type Form = 'band' | 'part' | 'needle' | 'about' | 'stem' | 'undated';

export interface RibbonMark {
	readonly event: Event;
	readonly form: Form;
	readonly ruling: Precision;
	/** Share of the width where it begins, and how much of it it takes. */
	readonly x: number;
	readonly width: number;
	readonly above: boolean;
	readonly focus: boolean;
	/** Where a ribbon is the picture, bands are two lanes high, and the focus has a note with a numeral for words. */
	readonly high: boolean;
	readonly noted: boolean;
	/** Lane on a narrow and on a wide ribbon. */
	readonly lane: { readonly narrow: number; readonly wide: number };
	/** Its words; a wide ribbon has room to say what is admitted. */
	readonly text: { readonly narrow: string; readonly wide: string };
	/** Where the words stand, if they do. */
	readonly label: { readonly narrow: Anchor | null; readonly wide: Anchor | null };
}

export type Anchor = 'start' | 'end' | 'over' | 'over-end';

export type Size = 'narrow' | 'wide';

/** What a ribbon's height has room for; a `keyed` one gives its lowest lane to the key of its marks. */
export type Build = 'usual' | 'keyed' | 'tall' | 'grown';

/** Nominal widths, px: what fits at these fits at any wider. */
const NOMINAL = { narrow: 330, wide: 690 } as const;
const LETTER = { narrow: 5.9, wide: 6.2 } as const;
const RADIUS = 8;
/** Width of a note beside its mark, px at the nominal width. */
const NOTE = 360;

/** Lanes that fit above and below the line. */
export const LANES: Record<Build, Record<Size, readonly [above: number, below: number]>> = {
	usual: { narrow: [3, 2], wide: [4, 3] },
	keyed: { narrow: [3, 2], wide: [4, 2] },
	tall: { narrow: [3, 3], wide: [3, 3] },
	grown: { narrow: [5, 4], wide: [6, 4] }
};

/** What a mark or its words take of a lane, px at the nominal width. */
export interface Span {
	readonly of: 'mark' | 'stalk' | 'words';
	readonly lane: number;
	readonly from: number;
	readonly to: number;
}

/** Two spans that would cover each other. A stalk may pass beside or behind a mark, never through words. */
export const meet = (a: Span, b: Span): boolean =>
	a.lane === b.lane &&
	a.from < b.to &&
	b.from < a.to &&
	(a.of === b.of ? a.of !== 'stalk' : [a.of, b.of].includes('words'));

function formOf(event: Event, width: number): Form {
	const { precision } = event.date;
	if (precision === 'undated') return 'undated';
	if (precision === 'hour') return 'needle';
	if (precision === 'about') return 'about';
	if (width * NOMINAL.narrow < 9) return 'stem';
	return precision === 'part' ? 'part' : 'band';
}

/** What the date of an event leaves open, where its words alone don't say so. */
function admitted({ date, label }: Event, clocked: boolean, focus: boolean): string {
	if (date.precision === 'part') return label.includes(date.part ?? '') ? '' : `, ${date.part}`;
	if (!focus) return '';
	if (date.precision === 'day') return clocked ? ', no hour given' : '';
	return date.precision === 'year' || date.precision === 'month' ? `, ${inWords(date)}, no day given` : '';
}

function textOf(event: Event, window: TimelineWindow, build: Build, size: Size): string {
	const { precision, from } = event.date;
	const clocked = window.unit === 'hours' || window.unit === 'days';
	if (event.status === 'derived') return `${event.label}: ${event.note ?? 'our own sum'}`;
	if (build === 'grown') return `${event.label}${precision === 'undated' ? ': ' : ', '}${inWords(event.date)}`;
	if (clocked && precision === 'hour') return `${clockTime(from)} ${event.label}`;
	if (clocked && precision === 'about') return `about ${clockTime(from)} ${event.label}`;
	if (precision === 'undated') return `${event.label}: no date given`;
	return event.label + (size === 'wide' ? admitted(event, clocked, event.id === window.focus) : '');
}

/** Extent on the ribbon; what has no date gets a place clear of the ruler's beginning, in its later half or long. */
function extent(event: Event, window: TimelineWindow, build: Build): readonly [x: number, width: number] {
	if (event.date.precision === 'undated') return build === 'grown' ? [0.2, 0.62] : [0.5, 0.4];
	const scale = windowScale(window);
	const [from, to] = [scale(new Date(event.date.from)), scale(new Date(event.date.to))];
	const [x, end] = [Math.max(0, from), Math.min(1, to)];
	return [x, Math.max(0, end - x)];
}

type Placed = Omit<RibbonMark, 'lane' | 'label'>;

/** Marks that take a stretch of the ribbon; the others stand on a stalk. */
export const stretches = ({ form }: Pick<RibbonMark, 'form'>): boolean =>
	form === 'band' || form === 'part' || form === 'undated';

/** The spans a mark takes if it stands in `lane` with its words at `anchor`; the first is its own. */
export function spansOf(mark: Placed, lane: number, anchor: Anchor | null, size: Size): readonly Span[] {
	const [from, to] = [mark.x * NOMINAL[size], (mark.x + mark.width) * NOMINAL[size]];
	const middle = (from + to) / 2;
	const stalk = Array.from({ length: lane }, (_, i): Span => ({
		of: 'stalk',
		lane: i,
		from: middle - 2,
		to: middle + 2
	}));
	const echo = !mark.focus ? 0 : size === 'wide' ? 9 : 6;
	const own: readonly [Span, ...Span[]] = stretches(mark)
		? [
				{ of: 'mark', lane, from: from - echo, to: to + echo },
				...(mark.high && size === 'wide' ? [{ of: 'mark', lane: lane + 1, from, to } as const] : [])
			]
		: [{ of: 'mark', lane, from: middle - RADIUS - echo / 2, to: middle + RADIUS + echo / 2 }, ...stalk];
	const length = mark.text[size].length * LETTER[size] * (mark.focus ? 1.06 : 1) + 6;
	if (mark.noted && size === 'wide' && anchor !== null)
		return [
			...own,
			...[0, 1].map((up): Span => ({ of: 'words', lane: lane + up, from: own[0].to, to: own[0].to + NOTE }))
		];
	switch (anchor) {
		case 'start':
			return [...own, { of: 'words', lane, from: own[0].to, to: own[0].to + length + 6 }];
		case 'end':
			return [...own, { of: 'words', lane, from: own[0].from - length - 6, to: own[0].from }];
		case 'over':
			return mark.form === 'undated'
				? [...own, { of: 'words', lane: lane + 1, from: middle - length / 2, to: middle + length / 2 }]
				: [...own, { of: 'words', lane: lane + 1, from, to: from + length }];
		case 'over-end':
			return [...own, { of: 'words', lane: lane + 1, from: to - length, to }];
		case null:
			return own;
	}
}

type Found = ReadonlyMap<Placed, { readonly lane: number; readonly anchor: Anchor | null }>;
interface Side {
	readonly size: Size;
	readonly lanes: number;
	readonly labelled: (mark: Placed) => boolean;
}

const middle = ({ x, width }: Placed): number => x + width / 2;
const loudness = (mark: Placed, { labelled }: Side): number => (mark.focus ? 4 : 0) + (labelled(mark) ? 2 : 0);

/** Which places for words are tried first, and whether a lane nearer the line goes before them. */
interface Habit {
	readonly points: readonly Anchor[];
	readonly bands: readonly Anchor[];
	readonly near: boolean;
}
const HABITS: readonly Habit[] = [true, false].flatMap((near) => [
	{ near, points: ['start', 'end'], bands: ['over', 'over-end', 'end', 'start'] },
	{ near, points: ['end', 'start'], bands: ['over', 'over-end', 'end', 'start'] },
	{ near, points: ['end', 'start'], bands: ['end', 'start', 'over', 'over-end'] }
]);

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
		worth -= choice.lane * (stretches(mark) && mark.form !== 'undated' ? (mark.focus ? 500 : 8) : 1);
		taken.push(...spansOf(mark, choice.lane, choice.anchor, size));
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
		const [x, width] = extent(event, window, build);
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
			noted: build === 'grown' && event.id === window.focus,
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
