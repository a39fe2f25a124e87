// Eras: stretches of several days that other events fall in, found in the data so that no view has to know the story.
import { isLoose } from '../../../model/date.ts';
import type { Event } from '../../../model/story.ts';
import { widthOf } from './letters.ts';
import type { Era, Span } from './types.ts';

/** Fewer events than this make no era, and more eras than that are none. */
const FEWEST = 3;
const MOST = 8;
/** Only so many of the longest stretches are looked at. */
const TRIED = 100;

const holds = ({ id, date }: Event, other: Event): boolean =>
	other.id !== id && other.date.from >= date.from && other.date.to <= date.to;

/** Events that last for days and hold others, the longest first, none within another. */
export function erasOf(events: readonly Event[]): readonly Era[] {
	const found: Event[] = [];
	const stretches = events
		.filter(({ date, status }) => date.precision === 'days' && !isLoose(date) && status !== 'derived')
		.sort((a, b) => b.date.to - b.date.from - (a.date.to - a.date.from));
	for (const event of stretches.slice(0, TRIED)) {
		const { from, to } = event.date;
		if (found.length === MOST || found.some(({ date }) => date.from < to && from < date.to)) continue;
		if (events.filter((other) => holds(event, other)).length >= FEWEST) found.push(event);
	}
	return found.map(({ id, label, date: { from, to } }) => ({ id, name: label, from, to }));
}

/** An era's bracket on the ruler, px, and whether its name fits there. */
interface Bracket {
	readonly id: string;
	readonly name: string;
	readonly x: number;
	readonly width: number;
	readonly words: boolean;
}

/** The eras that a window shows, cut to it. A name needs a bracket as wide as itself. */
export function eraNames(eras: readonly Era[], { from, to }: Span, width: number, em = 12): readonly Bracket[] {
	const x = (at: number): number => ((at - from) / (to - from)) * width;
	return eras
		.filter((era) => era.from < to && era.to > from)
		.map(({ id, name, ...era }): Bracket => {
			const [left, right] = [Math.max(0, x(era.from)), Math.min(width, x(era.to))];
			return { id, name, x: left, width: right - left, words: right - left > widthOf(name, em) + 8 };
		});
}
