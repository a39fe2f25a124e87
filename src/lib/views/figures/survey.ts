// Where the survey's years and the gap between two of its lines stand in the plot.
import type { PaymentSurvey } from '../../model/story.ts';

/** Share of the width, per cent: the scale stands a little before the first year, and the last year at the end. */
export function scaleX(year: number, first: number, last: number): number {
	const from = first - (last - first) * 0.09;
	return Math.round(((year - from) / (last - from)) * 1e4) / 100;
}

/** Two lines in a year, and how many points they are apart, rounded as the text rounds them. */
export function gap(
	above: PaymentSurvey,
	below: PaymentSurvey,
	year: number
): { readonly top: number; readonly bottom: number; readonly points: number } {
	const at = ({ values }: PaymentSurvey): number => values.find((value) => value.year === year)?.percent ?? 0;
	const [top, bottom] = [at(above), at(below)];
	return { top, bottom, points: Math.round(top - bottom) };
}
