// What the reader is at: the step whose section lies under the middle of the window, and how far it has been read.
// One owner of that knowledge, told by whatever may have moved the page, and deaf to the order in which it is told.

type StepListener = (step: HTMLElement, arrived: boolean) => void;
type ProgressListener = (step: HTMLElement, progress: number) => void;

/** The line that decides, as a share of the window's height. */
const TRIGGER = 0.5;

/**
 * Which of the spans holds the line, and how much of it lies above the line, 0 to 1.
 * Before the first span it is the first, after the last the last; in a gap the one before.
 */
export function spanAt(
	spans: readonly { readonly top: number; readonly bottom: number }[],
	line: number
): { readonly index: number; readonly progress: number } {
	const after = spans.findIndex((span) => span.top > line);
	const index = Math.max(0, (after < 0 ? spans.length : after) - 1);
	const span = spans[index];
	if (!span) return { index: 0, progress: 0 };
	const progress = (line - span.top) / Math.max(1, span.bottom - span.top);
	return { index, progress: Math.min(1, Math.max(0, progress)) };
}

export class Reading {
	step: HTMLElement | undefined;
	readonly #steps: readonly HTMLElement[];
	readonly #onStep: StepListener[] = [];
	readonly #onProgress: ProgressListener[] = [];

	constructor(steps: readonly HTMLElement[]) {
		this.#steps = steps;
	}

	/** `arrived` is true for the first step told: the reader came by an address or a reload, not by scrolling. */
	onStep(listener: StepListener): void {
		this.#onStep.push(listener);
	}

	onProgress(listener: ProgressListener): void {
		this.#onProgress.push(listener);
	}

	/** Looks where the page is now, and tells what has changed. */
	locate(): void {
		const spans = this.#steps.map((step) => step.getBoundingClientRect());
		const { index, progress } = spanAt(spans, innerHeight * TRIGGER);
		const step = this.#steps[index];
		if (!step) return;
		if (step !== this.step) {
			const arrived = this.step === undefined;
			this.step = step;
			for (const listener of this.#onStep) listener(step, arrived);
		}
		for (const listener of this.#onProgress) listener(step, progress);
	}
}
