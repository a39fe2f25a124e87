// Tells those who listen which scene the stage shows, once they have rested on it; never while they scroll.
import { afterRest } from '../../../reading/rest.ts';
import type { Reading } from '../../../reading/reading.ts';

/** ms without a scroll */
const REST = 1200;

/** The scene of a step in words, as its card has it. */
export const alternativeOf = (step: HTMLElement): string =>
	step.querySelector('[data-alternative]')?.textContent.trim() ?? '';

export function announceScenes(reading: Reading): void {
	const region = document.createElement('p');
	region.className = 'heard';
	region.setAttribute('role', 'status');
	region.dataset.announced = '';
	document.body.append(region);
	let told = reading.step;
	reading.onProgress(
		afterRest(REST, () => {
			const { step } = reading;
			if (!step || step === told) return;
			told = step;
			const words = alternativeOf(step);
			region.textContent = words && `Picture: ${words}`;
		})
	);
}
