// The address follows the reader once they rest: the step's id, without flooding the history. To write it takes as long
// as a frame has.
import { afterRest } from '../../../reading/rest.ts';
import type { Reading } from '../../../reading/reading.ts';

const REST = 250;

export function followAddress(reading: Reading): void {
	let wanted = '';
	const write = afterRest(REST, () => {
		if (wanted && location.hash !== `#${wanted}`) history.replaceState(history.state, '', `#${wanted}`);
		wanted = '';
	});
	reading.onStep((step, arrived) => {
		if (!arrived || location.hash) wanted = step.id;
	});
	reading.onProgress(write);
	// The reader has gone somewhere by themselves.
	addEventListener('hashchange', () => (wanted = ''));
}
