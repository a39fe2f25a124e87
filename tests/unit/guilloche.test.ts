import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ring, strand } from '../../src/lib/styles/guilloche.ts';
import { ornamentSvg } from '../../src/lib/styles/ornament.ts';
import { tokens } from '../../src/lib/styles/tokens.ts';

/** Where each swing of a path with relative quadratics begins. */
function nodes(d: string): readonly (readonly [number, number])[] {
	const numbers = [...d.matchAll(/-?\d+/g)].map(([n]) => Number(n));
	const [x = 0, y = 0, , , ...steps] = numbers;
	const at: [number, number][] = [[x, y]];
	for (let i = 0; i < steps.length; i += 2) {
		const [px, py] = at.at(-1) ?? [0, 0];
		at.push([px + (steps[i] ?? 0), py + (steps[i + 1] ?? 0)]);
	}
	return at;
}

/** Where each swing's control lies: given for the first, the last one's reflection for all others. */
function controls(d: string): readonly (readonly [number, number])[] {
	const [x = 0, y = 0, cx = 0, cy = 0] = [...d.matchAll(/-?\d+/g)].map(([n]) => Number(n));
	const at: [number, number][] = [[x + cx, y + cy]];
	for (const [px, py] of nodes(d).slice(1, -1)) {
		const [bx, by] = at.at(-1) ?? [0, 0];
		at.push([2 * px - bx, 2 * py - by]);
	}
	return at;
}

describe('a band of guilloche', () => {
	it.each([tokens.line.band, tokens.line.band.phone])(
		'meets itself at the edges of its tile (period $period)',
		(band) => {
			const width = Number(/width="(\d+)"/.exec(ornamentSvg())?.[1]);
			expect(width % band.period).toBe(0);
			for (const shift of [0, 1 / 3, 2 / 3]) {
				const d = strand(band.period, band.amplitude, width, shift);
				const from = Number(/^M(-?[\d.]+)/.exec(d)?.[1]);
				const swings = (d.match(/t/g)?.length ?? 0) + 1;
				expect(from).toBeLessThanOrEqual(0);
				expect(from + (swings * band.period) / 2).toBeGreaterThanOrEqual(width);
			}
		}
	);

	it('is in the file that the pages use as a mask', () => {
		expect(readFileSync('static/ornament.svg', 'utf8')).toBe(ornamentSvg());
	});
});

describe('a ring of guilloche', () => {
	it('closes where it began', () => {
		const at = nodes(ring(469, 27, 54, 3));
		expect(at).toHaveLength(109);
		expect(at.at(-1)).toEqual(at[0]);
		for (const [x, y] of at) expect(Math.abs(Math.hypot(x, y) / 3 - 469)).toBeLessThan(1);
	});

	it('swings as far at its end as at its beginning, whatever is rounded on the way', () => {
		const at = controls(ring(469, 27, 54, 3));
		expect(at).toHaveLength(108);
		for (const [i, [x, y]] of at.entries())
			expect(Math.abs(Math.hypot(x, y) / 3 - (469 + (i % 2 ? -54 : 54)))).toBeLessThan(1);
	});
});
