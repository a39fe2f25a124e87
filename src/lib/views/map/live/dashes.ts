// Dashes as lines of their own. The renderer's dashes stretch with the zoom and begin anew at every tile; these are
// those of the pictures, px for px.
import type { Point } from '../../../model/camera.ts';

const lengthOf = (line: readonly Point[]): number =>
	line.reduce((sum, [x, y], i) => {
		const [px, py] = line[i - 1] ?? [x, y];
		return sum + Math.hypot(x - px, y - py);
	}, 0);

/** The part of a line between two shares of its length. */
export function partOf(line: readonly Point[], from: number, to: number): readonly Point[] {
	const length = lengthOf(line);
	return stretch(line, from * length, to * length);
}

function stretch(line: readonly Point[], from: number, to: number): readonly Point[] {
	const part: Point[] = [];
	let run = 0;
	line.forEach(([x, y], i) => {
		const [px, py] = line[i - 1] ?? [x, y];
		const step = Math.hypot(x - px, y - py);
		const at = (along: number): Point => {
			const t = step === 0 ? 0 : (along - run) / step;
			return [px + (x - px) * t, py + (y - py) * t];
		};
		if (i > 0 && run + step > from && run < to) {
			if (part.length === 0) part.push(at(Math.max(from, run)));
			part.push(at(Math.min(to, run + step)));
		}
		run += step;
	});
	return part;
}

/** @param pattern dash, gap, dash, gap … in the line's own px */
export function dashed(line: readonly Point[], pattern: readonly number[]): readonly (readonly Point[])[] {
	const length = lengthOf(line);
	const dashes: (readonly Point[])[] = [];
	const whole = pattern.reduce((sum, part) => sum + part, 0);
	if (whole <= 0) return [line];
	for (let run = 0, i = 0; run < length; i++) {
		const part = pattern[i % pattern.length] ?? whole;
		if (i % 2 === 0) dashes.push(stretch(line, run, Math.min(length, run + part)));
		run += part;
	}
	return dashes.filter((dash) => dash.length > 1);
}
