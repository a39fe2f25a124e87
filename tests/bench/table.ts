/** The verdicts as a table for a terminal. */
import type { Control, Verdict } from './budgets.ts';

/** Columns as wide as their widest cell; the last is not padded. */
export function table(rows: readonly (readonly string[])[]): string[] {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) =>
		row
			.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
			.join('  ')
			.trimEnd()
	);
}

/** One line a budget: mark, what, figure, budget, note. `✗` fails the run, `!` is a time that this machine missed. */
export function verdictLines(verdicts: readonly Verdict[]): string[] {
	return table(
		verdicts.map(({ budget: { what, unit = '', atMost, atLeast, enforced }, figure, met }) => [
			met ? '✓' : enforced ? '✗' : '!',
			what,
			figure ? `${short(figure.value)} ${unit}`.trimEnd() : 'not measured',
			atMost === undefined ? `≥ ${short(atLeast ?? NaN)}` : `≤ ${short(atMost)}`,
			figure?.note ?? ''
		])
	);
}

export function controlLines(controls: readonly Control[]): string[] {
	return table(controls.map(({ what, value }) => [' ', what, value]));
}

/** Enough digits to tell a figure from its budget, and no more. */
export function short(value: number): string {
	return String(Number(value.toFixed(Math.abs(value) < 10 ? 3 : 1)));
}
