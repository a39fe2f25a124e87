// Where each event stands on the ribbon: as wide as what is not known, reported above the line, context below,
// in lanes so that no two marks and no two labels meet. Positions are shares of the width; lanes count from the line.
import { clockTime, type Precision } from '../../model/date.ts';
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

/** Nominal widths, px: what fits at these fits at any wider. */
const NOMINAL = { narrow: 330, wide: 860 } as const;
const LETTER = { narrow: 6, wide: 6.7 } as const;
const RADIUS = 7;

type Size = keyof typeof NOMINAL;
interface Span {
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

function textOf(event: Event, window: TimelineWindow): string {
	const { precision, from } = event.date;
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

/** The spans a mark takes if it stands in `lane` with its words at `anchor`. */
function spansOf(mark: Placed, lane: number, anchor: Anchor | null, size: Size): readonly Span[] {
	const [from, to] = [mark.x * NOMINAL[size], (mark.x + mark.width) * NOMINAL[size]];
	const middle = (from + to) / 2;
	const wide = mark.form === 'band' || mark.form === 'part' || mark.form === 'undated';
	const own: Span = wide ? { lane, from, to } : { lane, from: middle - RADIUS, to: middle + RADIUS };
	const length = mark.text.length * LETTER[size] + 6;
	switch (anchor) {
		case 'start':
			return [own, { lane, from: own.to, to: own.to + length + 6 }];
		case 'end':
			return [own, { lane, from: own.from - length - 6, to: own.from }];
		case 'over':
			return [own, { lane: lane + 1, from: own.from, to: own.from + length }];
		case 'over-end':
			return [own, { lane: lane + 1, from: own.to - length, to: own.to }];
		case null:
			return [own];
	}
}

const anchors = (mark: Placed): readonly Anchor[] =>
	mark.form === 'band' || mark.form === 'part' || mark.form === 'undated' ? ['over', 'over-end'] : ['start', 'end'];

/** Lays out one side of the line at one size, the loudest marks first, each as near to the line as it fits. */
function place(marks: readonly Placed[], labelled: (mark: Placed) => boolean, size: Size, lanes: number) {
	const taken: Span[] = [];
	const free = (spans: readonly Span[]): boolean =>
		spans.every(
			(span) =>
				span.from >= -2 &&
				span.to <= NOMINAL[size] + 2 &&
				span.lane < lanes &&
				!taken.some((other) => other.lane === span.lane && other.from < span.to + 2 && span.from < other.to + 2)
		);
	const found = new Map<Placed, { lane: number; anchor: Anchor | null }>();
	const order = [...marks].sort(
		(a, b) => Number(b.focus) - Number(a.focus) || Number(labelled(b)) - Number(labelled(a)) || b.width - a.width
	);
	for (const mark of order) {
		const wanted: readonly (Anchor | null)[] = labelled(mark) ? [...anchors(mark), null] : [null];
		const options = wanted.flatMap((anchor) => Array.from({ length: lanes }, (_, lane) => ({ lane, anchor })));
		const choice = options.find(({ lane, anchor }) => free(spansOf(mark, lane, anchor, size))) ?? {
			lane: 0,
			anchor: null
		};
		taken.push(...spansOf(mark, choice.lane, choice.anchor, size));
		found.set(mark, choice);
	}
	return found;
}

/** Lanes that fit above and below the line. */
const LANES = { narrow: { above: 3, below: 3 }, wide: { above: 4, below: 4 } } as const;

export function layout(window: TimelineWindow, events: readonly Event[]): readonly RibbonMark[] {
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
			text: textOf(event, window)
		};
	});
	const side = (above: boolean, size: Size) =>
		place(
			placed.filter((mark) => mark.above === above),
			(mark) => size === 'wide' || window.labelled.includes(mark.event.id),
			size,
			LANES[size][above ? 'above' : 'below']
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
