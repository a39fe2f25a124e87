// The cover's rosette follows the reader. What draws it is fetched once it may be seen to move.
import type { Reading } from '../../../reading/reading.ts';
import type { Motion } from './motion.ts';
import type { Turning } from './rosette/turning.ts';

/** Between which shares of the way through the cover the rosette turns: at its end the code stands still for a while. */
const [FROM, TO] = [0.03, 0.7];

/** How far the rosette has turned when so much of the cover lies above the window's middle. */
export function turned(progress: number, cover: number, window: number): number {
	const top = Math.min(0.99, window / 2 / cover);
	return Math.min(1, Math.max(0, ((progress - top) / (1 - top) - FROM) / (TO - FROM)));
}

export function followCover(reading: Reading, steps: readonly HTMLElement[], motion: Motion): void {
	const [cover, next] = steps;
	const ornament = cover?.querySelector<HTMLElement>('[data-rosette]');
	if (!ornament) return;
	let asked = false;
	let turning: Turning | undefined;
	let wanted = 0;
	reading.onProgress((step, progress) => {
		wanted = motion.reduced ? 0 : step === cover ? turned(progress, cover.offsetHeight, innerHeight) : 1;
		turning?.show(wanted);
		if (asked || motion.reduced || (step !== cover && step !== next)) return;
		asked = true;
		void import('./rosette/turning.ts')
			.then(({ Turning }) => Turning.of(ornament))
			.then((made) => {
				turning = made;
				made?.show(wanted);
			});
	});
}
