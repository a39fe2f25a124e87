// Eras: stretches of several days that other events fall in, found in the data so that no view has to know the story.
import { DAY } from '../../../model/date.ts';
import type { Event } from '../../../model/story.ts';
import { widthOf } from './letters.ts';
import type { Era, Span } from './types.ts';

/** Fewer events than this make no era. */
const FEWEST = 3;

/** Events that last for days or longer and hold others, longest first. */
export function erasOf(events: readonly Event[]): readonly Era[] {
	return events
		.filter(({ date, status }) => date.precision === 'days' && !date.uncertain && status !== 'derived')
		.filter(({ date }) => Number.isFinite(date.from) && Number.isFinite(date.to) && date.to - date.from > DAY)
		.filter(({ id, date }) => {
			const inside = events.filter(
				(other) => other.id !== id && other.date.from >= date.from && other.date.to <= date.to
			);
			return inside.length >= FEWEST;
		})
		.map(({ id, label, date }): Era => ({ id, name: label, from: date.from, to: date.to }))
		.sort((a, b) => b.to - b.from - (a.to - a.from));
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
