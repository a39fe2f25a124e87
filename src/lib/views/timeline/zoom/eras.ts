// What the ruler shows of the eras.
import type { Era } from '../../../model/eras.ts';
import { widthOf } from './letters.ts';
import type { Span } from './types.ts';

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
