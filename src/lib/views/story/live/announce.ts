// Tells those who listen which scene the stage shows, once they have rested on it; never while they scroll.
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
	let timer = 0;
	let told = reading.step;
	const rest = (): void => {
		clearTimeout(timer);
		timer = window.setTimeout(() => {
			const { step } = reading;
			if (!step || step === told) return;
			told = step;
			const words = alternativeOf(step);
			region.textContent = words && `Picture: ${words}`;
		}, REST);
	};
	reading.onProgress(rest);
}
