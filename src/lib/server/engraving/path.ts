// Lines as short path data: as few points as the eye can use, each written from the one before it.

/** px of a camera's frame. */
export type Pixel = readonly [x: number, y: number];
export type Line = readonly Pixel[];

/** How many px a point may be off, here and there: less where it is looked at. */
export type Tolerance = (at: Pixel) => number;

/** Drops the points that lie within their tolerance of the line without them (Douglas and Peucker). */
export function simplify(line: Line, tolerance: Tolerance): Line {
	const keep = new Set([0, line.length - 1]);
	const spans: [number, number][] = [[0, line.length - 1]];
	for (let span = spans.pop(); span; span = spans.pop()) {
		const [from, to] = span;
		const [a, b] = [line[from], line[to]];
		if (!a || !b) continue;
		let [farthest, most] = [-1, 1];
		for (let i = from + 1; i < to; i++) {
			const point = line[i] ?? a;
			const off = offLine(point, a, b) / tolerance(point);
			if (off > most) [farthest, most] = [i, off];
		}
		if (farthest < 0) continue;
		keep.add(farthest);
		spans.push([from, farthest], [farthest, to]);
	}
	return line.filter((_, i) => keep.has(i));
}

/** From the segment, not the line through it: a spit that goes out and back must not vanish. */
function offLine([x, y]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
	const [dx, dy] = [bx - ax, by - ay];
	const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
	const t = Math.min(1, Math.max(0, along));
	return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** px² within a ring. */
const areaOf = (ring: Line): number =>
	Math.abs(
		ring.reduce((sum, [x, y], i) => {
			const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y];
			return sum + x * ny - nx * y;
		}, 0)
	) / 2;

/** Whether a ring is as large as `smallest` squares of its tolerance. */
export const isSeen = (ring: Line, tolerance: Tolerance, smallest: number): boolean =>
	areaOf(ring) >= smallest * tolerance(ring[0] ?? [0, 0]) ** 2;

/**
 * Path data of lines in whole units; a line that ends where it began is closed.
 * @param units how many of them make a px: the picture's viewBox is that much larger
 */
export function pathOf(lines: readonly Line[], units: number): string {
	return lines
		.map((line) => {
			const [first, ...rest] = line.map(([x, y]) => [Math.round(x * units), Math.round(y * units)] as const);
			if (!first) return '';
			let [px, py] = first;
			const steps = rest.flatMap(([x, y]) => {
				const [dx, dy] = [x - px, y - py];
				[px, py] = [x, y];
				return dx || dy ? [`${signed(dx)}${signed(dy)}`] : [];
			});
			const closed = px === first[0] && py === first[1];
			const d = (closed ? steps.slice(0, -1) : steps).join('').trimStart();
			return d && `M${first[0]}${signed(first[1])}l${d}${closed ? 'z' : ''}`;
		})
		.join('');
}

/** Path data of lines in px, to a hundredth. */
export const pixelPathOf = (lines: readonly Line[]): string =>
	lines
		.map((line) => `M${line.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join(' ')}${isClosed(line) ? 'z' : ''}`)
		.join('');

export const isClosed = (line: Line): boolean => line[0]?.join() === line.at(-1)?.join();

/** A whole number that needs no comma before it. */
const signed = (n: number): string => (n < 0 ? `${n}` : ` ${n}`);
