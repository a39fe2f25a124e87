// Events of any kind for the tests of the zooming timeline: every precision and status, open, uncertain and undated ones.
import fc from 'fast-check';
import { DAY, HOUR, MINUTE, type Precision, type StoryDate } from '../../src/lib/model/date.ts';
import type { Event, Status } from '../../src/lib/model/story.ts';
import type { Room } from '../../src/lib/views/timeline/zoom/room.ts';
import type { TimeIndex } from '../../src/lib/views/timeline/zoom/timeindex.ts';
import { zoomed } from '../../src/lib/views/timeline/zoom/scale.ts';
import type { LanesBy } from '../../src/lib/views/timeline/zoom/types.ts';
import { syntheticActors, syntheticPlaces } from '../bench/synthetic.ts';

export const cast = { places: syntheticPlaces, actors: syntheticActors };

const LENGTHS: Record<Exclude<Precision, 'undated'>, number> = {
	decade: 3652 * DAY,
	year: 365 * DAY,
	month: 31 * DAY,
	days: 4 * DAY,
	day: DAY,
	part: 12 * HOUR,
	about: MINUTE,
	hour: MINUTE
};
const PRECISIONS = Object.keys(LENGTHS) as (keyof typeof LENGTHS)[];
const START = Date.UTC(1990, 0);

/** Moments gather: most are on one of a few days, as those of a story are. */
const anyFrom = fc.oneof(
	fc.integer({ min: 0, max: 30 * 365 }).map((day) => START + day * DAY),
	fc.integer({ min: 0, max: 3 * 24 * 60 }).map((minute) => Date.UTC(2017, 7, 22) + minute * MINUTE)
);

const anyDate: fc.Arbitrary<StoryDate> = fc
	.record({
		precision: fc.constantFrom<Precision>(...PRECISIONS, 'undated'),
		from: anyFrom,
		times: fc.integer({ min: 1, max: 3 }),
		open: fc.constantFrom('', '', '', '', 'from', 'to'),
		uncertain: fc.boolean(),
		approximate: fc.boolean()
	})
	.map(({ precision, from, times, open, uncertain, approximate }) => {
		if (precision === 'undated') return { edtf: '', precision, from: -Infinity, to: Infinity };
		const to = from + LENGTHS[precision] * times;
		return {
			edtf: '',
			precision,
			from: open === 'from' ? -Infinity : from,
			to: open === 'to' ? Infinity : to,
			...(precision === 'part' ? { part: 'morning' as const } : {}),
			...(uncertain && { uncertain }),
			...(approximate && { approximate })
		};
	});

const anyEvent = fc.record({
	date: anyDate,
	label: fc.constantFrom(
		'Handover',
		'The meeting',
		'City Brain announced',
		'香港交接',
		'O',
		'A long name of what there was'
	),
	place: fc.constantFrom(...syntheticPlaces.map(({ id }) => id), undefined),
	actor: fc.constantFrom(...syntheticActors.map(({ id }) => id), undefined),
	topic: fc.constantFrom('trip', 'smart-city', 'payments'),
	status: fc.constantFrom<Status>('reported', 'context', 'derived'),
	within: fc.boolean()
});

export const anyEvents = fc.array(anyEvent, { minLength: 1, maxLength: 80 }).map((events) =>
	events.map(({ place, actor, within, label, ...rest }, i): Event => ({
		...rest,
		id: `event-${i}`,
		label,
		title: label,
		actors: actor === undefined ? [] : [actor],
		sources: [],
		...(place === undefined ? {} : { place }),
		...(within ? { within: 'event-0' } : {})
	}))
);

export const anyLanes = fc.constantFrom<LanesBy>('place', 'actor', 'topic');

interface Look extends Omit<Room, 'window'> {
	/** Times as near as the whole, as a power of two, and where, as a share of it. */
	readonly power: number;
	readonly share: number;
}

/** From a look at everything to one at an hour, on screens from narrow to wide. */
export const anyLook: fc.Arbitrary<Look> = fc.record({
	power: fc.double({ min: 0, max: 18, noNaN: true }),
	share: fc.double({ min: 0, max: 1, noNaN: true }),
	width: fc.integer({ min: 240, max: 2000 }),
	height: fc.integer({ min: 120, max: 700 }),
	em: fc.constantFrom(11, 13, 24),
	head: fc.constantFrom(0, 20)
});

export function roomOf({ whole }: TimeIndex, { power, share, ...rest }: Look): Room {
	const at = whole.from + share * (whole.to - whole.from);
	return { ...rest, window: zoomed(whole, 2 ** power, at, whole) };
}
