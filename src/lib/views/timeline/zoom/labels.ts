// Words beside marks: the louder mark first, each where it covers nothing. What stays without words is told when the
// reader comes to it.
import { clockTime, DAY, inWords } from '../../../model/date.ts';
import type { Room } from './room.ts';
import type { Anchor, Item, Label, Mark, Span } from './types.ts';
import { widthOf } from './letters.ts';

const GAP = 4;
/** A stalk passes beside words, at least so many px. */
const STALK = 3;

interface Taken {
	readonly track: number;
	readonly from: number;
	readonly to: number;
}

/** What stands beside a mark: what happened, with its hour where days are apart, and what is not sure of its date. */
export function wordsOf({ event, form, openLeft, openRight }: Mark, window: Span): string {
	const { date, label } = event;
	if (event.status === 'derived') return `${label}: ${event.note ?? 'our own sum'}`;
	if (date.uncertain || ((openLeft || openRight) && form !== 'undated')) return `${label}, ${inWords(date)}`;
	if (window.to - window.from > 8 * DAY) return label;
	if (form === 'needle') return `${clockTime(date.from)} ${label}`;
	if (form === 'about') return `about ${clockTime(date.from)} ${label}`;
	return date.part && !label.toLowerCase().includes(date.part) ? `${label}, ${date.part}` : label;
}

const loudness = (item: Mark, selected: string | undefined): number =>
	(item.event.id === selected ? 8 : 0) + (item.event.within === undefined ? 2 : 0) + (item.above ? 1 : 0);

function places(mark: Mark, text: string, { width, em }: Room): readonly Label[] {
	const length = widthOf(text, em) + 2;
	const at = (anchor: Anchor, x: number): Label => ({ anchor, text, x, width: length });
	const [left, right] = [Math.max(0, mark.left), Math.min(width, mark.right)];
	const banded = mark.form === 'band' || mark.form === 'part';
	const edges = banded ? [left, right] : [mark.x - 8, mark.x + 8];
	const inside = at('inside', Math.max(left + 6, mark.x + 14));
	return [
		...(banded && inside.x + length + 8 < right ? [inside] : []),
		...(banded && left + 6 + length + 8 < mark.x - 14 ? [at('inside', left + 6)] : []),
		at('start', (edges[1] ?? 0) + GAP),
		at('end', (edges[0] ?? 0) - GAP - length)
	].filter(({ x }) => x >= -2 && x + length <= width + 2);
}

/** The same items, those marks with words that have room for them. */
export function withLabels(items: readonly Item[], room: Room): readonly Item[] {
	const taken: Taken[] = items.map(({ track, from, to }) => ({ track, from, to }));
	for (const { track, x, kind, ...item } of items) {
		const stalked = kind === 'cluster' || ('form' in item && item.form !== 'band' && item.form !== 'part');
		for (let under = 0; stalked && under < track; under++) taken.push({ track: under, from: x - STALK, to: x + STALK });
	}
	const marks = items.filter((item) => item.kind === 'mark');
	const found = new Map<string, Label>();
	for (const mark of marks.toSorted((a, b) => loudness(b, room.selected) - loudness(a, room.selected) || a.x - b.x)) {
		const text = wordsOf(mark, room.window);
		const label = places(mark, text, room).find(({ anchor, x, width }) =>
			taken.every(
				(other) =>
					other.track !== mark.track ||
					other.to <= x ||
					x + width <= other.from ||
					(anchor === 'inside' && other.from === mark.from && other.to === mark.to)
			)
		);
		if (!label) continue;
		found.set(mark.key, label);
		taken.push({ track: mark.track, from: label.x - 2, to: label.x + label.width + 2 });
	}
	return items.map((item) => {
		const label = found.get(item.key);
		return item.kind === 'mark' && label ? { ...item, label } : item;
	});
}
