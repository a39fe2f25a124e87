// Where things stand on an upright ribbon: time runs down, context to the left of the line, what is reported to the right.
import { inWords } from '../../model/date.ts';
import { stretches, type RibbonMark } from './mark.ts';

/** What two lines of words take of the least height it is drawn at. */
export const GAP = 0.125;
const APART = 1.3 * GAP;

export interface UprightMark {
	readonly mark: RibbonMark;
	/** Shares of the height: where the mark begins, how much it takes, where its point is, and where its words stand. */
	readonly y: number;
	readonly height: number;
	readonly point: number;
	readonly words: number;
	readonly date: string;
	/** Set further from the line, as the mark after it is so near. */
	readonly aside: boolean;
}

/** The same places in the same order, moved apart by at least `gap` and kept between 0 and 1 as long as all fit. */
export function spread(places: readonly number[], gap: number): readonly number[] {
	const down: number[] = [];
	for (const place of places) down.push(Math.max(place, (down.at(-1) ?? -Infinity) + gap));
	const up: number[] = [];
	for (const place of down.toReversed()) up.push(Math.min(place, 1, (up.at(-1) ?? Infinity) - gap));
	return up.toReversed();
}

/** One side of the line. Marks without a date share a place: there they stand about it, each at a height of its own. */
export function upright(marks: readonly RibbonMark[], above: boolean): readonly UprightMark[] {
	const side = marks.filter((mark) => mark.above === above);
	const undated = side.filter(({ form }) => form === 'undated');
	const placed = side
		.map((mark) => {
			const at = undated.indexOf(mark);
			const off = at < 0 ? 0 : (at - (undated.length - 1) / 2) * APART;
			return { mark, y: mark.x, height: stretches(mark) ? mark.width : 0, point: mark.point + off };
		})
		.sort((a, b) => a.point - b.point);
	const words = spread(
		placed.map(({ point }) => point),
		GAP
	);
	return placed.map((place, i) => ({
		...place,
		words: words[i] ?? place.point,
		date: inWords(place.mark.event.date).replace(/([A-Z][a-z]{2})[a-z]+(?= \d{4})/g, '$1'),
		aside: (placed[i + 1]?.point ?? 2) - place.point < 0.045
	}));
}
