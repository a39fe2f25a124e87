/** Where a picture's ground is painted, for the live map to lie on it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { boxOf } from '../../src/lib/model/camera.ts';
import { groundOf } from '../../src/lib/views/story/live/ground.ts';

const place = fc.record({
	frame: fc.tuple(fc.integer({ min: 300, max: 900 }), fc.integer({ min: 300, max: 900 })),
	middle: fc.tuple(fc.double({ min: 0, max: 2000, noNaN: true }), fc.double({ min: 0, max: 1000, noNaN: true })),
	unit: fc.double({ min: 0.3, max: 2, noNaN: true })
});
const canRound = (can: boolean) => vi.stubGlobal('CSS', { supports: () => can });

afterEach(() => vi.unstubAllGlobals());

describe('the ground of a picture', () => {
	it('lies within a px of where its lines are, which keep their place', () => {
		canRound(true);
		fc.assert(
			fc.property(place, ({ frame, middle, unit }) => {
				const ground = groundOf(frame, middle, unit);
				const [l, t, r, b] = boxOf({ frame });
				for (const [i, edges] of [
					[l, r],
					[t, b]
				].entries())
					// prettier-ignore
					for (const edge of edges) {
						const painted = (ground.middle[i] ?? NaN) + edge * ground.unit;
						expect(Math.abs(painted - ((middle[i] ?? NaN) + edge * unit))).toBeLessThanOrEqual(1.5);
						expect((ground.middle[i] ?? NaN) + (ground.linesOff?.[i] ?? NaN)).toBeCloseTo(middle[i] ?? NaN);
					}
			})
		);
	});

	it('begins on whole px where its size is whole already', () => {
		canRound(true);
		const { middle, unit } = groundOf([900, 640], [180, 192.4], 0.4);
		const [l, t] = boxOf({ frame: [900, 640] });
		expect(unit).toBeCloseTo(0.4);
		for (const edge of [middle[0] + l * unit, middle[1] + t * unit]) expect(edge).toBeCloseTo(Math.round(edge));
	});

	it('is left as it is by a browser that can’t round', () => {
		canRound(false);
		expect(groundOf([860, 610], [180.3, 192.4], 0.41)).toEqual({ middle: [180.3, 192.4], unit: 0.41 });
	});
});
