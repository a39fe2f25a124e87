// A window on its way to another, as van Wijk and Nuij would fly it; for readers who want no motion, a cut.
import { easeCubicInOut, interpolateZoom } from 'd3';
import { lengthOf, middleOf } from './scale.ts';
import type { Span } from './types.ts';

const MS = 380;

/** Tells each window on the way and the last as settled; returns how to stop. */
export function glide(
	from: Span,
	to: Span,
	still: boolean,
	tell: (window: Span, settled: boolean) => void
): () => void {
	if (still) {
		tell(to, true);
		return () => undefined;
	}
	const way = interpolateZoom([middleOf(from), 0, lengthOf(from)], [middleOf(to), 0, lengthOf(to)]);
	let start: number | undefined;
	let frame = requestAnimationFrame(function step(now) {
		start ??= now;
		const share = Math.min(1, (now - start) / MS);
		const [middle, , length] = way(easeCubicInOut(share));
		if (share === 1) tell(to, true);
		else {
			tell({ from: middle - length / 2, to: middle + length / 2 }, false);
			frame = requestAnimationFrame(step);
		}
	});
	return () => cancelAnimationFrame(frame);
}
