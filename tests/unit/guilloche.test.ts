import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ring, strand } from '../../src/lib/styles/guilloche.ts';
import { ornamentSvg } from '../../src/lib/styles/ornament.ts';
import { tokens } from '../../src/lib/styles/tokens.ts';

/** Where each swing of a path with relative quadratics begins. */
function nodes(d: string): readonly (readonly [number, number])[] {
	const [x = 0, y = 0] = /^M(-?[\d.]+),(-?[\d.]+)/.exec(d)?.slice(1).map(Number) ?? [];
	const numbers = [...(/q([^z]*)/.exec(d)?.[1] ?? '').matchAll(/-?\d+/g)].map(([n]) => Number(n));
	const at: [number, number][] = [[x, y]];
	for (let i = 0; i < numbers.length; i += 4) {
		const [px, py] = at.at(-1) ?? [0, 0];
		at.push([px + (numbers[i + 2] ?? 0), py + (numbers[i + 3] ?? 0)]);
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
		const at = nodes(ring(469, 27, 54));
		expect(at).toHaveLength(109);
		expect(at.at(-1)).toEqual(at[0]);
		for (const [x, y] of at) expect(Math.abs(Math.hypot(x, y) - 469)).toBeLessThan(1);
	});
});
