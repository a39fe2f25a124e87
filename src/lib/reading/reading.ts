// What the reader is at: the step whose section lies under the middle of the window, and how far it has been read.
// One owner of that knowledge, told by whatever may have moved the page, and deaf to the order in which it is told.
import { bisector } from 'd3';

type StepListener = (step: HTMLElement, arrived: boolean) => void;
type ProgressListener = (step: HTMLElement, progress: number) => void;

/** The line that decides, as a share of the window's height. */
const TRIGGER = 0.5;

interface Span {
	readonly top: number;
	readonly bottom: number;
}

/**
 * Which of the parts of a page, one below the other, holds the line, and how much of it lies above the line, 0 to 1.
 * Before the first it is the first, after the last the last; in a gap the one before.
 * @param spanOf is asked for a few of them only: a browser may have to think about it
 */
export function partAt<Part>(
	parts: readonly Part[],
	spanOf: (part: Part) => Span,
	line: number
): { readonly index: number; readonly progress: number } {
	const index = Math.max(0, bisector((part: Part) => spanOf(part).top).right(parts, line) - 1);
	const part = parts[index];
	if (!part) return { index: 0, progress: 0 };
	const { top, bottom } = spanOf(part);
	return { index, progress: Math.min(1, Math.max(0, (line - top) / Math.max(1, bottom - top))) };
}

/** The step that holds the middle of the window. */
export const stepAtMiddle = (steps: readonly HTMLElement[]): { readonly index: number; readonly progress: number } =>
	partAt(steps, (step) => step.getBoundingClientRect(), innerHeight * TRIGGER);

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
		const { index, progress } = stepAtMiddle(this.#steps);
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
