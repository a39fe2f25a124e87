// Lines as short path data: as few points as the eye can use, each written from the one before it.

/** px of a camera's frame. */
export type Pixel = readonly [x: number, y: number];

/** Drops the points that lie within `tolerance` px of the line without them (Douglas and Peucker). */
export function simplify(line: readonly Pixel[], tolerance: number): readonly Pixel[] {
	const keep = new Set([0, line.length - 1]);
	const spans: [number, number][] = [[0, line.length - 1]];
	for (let span = spans.pop(); span; span = spans.pop()) {
		const [from, to] = span;
		const [a, b] = [line[from], line[to]];
		if (!a || !b) continue;
		let [farthest, most] = [-1, tolerance];
		for (let i = from + 1; i < to; i++) {
			const distance = offLine(line[i] ?? a, a, b);
			if (distance > most) [farthest, most] = [i, distance];
		}
		if (farthest < 0) continue;
		keep.add(farthest);
		spans.push([from, farthest], [farthest, to]);
	}
	return line.filter((_, i) => keep.has(i));
}

function offLine([x, y]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
	const length = Math.hypot(bx - ax, by - ay);
	if (length === 0) return Math.hypot(x - ax, y - ay);
	return Math.abs((by - ay) * x - (bx - ax) * y + bx * ay - by * ax) / length;
}

/** Path data of lines, in tenths of a px; a line that ends where it began is closed. */
export function pathOf(lines: readonly (readonly Pixel[])[]): string {
	return lines
		.map((line) => {
			const tenths = line.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
			const [first, ...rest] = tenths;
			if (!first || rest.length === 0) return '';
			let [px, py] = first;
			const steps = rest.map(([x, y]) => {
				const step = `${number(x - px)}${number(y - py)}`;
				[px, py] = [x, y];
				return step;
			});
			const closed = px === first[0] && py === first[1];
			return `M${first[0] / 10},${first[1] / 10}l${(closed ? steps.slice(0, -1) : steps).join('')}${closed ? 'z' : ''}`;
		})
		.join('');
}

/** A number that needs no comma before it. */
const number = (tenths: number): string =>
	`${tenths < 0 ? '-' : ' '}${Math.abs(tenths) / 10}`.replace(/^(.)0\./, '$1.');
