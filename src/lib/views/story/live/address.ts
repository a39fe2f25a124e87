// The address follows the reader: the step's id, without flooding the history and not for every step passed in haste.
import type { Reading } from '../../../reading/reading.ts';

const REST = 250;

export function followAddress(reading: Reading): void {
	let timer = 0;
	reading.onStep((step, arrived) => {
		clearTimeout(timer);
		if (arrived && !location.hash) return;
		timer = window.setTimeout(() => {
			if (location.hash !== `#${step.id}`) history.replaceState(history.state, '', `#${step.id}`);
		}, REST);
	});
}
