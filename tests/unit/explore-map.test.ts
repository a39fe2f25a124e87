// The map to explore: where it looks, which base it lies on, which places it marks; by numbers alone.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projection, type Point } from '../../src/lib/model/camera.ts';
import { exploredOf } from '../../src/lib/server/explore.ts';
import { homeOf } from '../../src/lib/server/home.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { onPlates, plateBox, plateFor } from '../../src/lib/views/map/explore/plates.ts';
import {
	clamped,
	FIRST,
	holds,
	panned,
	seen,
	sightOf,
	unitOf,
	viewOf,
	zoomed
} from '../../src/lib/views/map/explore/sight.ts';
import { spotsOf, type Candidate } from '../../src/lib/views/map/explore/spots.ts';

const story = loadStory();
const { home, plates, places, events } = exploredOf(story);
const size = fc.record({ width: fc.integer({ min: 280, max: 2400 }), height: fc.integer({ min: 200, max: 1400 }) });
const sight = fc.record({
	x: fc.integer({ min: -2000, max: 2000 }),
	y: fc.integer({ min: -2000, max: 2000 }),
	k: fc.integer({ min: 1, max: 400 }).map((n) => n / 10)
});

describe('the first view', { timeout: 60_000 }, () => {
	it('shows nine in ten of the events that have a place', () => {
		const located = events.filter(({ place }) => place !== undefined);
		const inside = located.filter(({ place }) => {
			const [x, y] = projection(home)(places.find(({ id }) => id === place)?.at ?? [0, 0]);
			return Math.abs(x) <= home.frame[0] / 2 && Math.abs(y) <= home.frame[1] / 2;
		});
		expect(inside.length / located.length).toBeGreaterThanOrEqual(0.9);
	});

	it('lies on a base, and says of a place on none that it is off the map', () => {
		const at = (id: string) => places.find((place) => place.id === id);
		expect(places.filter((place) => !onPlates(place, home, plates)).map(({ id }) => id)).toEqual(['new-york']);
		expect(at('singapore') && onPlates(at('singapore') as never, home, plates)).toBe(true);
	});

	it('is somewhere for one place and for none', () => {
		const one = places.slice(0, 1);
		expect(homeOf(events, one).center[0]).toBeCloseTo(one[0]?.at[0] ?? 0, 3);
		expect(homeOf([], []).frame.every((side) => side > 0)).toBe(true);
	});
});

describe('a sight', { timeout: 60_000 }, () => {
	it('is a view of degrees and zoom, and back', () => {
		fc.assert(
			fc.property(sight, size, (where, screen) => {
				const unit = unitOf(home, screen);
				const back = sightOf(home, unit, viewOf(home, unit, where));
				for (const part of ['x', 'y', 'k'] as const) expect(back[part]).toBeCloseTo(where[part], 5);
			})
		);
	});

	it('keeps under the pointer what was there, when zoomed', () => {
		const point = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -400, max: 400 }));
		fc.assert(
			fc.property(sight, point, fc.constantFrom(0.5, 1.1, 2, 7), (where, at, by) => {
				const under = (one: typeof where): Point => [one.x + at[0] / one.k, one.y + at[1] / one.k];
				const [x, y] = under(zoomed(where, 1, by, at));
				expect(x).toBeCloseTo(under(where)[0], 6);
				expect(y).toBeCloseTo(under(where)[1], 6);
			})
		);
	});

	it('never shows beyond the farthest base, whatever the screen and however it is moved', () => {
		const farthest = plates[0];
		if (!farthest) throw new Error('there is no base');
		const drawn = plateBox(home, farthest);
		fc.assert(
			fc.property(sight, size, (where, screen) => {
				const unit = unitOf(home, screen);
				const kept = clamped(where, unit, screen, drawn, 200);
				const [left, top, right, bottom] = seen(kept, unit, screen);
				expect(left).toBeGreaterThanOrEqual(drawn[0] - 0.01);
				expect(top).toBeGreaterThanOrEqual(drawn[1] - 0.01);
				expect(right).toBeLessThanOrEqual(drawn[2] + 0.01);
				expect(bottom).toBeLessThanOrEqual(drawn[3] + 0.01);
				const again = clamped(kept, unit, screen, drawn, 200);
				for (const part of ['x', 'y', 'k'] as const) expect(again[part]).toBeCloseTo(kept[part], 6);
			})
		);
	});

	it('moves with the pointer', () => {
		expect(panned(FIRST, 2, [10, -4])).toEqual({ x: -5, y: 2, k: 1 });
	});
});

describe('the base under a view', { timeout: 60_000 }, () => {
	it('fills it, and is nearer the nearer the view', () => {
		const screen = { width: 830, height: 540 };
		const unit = unitOf(home, screen);
		const at = (id: string, zoom: number) => {
			const [lng = 0, lat = 0] = places.find((place) => place.id === id)?.at ?? [];
			const where = sightOf(home, unit, { lng, lat, zoom });
			return { plate: plateFor(plates, home, seen(where, unit, screen), zoom), view: seen(where, unit, screen) };
		};
		for (const [id, zoom] of [
			['hangzhou', 7.5],
			['hong-kong', 7.5],
			['shanghai', 8.4]
		] as const) {
			const { plate, view } = at(id, zoom);
			expect(plate?.zoom, id).toBeGreaterThan(home.zoom);
			const box = plate && plateBox(home, plate);
			expect(box && holds(box, [view[0], view[1]]) && holds(box, [view[2], view[3]]), id).toBe(true);
		}
		expect(at('macau', 11.5).plate?.zoom).toBeGreaterThan(9.5);
	});

	it('is the farthest where nothing else is drawn', () => {
		expect(plateFor(plates, home, [9000, 9000, 9001, 9001], 9)).toBe(plates[0]);
		expect(plateFor([], home, [0, 0, 1, 1], 9)).toBeUndefined();
	});
});

describe('the marks', { timeout: 60_000 }, () => {
	const candidate = fc.record({
		place: fc.constantFrom(...places),
		events: fc.integer({ min: 0, max: 40 }),
		emphasis: fc.constantFrom('quiet' as const, 'place' as const),
		at: fc.tuple(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -400, max: 400 }))
	}) as fc.Arbitrary<Candidate>;
	const crowd = fc.uniqueArray(candidate, { selector: ({ place }) => place.id, maxLength: 8 });

	it('are far enough apart to be pressed, and each place is marked, crowded or beyond', () => {
		fc.assert(
			fc.property(crowd, (candidates) => {
				const { marked, crowded, beyond } = spotsOf(candidates, [900, 600]);
				const pressable = marked.filter(({ bare }) => !bare);
				expect([...pressable.map(({ place }) => place), ...crowded, ...beyond].map(({ id }) => id).toSorted()).toEqual(
					candidates.map(({ place }) => place.id).toSorted()
				);
				const at = pressable.map(({ place }) => candidates.find((one) => one.place === place)?.at ?? [0, 0]);
				at.forEach(([x, y], i) =>
					at.slice(i + 1).forEach(([u, v]) => expect(Math.hypot(x - u, y - v)).toBeGreaterThanOrEqual(24))
				);
			}),
			{ numRuns: 300 }
		);
	});

	it('always include the place in focus and the one that has the keyboard’s', () => {
		const [a, b, c] = places.map((place): Candidate => ({ place, events: 9, emphasis: 'place', at: [0, 0] }));
		if (!a || !b || !c) throw new Error('there are too few places');
		expect(spotsOf([a, b, { ...c, emphasis: 'focus' }], [900, 600]).marked.map(({ place }) => place)).toEqual([
			c.place
		]);
		expect(spotsOf([a, b, c], [900, 600], b.place.id).marked.map(({ place }) => place)).toEqual([b.place]);
	});
});
