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

/** A closed ring about 0,0 that swings `lobes` times out and in, in whole units. */
export function ring(radius: number, amplitude: number, lobes: number, units = 1): string {
	const at = (r: number, halves: number): readonly [number, number] => {
		const angle = (halves * Math.PI) / lobes;
		return [Math.round(r * units * Math.cos(angle)), Math.round(r * units * Math.sin(angle))];
	};
	let [px, py] = at(radius, 0);
	const start = `M${px},${py}`;
	const swings = Array.from({ length: 2 * lobes }, (_, i) => {
		const [cx, cy] = at(radius + (i % 2 ? -CONTROL : CONTROL) * amplitude, i + 0.5);
		const [x, y] = at(radius, i + 1);
		const swing = [cx - px, cy - py, x - px, y - py];
		[px, py] = [x, y];
		return swing.map((n, j) => (n < 0 || (i === 0 && j === 0) ? `${n}` : ` ${n}`)).join('');
	});
	return `${start}q${swings.join('')}z`;
}
