// Guilloche: strands that swing about a line or a ring, as path data. Ornament, computed once, carrying nothing.

const round = (n: number): number => Math.round(n * 100) / 100;

/** How far a quadratic's control lies beyond the swing it makes. */
const CONTROL = 2;

/**
 * One strand about y = 0, of whole swings from x = 0 on; it enters and leaves alike, so that its tile repeats.
 * @param shift share of a period by which it lags
 */
export function strand(period: number, amplitude: number, length: number, shift: number): string {
	const half = period / 2;
	const swings = Math.ceil(length / half) + 4;
	return `M${round((shift - 1) * period)},0q${half / 2},${amplitude * CONTROL} ${half},0${`t${half},0`.repeat(swings - 1)}`;
}

/**
 * A closed ring about 0,0 that swings `lobes` times out and in, in whole units: a spline whose controls lie outside and
 * inside in turn. It passes half-way between them, so that each control is the last one's reflection and need not be said.
 */
export function ring(radius: number, amplitude: number, lobes: number, units = 1): string {
	const control = (i: number): readonly [number, number] => {
		const [r, angle] = [(radius + (i % 2 ? -CONTROL : CONTROL) * amplitude) * units, ((i + 0.5) * Math.PI) / lobes];
		return [r * Math.cos(angle), r * Math.sin(angle)];
	};
	const between = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]) =>
		[Math.round((ax + bx) / 2), Math.round((ay + by) / 2)] as const;
	const start = between(control(-1), control(0));
	let [px, py] = start;
	let [cx, cy] = control(0).map(Math.round) as unknown as readonly [number, number];
	let d = `M${px},${py}q${cx - px},${cy - py} `;
	for (let i = 1; i <= 2 * lobes; i++) {
		// From where the control came to lie, not from where it should: so what is rounded does not add up.
		const [x, y] = i === 2 * lobes ? start : between([cx, cy], control(i));
		d += `${i > 1 ? 't' : ''}${x - px}${y - py < 0 ? '' : ' '}${y - py}`;
		[cx, cy] = [2 * x - cx, 2 * y - cy];
		[px, py] = [x, y];
	}
	return `${d}z`;
}
