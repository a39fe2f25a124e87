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
	/** Lane on a narrow and on a wide ribbon. */
	readonly lane: { readonly narrow: number; readonly wide: number };
	readonly text: string;
	/** Where the words stand, if they do. */
	readonly label: { readonly narrow: Anchor | null; readonly wide: Anchor | null };
}

export type Anchor = 'start' | 'end' | 'over' | 'over-end';

export type Size = 'narrow' | 'wide';

/** What a ribbon's height has room for; a `keyed` one gives its lowest lane to the key of its marks. */
export type Build = 'usual' | 'keyed' | 'tall' | 'grown';

/** Nominal widths, px: what fits at these fits at any wider. */
export const NOMINAL = { narrow: 330, wide: 690 } as const;
const LETTER = { narrow: 5.9, wide: 6.2 } as const;
const RADIUS = 8;

/** Lanes that fit above and below the line. */
export const LANES: Record<Build, Record<Size, readonly [above: number, below: number]>> = {
	usual: { narrow: [3, 2], wide: [4, 3] },
	keyed: { narrow: [3, 2], wide: [4, 2] },
	tall: { narrow: [3, 3], wide: [3, 3] },
	grown: { narrow: [5, 4], wide: [5, 5] }
};

/** What a mark or its words take of a lane, px at the nominal width. */
export interface Span {
	readonly lane: number;
	readonly from: number;
	readonly to: number;
}

function formOf(event: Event, width: number): Form {
	const { precision } = event.date;
	if (precision === 'undated') return 'undated';
	if (precision === 'hour') return 'needle';
	if (precision === 'about') return 'about';
	if (width * NOMINAL.narrow < 9) return 'stem';
	return precision === 'part' ? 'part' : 'band';
}

function textOf(event: Event, window: TimelineWindow, build: Build): string {
	const { precision, from } = event.date;
	if (build === 'grown') return `${event.label}${precision === 'undated' ? ': ' : ', '}${inWords(event.date)}`;
	const clocked = window.unit === 'hours' || window.unit === 'days';
	if (clocked && precision === 'hour') return `${clockTime(from)} ${event.label}`;
	if (clocked && precision === 'about') return `about ${clockTime(from)} ${event.label}`;
	if (precision === 'undated') return `${event.label}: no date given`;
	return event.label;
}

/** Extent on the ribbon; what has no date gets a place in its later half, clear of the ruler's beginning. */
function extent(event: Event, window: TimelineWindow): readonly [x: number, width: number] {
	if (event.date.precision === 'undated') return [0.5, 0.4];
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
	const stalk = Array.from({ length: lane }, (_, i): Span => ({ lane: i, from: middle - 2, to: middle + 2 }));
	const own: readonly [Span, ...Span[]] = stretches(mark)
		? [{ lane, from, to }]
		: [{ lane, from: middle - RADIUS, to: middle + RADIUS }, ...stalk];
	const length = mark.text.length * LETTER[size] * (mark.focus ? 1.06 : 1) + 6;
	const echo = mark.focus ? 9 : 0;
	switch (anchor) {
		case 'start':
			return [...own, { lane, from: own[0].to, to: own[0].to + length + 6 + echo }];
		case 'end':
			return [...own, { lane, from: own[0].from - length - 6 - echo, to: own[0].from }];
		case 'over':
			return [...own, { lane: lane + 1, from, to: from + length }];
		case 'over-end':
			return [...own, { lane: lane + 1, from: to - length, to }];
		case null:
			return own;
	}
}

const anchors = (mark: Placed): readonly Anchor[] =>
	stretches(mark) ? ['over', 'over-end', 'end', 'start'] : ['start', 'end'];

/** Lays out one side of the line at one size, the loudest marks first, each as near to the line as it fits. */
function place(marks: readonly Placed[], labelled: (mark: Placed) => boolean, size: Size, lanes: number) {
	const taken: Span[] = [];
	const meets = (span: Span): boolean =>
		taken.some((other) => other.lane === span.lane && other.from < span.to + 1 && span.from < other.to + 1);
	const inside = (span: Span): boolean =>
		span.lane < lanes && span.from >= -10 && span.to <= NOMINAL[size] + 10;
	const free = ([own, ...rest]: readonly Span[]): boolean =>
		own !== undefined && own.lane < lanes && !meets(own) && rest.every((span) => inside(span) && !meets(span));
	const found = new Map<Placed, { lane: number; anchor: Anchor | null }>();
	const order = [...marks].sort(
		(a, b) =>
			Number(stretches(b) && b.focus) - Number(stretches(a) && a.focus) ||
			Number(labelled(b)) - Number(labelled(a)) ||
			Number(stretches(b)) - Number(stretches(a)) ||
			b.width - a.width
	);
	for (const mark of order) {
		const wanted: readonly (Anchor | null)[] = labelled(mark) ? [...anchors(mark), null] : [null];
		const options = Array.from({ length: lanes }, (_, lane) => wanted.map((anchor) => ({ lane, anchor })))
			.flat()
			.sort((a, b) => Number(a.anchor === null) - Number(b.anchor === null) || a.lane - b.lane);
		const choice =
			options.find(({ lane, anchor }) => free(spansOf(mark, lane, anchor, size))) ?? emptiest(mark, taken, size, lanes);
		taken.push(...spansOf(mark, choice.lane, choice.anchor, size));
		found.set(mark, choice);
	}
	return found;
}

/** Where a mark stands when no lane is free, without its words: where it covers least of the others. */
function emptiest(mark: Placed, taken: readonly Span[], size: Size, lanes: number): { lane: number; anchor: null } {
	const covered = (lane: number): number =>
		spansOf(mark, lane, null, size).reduce(
			(sum, span) =>
				sum +
				taken
					.filter((other) => other.lane === span.lane)
					.reduce((all, other) => all + Math.max(0, Math.min(other.to, span.to) - Math.max(other.from, span.from)), 0),
			0
		);
	const lane = Array.from({ length: lanes }, (_, i) => i).sort((a, b) => covered(a) - covered(b))[0] ?? 0;
	return { lane, anchor: null };
}

export function layout(window: TimelineWindow, events: readonly Event[], build: Build = 'usual'): readonly RibbonMark[] {
	const placed = events.map((event): Placed => {
		const [x, width] = extent(event, window);
		return {
			event,
			form: formOf(event, width),
			ruling: event.date.precision,
			x,
			width,
			above: event.status !== 'context',
			focus: event.id === window.focus,
			text: textOf(event, window, build)
		};
	});
	const side = (above: boolean, size: Size) =>
		place(
			placed.filter((mark) => mark.above === above),
			(mark) => size === 'wide' || window.labelled.includes(mark.event.id),
			size,
			LANES[build][size][above ? 0 : 1]
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
