/**
 * Runs something once nobody has called for so long. Calls cost next to nothing, so that they may come in every frame:
 * the timer is set anew only when it ends.
 * @param ms of quiet
 */
export function afterRest(ms: number, run: () => void): () => void {
	let due = 0;
	let waiting = false;
	const wait = (left: number): void => {
		waiting = true;
		setTimeout(() => {
			const more = due - performance.now();
			waiting = false;
			if (more > 0) wait(more);
			else run();
		}, left);
	};
	return () => {
		due = performance.now() + ms;
		if (!waiting) wait(ms);
	};
}
