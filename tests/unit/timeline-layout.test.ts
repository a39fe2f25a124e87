// The zooming timeline loses nothing, covers nothing, and draws no more than its width has room for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/lib/model/story.ts';
import { layout, type Layout } from '../../src/lib/views/timeline/zoom/layout.ts';
import { TARGET, type Room } from '../../src/lib/views/timeline/zoom/room.ts';
import { timeIndex } from '../../src/lib/views/timeline/zoom/timeindex.ts';
import { clusterName } from '../../src/lib/views/timeline/zoom/words.ts';
import { trackMiddle } from '../../src/lib/views/timeline/zoom/tracks.ts';
import type { Item, Span } from '../../src/lib/views/timeline/zoom/types.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { syntheticEvents } from '../bench/synthetic.ts';
import { anyEvents, anyLanes, anyLook, cast, roomOf } from './timeline-events.ts';

const eventsIn = (item: Item): readonly Event[] => (item.kind === 'mark' ? [item.event] : item.events());

/** Which events filters leave: all, or those that a mask has a bit for. */
const anyFilter = fc.oneof(fc.constant(0xffff), fc.integer({ min: 0, max: 0xffff }));

/** `events` are what filters leave of `all`, as on the page to explore. */
const drawn = fc
	.record({ all: anyEvents, by: anyLanes, look: anyLook, mask: anyFilter, choice: fc.option(fc.nat()) })
	.map(({ all, by, look, mask, choice }) => {
		const events = all.filter((_, i) => ((mask >> (i % 16)) & 1) === 1);
		const index = timeIndex(events, all, by, cast);
		const selected = choice === null ? undefined : events[choice % events.length]?.id;
		const room: Room = { ...roomOf(index, look), selected };
		return { all, events, index, room, drawn: layout(index, room) };
	});

interface Box extends Span {
	readonly what: string;
	readonly track: string;
}

/** What marks and words take of each track, and the stalks that pass through it. */
function boxesOf({ items }: Layout): { solid: readonly Box[]; words: readonly Box[]; stalks: readonly Box[] } {
	const trackOf = ({ lane, above }: Item, track: number): string => `${lane} ${String(above)} ${track}`;
	return {
		solid: items.map((item) => ({ ...item, what: item.key, track: trackOf(item, item.track) })),
		words: items.flatMap((item) =>
			item.kind === 'mark' && item.label
				? [
						{
							what: item.key,
							track: trackOf(item, item.track),
							from: item.label.x,
							to: item.label.x + item.label.width
						}
					]
				: []
		),
		stalks: items.flatMap((item) =>
			item.kind === 'mark' && (item.form === 'band' || item.form === 'part' || item.form === 'undated')
				? []
				: Array.from({ length: item.track }, (_, under) => ({
						what: item.key,
						track: trackOf(item, under),
						from: item.x - 1,
						to: item.x + 1
					}))
		)
	};
}

const meet = (a: Box, b: Box): boolean =>
	a.what !== b.what && a.track === b.track && a.from < b.to - 0.01 && b.from < a.to - 0.01;
const meetings = (some: readonly Box[], others: readonly Box[]): string[] =>
	some.flatMap((a) => others.filter((b) => meet(a, b)).map((b) => `${a.what} ${b.what} on ${a.track}`));

describe('the layout of a window', () => {
	it(
		'shows every event once, in a mark or a cluster, or its time is not in the window, or filters leave it out',
		{ timeout: 60_000 },
		() => {
			fc.assert(
				fc.property(drawn, ({ all, events, index, room, drawn }) => {
					const held = drawn.items.flatMap(eventsIn).map(({ id }) => id);
					const filteredOut = all.filter((event) => !events.includes(event)).map(({ id }) => id);
					expect(new Set([...held, ...filteredOut]).size).toBe(held.length + filteredOut.length);
					expect(drawn.shown + drawn.clustered).toBe(held.length);
					expect(drawn.shown + drawn.clustered + drawn.outside + filteredOut.length).toBe(all.length);
					const missing = index.order.filter(({ id }) => !held.includes(id));
					const middles = missing.map(({ id }) => index.mids[index.found.get(id)?.rank ?? -1] ?? NaN);
					expect(middles.filter((mid) => !(mid < room.window.from || mid >= room.window.to))).toEqual([]);
				}),
				{ numRuns: 400 }
			);
		}
	);

	it('counts in a cluster what the cluster holds, and knows which events those are', () => {
		fc.assert(
			fc.property(drawn, ({ events, drawn }) => {
				for (const item of drawn.items) {
					if (item.kind === 'mark') continue;
					const ids = item.events().map(({ id }) => id);
					expect(ids.length).toBe(item.count);
					expect(ids[0]).toBe(item.first);
					expect(events.map(({ id }) => id).filter((id) => item.holds(id))).toEqual(expect.arrayContaining(ids));
					expect(events.filter(({ id }) => item.holds(id)).length).toBe(item.count);
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('reaches as far as all there is, whatever filters leave', () => {
		fc.assert(
			fc.property(drawn, ({ all, index }) => {
				expect(index.whole).toEqual(timeIndex(all, all, 'place', cast).whole);
			}),
			{ numRuns: 50 }
		);
	});

	it('says of a cluster from when to when its events reach, exactly of as many as can be counted', () => {
		const spanOf = (event: Event, whole: Span): Span => {
			const time = event.date.precision === 'hour' || event.date.precision === 'about';
			const from = Math.max(event.date.from, whole.from);
			return { from, to: time && event.date.to - event.date.from <= 60_000 ? from : Math.min(event.date.to, whole.to) };
		};
		fc.assert(
			fc.property(drawn, ({ index, drawn }) => {
				for (const item of drawn.items) {
					if (item.kind === 'mark' || index.lanes[item.lane]?.undated || item.count > 32) continue;
					const spans = item.events().map((event) => spanOf(event, index.whole));
					expect(item.span.from).toBeLessThanOrEqual(Math.min(...spans.map(({ from }) => from)));
					expect(item.span.to).toBeGreaterThanOrEqual(Math.max(...spans.map(({ to }) => to)));
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('lets no two marks of a track meet, and no words meet a mark, other words or a stalk', () => {
		fc.assert(
			fc.property(drawn, ({ drawn }) => {
				const { solid, words, stalks } = boxesOf(drawn);
				expect(meetings(solid, solid)).toEqual([]);
				expect(meetings(words, [...solid, ...words, ...stalks])).toEqual([]);
			}),
			{ numRuns: 400 }
		);
	});

	it('keeps every track inside its lane and all lanes under one another, and every target as wide as a fingertip', () => {
		fc.assert(
			fc.property(drawn, ({ drawn, room }) => {
				let top = 0;
				for (const box of drawn.lanes) {
					expect(box.top).toBeCloseTo(top);
					top += box.height;
				}
				expect(top).toBeLessThanOrEqual(drawn.height + 0.01);
				expect(drawn.height).toBeGreaterThanOrEqual(room.height);
				for (const { lane, above, track, from, to } of drawn.items) {
					const box = drawn.lanes[lane];
					const middle = trackMiddle(box?.line ?? NaN, above, track);
					expect(middle - TARGET / 2).toBeGreaterThanOrEqual((box?.top ?? NaN) - 0.01);
					expect(middle + TARGET / 2).toBeLessThanOrEqual((box?.top ?? NaN) + (box?.height ?? NaN) + 0.01);
					expect(to - from).toBeGreaterThanOrEqual(TARGET - 0.01);
				}
			})
		);
	});

	it('draws no more for a hundred thousand events than the width has room for', { timeout: 120_000 }, () => {
		const events = syntheticEvents(100_000);
		const index = timeIndex(events, events, 'place', cast);
		for (const width of [400, 1200])
			for (const power of [0, 2, 4, 6, 9, 12]) {
				const at = Date.UTC(2008, 5, 5);
				const length = (index.whole.to - index.whole.from) / 2 ** power;
				const room: Room = { window: { from: at, to: at + length }, width, height: 400, em: 12, head: 0 };
				const window = power === 0 ? index.whole : room.window;
				const { items, shown, clustered, outside } = layout(index, { ...room, window });
				expect(items.length).toBeLessThan(width);
				expect(shown + clustered + outside).toBe(events.length);
				expect(clustered).toBeGreaterThan(shown);
			}
	});

	it('shows what is selected by itself, and takes it out of its cluster', () => {
		const { events, places, actors } = loadStory();
		for (const by of ['place', 'actor', 'topic'] as const) {
			const index = timeIndex(events, events, by, { places, actors });
			const room: Room = { window: index.whole, width: 1000, height: 440, em: 12, head: 0 };
			const gathered = (held: Layout): number => held.items.filter(({ kind }) => kind === 'cluster').length;
			expect(gathered(layout(index, room))).toBeGreaterThan(0);
			const alone = events.filter(({ id }) =>
				layout(index, { ...room, selected: id }).items.some((item) => item.kind === 'mark' && item.event.id === id)
			);
			expect(alone.length).toBe(events.length);
		}
	});

	it('gathers what is close together, and tells it apart from nearer', () => {
		const { events, places, actors } = loadStory();
		const index = timeIndex(events, events, 'place', { places, actors });
		const from = (window: Span): Layout => layout(index, { window, width: 1000, height: 440, em: 12, head: 0 });
		const far = from(index.whole);
		const meeting = far.items.find((item) => item.kind === 'cluster' && item.holds('meeting'));
		if (meeting?.kind !== 'cluster') throw new Error('no cluster holds the meeting');
		const lane = far.lanes[meeting.lane]?.lane;
		const name = (selected: boolean) => lane && clusterName(meeting, lane, selected);
		expect(name(false)).toMatch(
			/^\d+ events close together, 23 August 2017 to 24 August 2017, Hangzhou, reported\. Look closer\.$/
		);
		expect(name(true)).toMatch(/, reported\. Holds the selected event\. Look closer\.$/);
		expect(far.items.filter((item) => item.kind === 'mark').map(({ key }) => key)).toContain('handover');
		const near = from({ from: Date.UTC(2017, 7, 22), to: Date.UTC(2017, 7, 25) });
		const marks = near.items.filter((item) => item.kind === 'mark');
		expect(marks.map(({ key }) => key)).toEqual(
			expect.arrayContaining(['meeting', 'offer', 'shanghai-leaders', 'night-in-hangzhou', 'signal-8', 'landfall'])
		);
		expect(marks.find(({ key }) => key === 'landfall')).toMatchObject({ form: 'about', above: false });
		expect(marks.find(({ key }) => key === 'shanghai-leaders')).toMatchObject({ form: 'part', above: true });
	});
});
