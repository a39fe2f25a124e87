// The address of /explore: what it says is what is shown, whatever it says.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	COLUMNS,
	INITIAL,
	LANES,
	NOWHERE,
	readAddress,
	STATUSES,
	writeAddress,
	type ExploreState
} from '../../src/lib/reading/explore.ts';
import { named } from '../../src/lib/reading/span.ts';
import { topicsOf } from '../../src/lib/model/explore.ts';
import { MAP_CHOICES } from '../../src/lib/model/map.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { HOSTILE } from '../browser/support/hostile.ts';

const { events, places, actors } = loadStory();
const vocabulary = {
	place: [...places.map(({ id }) => id), NOWHERE],
	actor: actors.map(({ id }) => id),
	topic: topicsOf(events),
	status: STATUSES,
	event: events.map(({ id }) => id)
};
const read = (query: string) => readAddress(new URLSearchParams(query), vocabulary);

const two = (n: number): string => String(n).padStart(2, '0');
const edge = fc
	.tuple(
		fc.integer({ min: 1000, max: 2999 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 28 }),
		fc.integer({ min: 0, max: 23 }),
		fc.integer({ min: 0, max: 59 }),
		fc.integer({ min: 1, max: 4 })
	)
	.map(([year, month, day, hour, minute, parts]) =>
		[String(year), `-${two(month)}`, `-${two(day)}`, `T${two(hour)}:${two(minute)}`].slice(0, parts).join('')
	);
const span = fc
	.tuple(edge, edge)
	.map(([a, b]) => ((named(b)?.to ?? 0) > (named(a)?.from ?? 0) ? { from: a, to: b } : { from: b, to: a }));
const decimal = (most: number, digits: number) =>
	fc
		.integer({ min: -most * 10 ** digits, max: most * 10 ** digits })
		.map((n) => Number((n / 10 ** digits).toFixed(digits)) + 0);
const state: fc.Arbitrary<ExploreState> = fc
	.record({
		place: fc.subarray(vocabulary.place),
		actor: fc.subarray(vocabulary.actor),
		topic: fc.subarray([...vocabulary.topic]),
		status: fc.subarray([...STATUSES]),
		time: fc.oneof(
			fc.constant({}),
			span,
			span.map(({ from }) => ({ from })),
			span.map(({ to }) => ({ to }))
		),
		event: fc.option(fc.constantFrom(...vocabulary.event), { nil: undefined }),
		at: fc.option(fc.record({ lng: decimal(180, 5), lat: decimal(85, 5), zoom: decimal(22, 2).map(Math.abs) }), {
			nil: undefined
		}),
		window: fc.option(span, { nil: undefined }),
		lanes: fc.constantFrom(...LANES),
		view: fc.constantFrom('drawing' as const, 'list' as const),
		sort: fc.record({ column: fc.constantFrom(...COLUMNS), down: fc.boolean() }),
		inview: fc.boolean(),
		map: fc.constantFrom(...MAP_CHOICES)
	})
	.map(({ time, event, at, window, ...rest }) => ({
		...rest,
		...time,
		...(event !== undefined && { event }),
		...(at && { at }),
		...(window && { window })
	}));

describe('the address', { timeout: 60_000 }, () => {
	it('holds the whole state: what is written is read back, and nothing of it ignored', () => {
		fc.assert(
			fc.property(state, (whole) => {
				const query = writeAddress(whole);
				expect(read(query)).toEqual({ state: whole, ignored: [] });
				expect(writeAddress(read(query).state)).toBe(query);
			}),
			{ numRuns: 1000 }
		);
	});

	it('is empty while nothing is asked for', () => {
		expect(writeAddress(INITIAL)).toBe('');
		expect(read('')).toEqual({ state: INITIAL, ignored: [] });
	});

	it('is as promised, letter by letter', () => {
		const query =
			'?place=hong-kong,macau&actor=jack-ma&topic=smart-city&status=reported&from=2016&to=2017-08&event=meeting&at=114.16,22.28,9';
		expect(writeAddress(read(query).state)).toBe(query);
		expect(read(query).ignored).toEqual([]);
	});

	it('is read in any order and with repeated names', () => {
		expect(read('place=macau&place=hong-kong,macau').state.place).toEqual(['hong-kong', 'macau']);
	});

	it('may hold what other sites add to addresses, of which nothing is said', () => {
		expect(read('utm_source=x&fbclid=y')).toEqual({ state: INITIAL, ignored: [] });
	});
});

describe('a value that is unknown or malformed', () => {
	it.each([
		['place=atlantis,macau', { place: ['macau'] }, '“atlantis” is not a place of this story.'],
		['status=true&topic=typhoon', { topic: ['typhoon'] }, '“true” is not a status of this story.'],
		['from=2017-02-30&to=2018', { to: '2018' }, '“from” cannot be “2017-02-30”'],
		['from=2018&to=2017', { from: '2018' }, '“to” cannot be “2017”: it lies before “from”.'],
		['event=dinner', {}, '“event” cannot be “dinner”'],
		['event=meeting&event=offer', { event: 'meeting' }, '“event” cannot be “offer”: it is given twice.'],
		['at=114,22', {}, '“at” cannot be “114,22”'],
		['at=114,99,5&view=list', { view: 'list' }, '“at” cannot be “114,99,5”'],
		['at=1e3,0,5', {}, '“at” cannot be'],
		['window=2018/2016', {}, '“window” cannot be'],
		['lanes=colour&inview=yes&map=paper', {}, '“lanes” cannot be “colour”'],
		['sort=title,up', {}, '“sort” cannot be “title,up”: it is date, title'],
		['sort=title,down,down', {}, '“sort” cannot be'],
		['sort=colour&sort=who,down', { sort: { column: 'who', down: true } }, '“sort” cannot be “colour”']
	])('%s is named and the rest applies', (query, kept, said) => {
		const { state, ignored } = read(query);
		expect(state).toEqual({ ...INITIAL, ...kept });
		expect(ignored.join('\n')).toContain(said);
	});

	it('is told on one line, short, and without what could turn or hide the text', () => {
		const { ignored } = read(`place=${encodeURIComponent(`\u202e\u0000a\n\u200b${'x'.repeat(5000)}`)}`);
		expect(ignored[0]).toMatch(/^“a x{38}…” is not a place of this story\.$/);
	});

	it('is told of a few times and then counted', () => {
		const { ignored } = read(`place=${Array.from({ length: 900 }, (_, i) => `p${i}`).join()}`);
		expect(ignored).toHaveLength(7);
		expect(ignored.at(-1)).toBe('And 894 more.');
	});
});

describe('a hundred hostile addresses', { timeout: 60_000 }, () => {
	it('are a hundred', () => {
		expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(100);
	});

	it.each(HOSTILE.map((query, i) => [i, query] as const))(
		'%i is read without an exception, to a state that can be written',
		(_, query) => {
			const { state, ignored } = read(query);
			expect(read(writeAddress(state))).toEqual({ state, ignored: [] });
			for (const sentence of ignored) expect(sentence).not.toMatch(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
			for (const facet of ['place', 'actor', 'topic', 'status'] as const)
				for (const value of state[facet]) expect(vocabulary[facet]).toContain(value);
		}
	);

	it('and any other text are read without an exception', () => {
		const name = fc.constantFrom(
			...Object.keys(INITIAL),
			'from',
			'to',
			'event',
			'at',
			'window',
			'sort',
			'__proto__',
			'constructor'
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' })), { maxLength: 8 }), (pairs) => {
				const { state } = readAddress(new URLSearchParams(pairs), vocabulary);
				expect(read(writeAddress(state)).ignored).toEqual([]);
			}),
			{ numRuns: 1000 }
		);
	});
});
