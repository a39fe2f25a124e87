import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projection } from '../../src/lib/model/camera.ts';
import { FLIGHT, paths } from '../../src/lib/views/story/live/flight.ts';

const element = undefined as unknown as HTMLElement;

/** Two cameras of the region, drawn at any size. */
const view = fc.record({
	element: fc.constant(element),
	center: fc.tuple(fc.double({ min: 103, max: 124, noNaN: true }), fc.double({ min: 1, max: 32, noNaN: true })),
	zoom: fc.double({ min: 3, max: 11, noNaN: true }),
	unit: fc.double({ min: 0.3, max: 2.5, noNaN: true }),
	middle: fc.tuple(fc.double({ min: 0, max: 2000, noNaN: true }), fc.double({ min: 0, max: 2000, noNaN: true }))
});
const place = fc.tuple(fc.double({ min: 100, max: 130, noNaN: true }), fc.double({ min: 0, max: 40, noNaN: true }));
const REACH = 3000;

interface Transform {
	x: number;
	y: number;
	scale: number;
}

function read(frame: Keyframe | undefined): Transform {
	const numbers = /^translate\((.+)px,(.+)px\) scale\((.+)\)$/.exec(String(frame?.transform));
	const [x = NaN, y = NaN, scale = NaN] = (numbers ?? []).slice(1).map(Number);
	return { x, y, scale };
}

/** Where a place is on the screen, in a picture that is moved and magnified. */
function onScreen(
	{ center, zoom, unit, middle }: Parameters<typeof paths>[0],
	at: readonly [number, number],
	{ x, y, scale }: Transform
) {
	const [px, py] = projection({ center, zoom })(at);
	return [middle[0] + px * unit * scale + x, middle[1] + py * unit * scale + y] as const;
}

describe('a flight', () => {
	it('keeps every place of the picture it leaves over the same place of the picture it brings, all the way', () => {
		fc.assert(
			fc.property(view, view, place, (from, to, at) => {
				const route = paths(from, to, REACH);
				fc.pre(route !== undefined);
				for (const [i, leaving] of route.leaving.entries()) {
					const one = onScreen(from, at, read(leaving));
					const other = onScreen(to, at, read(route.coming[i]));
					// A millionth of how far from the middle it is: nothing that a screen could show.
					const tolerance = 1e-6 * Math.max(1, Math.hypot(...one));
					expect(Math.abs(one[0] - other[0])).toBeLessThanOrEqual(tolerance);
					expect(Math.abs(one[1] - other[1])).toBeLessThanOrEqual(tolerance);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('starts with the old picture as it stood and ends with the new one as it will stand', () => {
		fc.assert(
			fc.property(view, view, (from, to) => {
				const route = paths(from, to, REACH);
				fc.pre(route !== undefined);
				const [start, end] = [read(route.leaving[0]), read(route.coming.at(-1))];
				for (const still of [start, end]) {
					expect(still.x).toBeCloseTo(0, 6);
					expect(still.y).toBeCloseTo(0, 6);
					expect(still.scale).toBeCloseTo(1, 9);
				}
			})
		);
	});

	it('is as long and as smooth for one picture as for the other: both have the same number of frames', () => {
		fc.assert(
			fc.property(view, view, (from, to) => {
				const route = paths(from, to, REACH);
				fc.pre(route !== undefined);
				expect(route.leaving.length).toBe(route.coming.length);
			})
		);
	});

	it('between two views of the same camera moves nothing', () => {
		const here = { element, center: [114, 22] as const, zoom: 8, unit: 1.2, middle: [400, 300] as const };
		for (const frame of paths(here, { ...here }, REACH)?.leaving ?? [])
			expect(read(frame)).toEqual({ x: 0, y: 0, scale: 1 });
		expect(paths(here, { ...here }, REACH)).toBeDefined();
	});

	it('is not flown between views too far apart, or too far in', () => {
		const here = { element, center: [114, 22] as const, zoom: 8, unit: 1, middle: [400, 300] as const };
		expect(paths(here, { ...here, zoom: 11.5 }, REACH)).toBeUndefined();
		expect(paths(here, { ...here, center: [121, 31] as const }, 500)).toBeUndefined();
	});

	it('ends within 1.2 seconds', () => {
		expect(FLIGHT).toBeLessThanOrEqual(1200);
	});
});
