// What filters leave, what each choice would leave, and what to loosen: for the story's events and for any.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../src/lib/model/explore.ts';
import { FACETS, INITIAL, NOWHERE, STATUSES, type ExploreState } from '../../src/lib/reading/explore.ts';
import { counts, filtered, inTime, loosened, loosenings } from '../../src/lib/reading/filter.ts';
import { edgeFrom, edgeTo, named } from '../../src/lib/reading/span.ts';
import { loadStory } from '../../src/lib/server/story.ts';

const { events, places, actors } = loadStory();
const ids = (some: readonly { readonly id: string }[]): readonly string[] => some.map(({ id }) => id);
const asking = (asked: Partial<ExploreState>): ExploreState => ({ ...INITIAL, ...asked });
const left = (asked: Partial<ExploreState>) => ids(filtered(events, asking(asked)));

const values = {
	place: [...ids(places), NOWHERE],
	actor: ids(actors),
	topic: topicsOf(events),
	status: STATUSES
};
const state = fc
	.record({
		place: fc.subarray(values.place, { maxLength: 3 }),
		actor: fc.subarray([...values.actor], { maxLength: 3 }),
		topic: fc.subarray([...values.topic], { maxLength: 3 }),
		status: fc.subarray([...values.status]),
		from: fc.option(fc.constantFrom('1990', '1999', '2016-08', '2017-08-23'), { nil: undefined }),
		to: fc.option(fc.constantFrom('2017-08-23', '2017-09', '2019', '2030'), { nil: undefined }),
		inview: fc.boolean()
	})
	.map(({ from, to, ...rest }) => asking({ ...rest, ...(from && { from }), ...(to && { to }) }));
const inView = (place: string): boolean => place !== 'hong-kong';

describe('the filters', { timeout: 60_000 }, () => {
	it('leave everything while nothing is asked for', () => {
		expect(left({})).toEqual(ids(events));
	});

	it('take what has any of a facet’s values, and all of the facets', () => {
		expect(left({ place: ['macau'] })).toEqual(['macau-agreement', 'macau-signed']);
		expect(left({ place: ['macau', 'shanghai'], status: ['reported'] })).toEqual([
			'macau-agreement',
			'banquet',
			'shanghai-leaders'
		]);
		expect(left({ place: [NOWHERE], topic: ['trip'] })).toEqual(['trip']);
	});

	it('take what can have been in the time asked for, to the end of what an end names', () => {
		expect(left({ from: '1999-06', to: '1999-06' })).toEqual(['first-press-conference']);
		expect(left({ from: '2017-08-25' })).toContain('updated');
		expect(left({ to: '2017-08-24' })).toContain('published');
		expect(left({ to: '2017-08-24' })).not.toContain('updated');
	});

	it('do not say of what has no date that it was in any time', () => {
		expect(left({ from: '1900', to: '2100' })).not.toContain('lost-listing');
	});

	it('take of the map’s view what has a place in it', () => {
		const seen = ids(filtered(events, asking({ inview: true }), (place) => place === 'macau'));
		expect(seen).toEqual(['macau-agreement', 'macau-signed']);
	});
});

describe('the count beside a value', { timeout: 60_000 }, () => {
	it('is what choosing that value alone would leave, the other facets as they are', () => {
		fc.assert(
			fc.property(state, (asked) => {
				const found = counts(events, asked, inView);
				for (const facet of FACETS)
					for (const value of values[facet])
						expect(found[facet].get(value) ?? 0).toBe(filtered(events, { ...asked, [facet]: [value] }, inView).length);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('what to loosen', { timeout: 60_000 }, () => {
	const count = (asked: ExploreState) => filtered(events, asked, inView).length;

	it('says truly what more would be left, the most first', () => {
		fc.assert(
			fc.property(state, (asked) => {
				const found = loosenings(events, asked, inView);
				expect(found.map(({ leaves }) => leaves)).toEqual(found.map(({ leaves }) => leaves).toSorted((a, b) => b - a));
				for (const { parts, leaves } of found) {
					expect(count(loosened(asked, parts))).toBe(leaves);
					expect(leaves).toBeGreaterThan(count(asked));
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('names of an empty result always something, and nothing of which a part would do', () => {
		fc.assert(
			fc.property(state, (asked) => {
				if (count(asked) > 0) return;
				const found = loosenings(events, asked, inView);
				expect(found.length).toBeGreaterThan(0);
				for (const { parts } of found) {
					expect(new Set(parts).size).toBe(parts.length);
					for (const part of parts) {
						const fewer = parts.filter((other) => other !== part);
						expect(count(loosened(asked, fewer)), `${parts.join()} without ${part}`).toBe(0);
					}
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('names pairs where no single demand is in the way', () => {
		const asked = asking({ place: ['macau'], topic: ['payments'], from: '2030' });
		expect(loosenings(events, asked)).toEqual([
			{ parts: ['place', 'time'], leaves: 7 },
			{ parts: ['topic', 'time'], leaves: 2 }
		]);
	});

	it('offers of an empty result only what brings something back', () => {
		const asked = asking({ place: ['macau'], topic: ['payments'] });
		expect(filtered(events, asked)).toEqual([]);
		expect(loosenings(events, asked)).toEqual([
			{ parts: ['place'], leaves: 7 },
			{ parts: ['topic'], leaves: 2 }
		]);
	});
});

describe('ends of a span', { timeout: 60_000 }, () => {
	it('name the whole of a year, a month, a day or a minute, and nothing that is not in the calendar', () => {
		expect(named('2016')).toEqual({ from: Date.UTC(2016, 0), to: Date.UTC(2017, 0) });
		expect(named('2016-02')).toEqual({ from: Date.UTC(2016, 1), to: Date.UTC(2016, 2) });
		expect(named('2017-08-23T09:10')).toEqual({ from: Date.UTC(2017, 7, 23, 9, 10), to: Date.UTC(2017, 7, 23, 9, 11) });
		for (const wrong of ['2016-13', '2016-02-30', '2016-1', '0050', '', ' 2016', '2016T10:00', '2016-01-01T24:00'])
			expect(named(wrong), wrong).toBeUndefined();
	});

	it('are as short as the moments they stand for allow, and name just those', () => {
		expect(edgeFrom(Date.UTC(2016, 0))).toBe('2016');
		expect(edgeTo(Date.UTC(2017, 0))).toBe('2016');
		expect(edgeTo(Date.UTC(2017, 8))).toBe('2017-08');
		expect(edgeTo(Date.UTC(2017, 7, 24))).toBe('2017-08-23');
		const minute = fc.integer({ min: Date.UTC(1000, 0) / 60_000, max: Date.UTC(2999, 0) / 60_000 });
		fc.assert(
			fc.property(minute, (at) => {
				expect(named(edgeFrom(at * 60_000))?.from).toBe(at * 60_000);
				expect(named(edgeTo(at * 60_000))?.to).toBe(at * 60_000);
			}),
			{ numRuns: 2000 }
		);
	});
});

it('in time, what has no date comes last', () => {
	const order = ids(inTime(events));
	expect(order[0]).toBe('handover');
	expect(order.slice(-5).every((id) => events.find((event) => event.id === id)?.date.precision === 'undated')).toBe(
		true
	);
	expect(new Set(order).size).toBe(events.length);
});
