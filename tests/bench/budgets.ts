/** What is measured against what is allowed: pure functions over numbers. */

export interface Budget {
	/** Which measurement gives the figure. */
	readonly group: string;
	readonly id: string;
	readonly what: string;
	readonly unit?: string;
	readonly atMost?: number;
	readonly atLeast?: number;
	/** Whether breaking it fails the run. Absolute times differ from machine to machine, and are only reported. */
	readonly enforced: boolean;
}

export interface Figure {
	readonly id: string;
	readonly value: number;
	/** Where it comes from or what it is made of, for who reads the table. */
	readonly note?: string;
}

/** A figure that has no budget, shown so that the others can be judged. */
export interface Control {
	readonly what: string;
	readonly value: string;
}

export interface Measured {
	readonly figures: readonly Figure[];
	readonly controls?: readonly Control[];
}

export interface Verdict {
	readonly budget: Budget;
	readonly figure: Figure | undefined;
	readonly met: boolean;
}

/** One verdict a budget, in the budgets' order. What was not measured is not met. */
export function judge(budgets: readonly Budget[], figures: readonly Figure[]): Verdict[] {
	const ids = new Set(budgets.map(({ id }) => id));
	const stray = figures.find(({ id }) => !ids.has(id));
	if (stray) throw new Error(`“${stray.id}” is measured and has no budget`);
	return budgets.map((budget) => {
		const figure = figures.find(({ id }) => id === budget.id);
		const { atMost = Infinity, atLeast = -Infinity } = budget;
		const met = figure !== undefined && figure.value <= atMost && figure.value >= atLeast;
		return { budget, figure, met };
	});
}

/** The verdicts that fail a run. */
export function broken(verdicts: readonly Verdict[]): Verdict[] {
	return verdicts.filter(({ budget, met }) => budget.enforced && !met);
}

/** The middle of the values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	return (quantile(values, 0.5, Math.floor) + quantile(values, 0.5, Math.ceil)) / 2;
}

/** The value that a share of the values does not exceed; NaN of none. */
export function quantile(values: readonly number[], share: number, round = Math.ceil): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[round(share * (sorted.length - 1))] ?? NaN;
}

/** Of all tasks over 50 ms, what goes beyond 50. */
export function blocking(tasks: readonly number[]): number {
	return tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0);
}

export interface CoveredFunction {
	readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
}

/** How many characters of a script never ran; an inner range has the last word over those around it. */
export function unusedLength(length: number, functions: readonly CoveredFunction[]): number {
	const ran = new Uint8Array(length).fill(1);
	const ranges = functions.flatMap(({ ranges }) => ranges);
	const size = ({ startOffset, endOffset }: (typeof ranges)[number]): number => endOffset - startOffset;
	for (const range of ranges.toSorted((a, b) => size(b) - size(a)))
		ran.fill(range.count > 0 ? 1 : 0, range.startOffset, range.endOffset);
	return length - ran.reduce((sum, one) => sum + one, 0);
}
