// Words beside marks: the louder mark first, each where it covers nothing. What stays without words is told when the
// reader comes to it.
import { clockTime, DAY, inWords, isLoose } from '../../../model/date.ts';
import type { Room } from './room.ts';
import type { Anchor, Item, Label, Mark, Span } from './types.ts';
import { widthOf } from './letters.ts';

const GAP = 4;
/** A stalk passes beside words, at least so many px. */
const STALK = 3;

interface Taken {
	readonly from: number;
	readonly to: number;
}

/** What stands beside a mark: what happened, with its hour where days are apart, and what is not sure of its date. */
function wordsOf({ event, form }: Mark, window: Span): string {
	const { date, label } = event;
	if (event.status === 'derived') return `${label}: ${event.note ?? 'our own sum'}`;
	if (isLoose(date)) return `${label}, ${inWords(date)}`;
	if (window.to - window.from > 8 * DAY) return label;
	if (form === 'needle') return `${clockTime(date.from)} ${label}`;
	if (form === 'about') return `about ${clockTime(date.from)} ${label}`;
	return date.part && !label.toLowerCase().includes(date.part) ? `${label}, ${date.part}` : label;
}

const loudness = (item: Mark, selected: string | undefined): number =>
	(item.event.id === selected ? 8 : 0) + (item.event.within === undefined ? 2 : 0) + (item.above ? 1 : 0);

function places(mark: Mark, text: string, { width, em, measure = widthOf }: Room): readonly Label[] {
	const length = measure(text, em) + 2;
	const at = (anchor: Anchor, x: number): Label => ({ anchor, text, x, width: length });
	const [left, right] = [Math.max(0, mark.left), Math.min(width, mark.right)];
	const banded = mark.form === 'band' || mark.form === 'part';
	const edges = banded ? [left, right] : [mark.x - 8, mark.x + 8];
	const inside = at('inside', Math.max(left + 6, mark.x + 14));
	return [
		...(banded && inside.x + length + 8 < right ? [inside] : []),
		...(banded && left + 6 + length + 8 < mark.x - 14 ? [at('inside', left + 6)] : []),
		at('start', (edges[1] ?? 0) + GAP),
		at('end', (edges[0] ?? 0) - GAP - length),
		// Behind a stalk that passes close by.
		at('start', (edges[1] ?? 0) + GAP + 4 * STALK)
	].filter(({ x }) => x >= -2 && x + length <= width + 2);
}

/** What is taken of each track: marks, and the stalks of those further from the line. */
function takenBy(items: readonly Item[]): Taken[][] {
	const tracks: Taken[][] = [];
	const take = (track: number, one: Taken): unknown => (tracks[track] ??= []).push(one);
	for (const item of items) {
		const { track, from, to, x } = item;
		take(track, { from, to });
		const floats = item.kind === 'mark' && (item.form === 'band' || item.form === 'part');
		for (let under = 0; !floats && under < track; under++) take(under, { from: x - STALK, to: x + STALK });
	}
	return tracks;
}

/** The same items, those marks with words that have room for them. */
export function withLabels(items: readonly Item[], room: Room): readonly Item[] {
	const tracks = takenBy(items);
	const marks = items.filter((item) => item.kind === 'mark');
	const found = new Map<string, Label>();
	const free = (mark: Mark, { anchor, x, width }: Label): boolean =>
		!tracks[mark.track]?.some(
			({ from, to }) => from < x + width && x < to && (anchor !== 'inside' || from !== mark.from || to !== mark.to)
		);
	for (const mark of marks.sort((a, b) => loudness(b, room.selected) - loudness(a, room.selected) || a.x - b.x)) {
		const label = places(mark, wordsOf(mark, room.window), room).find((one) => free(mark, one));
		if (!label) continue;
		found.set(mark.key, label);
		tracks[mark.track]?.push({ from: label.x - 2, to: label.x + label.width + 2 });
	}
	return items.map((item) => {
		const label = found.get(item.key);
		return item.kind === 'mark' && label ? { ...item, label } : item;
	});
}
