// A ribbon keeps every event of its window, lets no two marks or words meet, and stays light enough for nineteen a page.
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../src/lib/model/date.ts';
import type { Build, TimelineWindow } from '../../src/lib/model/scene.ts';
import { byId, type Event } from '../../src/lib/model/story.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { LANES, layout } from '../../src/lib/views/timeline/layout.ts';
import type { Size } from '../../src/lib/views/timeline/mark.ts';
import Ribbon from '../../src/lib/views/timeline/Ribbon.svelte';
import { meet, spansOf } from '../../src/lib/views/timeline/spans.ts';
import { rulesOf } from '../../src/lib/views/timeline/ticks.ts';
import { GAP, spread, upright } from '../../src/lib/views/timeline/upright.ts';

const story = loadStory();
const SIZES: readonly Size[] = ['narrow', 'wide'];
const BUILDS = Object.keys(LANES) as Build[];
const START = Date.UTC(2017, 7, 1);
const window: TimelineWindow = { from: START, to: START + 30 * DAY, unit: 'days', events: [], labelled: [] };

const anyEvent = fc
	.record({ from: fc.integer({ min: 0, max: 29 }), days: fc.integer({ min: 1, max: 9 }), context: fc.boolean() })
	.map(({ from, days, context }): Omit<Event, 'id'> => {
		const date = { edtf: '', precision: 'days', from: START + from * DAY, to: START + (from + days) * DAY } as const;
		const status = context ? 'context' : 'reported';
		return { date, title: 'Something', label: 'Something', actors: [], topic: 'trip', status, sources: [] };
	});
const anyEvents = fc
	.array(anyEvent, { minLength: 1, maxLength: 9 })
	.map((events) => events.map((event, i): Event => ({ ...event, id: `event-${i}` })));

/** Pairs of what meets on one side at one size: words with anything, or a mark with a mark. */
function meetings(marks: ReturnType<typeof layout>, size: Size, above: boolean, what: 'words' | 'marks'): string[] {
	const spans = marks
		.filter((mark) => mark.above === above)
		.flatMap((mark) =>
			spansOf(mark, mark.lane[size], mark.label[size], size).map((span) => ({ ...span, id: mark.event.id }))
		);
	const kind = (a: string, b: string): string => (a === 'words' || b === 'words' ? 'words' : 'marks');
	return spans.flatMap((a, i) =>
		spans
			.slice(i + 1)
			.filter((b) => a.id !== b.id && meet(a, b) && kind(a.of, b.of) === what)
			.map((b) => `${a.id} ${a.of} – ${b.id} ${b.of}`)
	);
}

const html = (id: string): string => {
	const { scene } = byId(story.steps, id);
	const names = `told-${id}`;
	return render(Ribbon, { props: { scene, names, events: story.events, places: story.places, track: story.track } })
		.body;
};

describe('the layout of a ribbon', () => {
	it('gives every event one mark inside the lanes of its side, on every build', () => {
		fc.assert(
			fc.property(anyEvents, fc.constantFrom(...BUILDS), (events, build) => {
				const marks = layout(window, events, build);
				expect(marks.map(({ event }) => event.id)).toEqual(events.map(({ id }) => id));
				for (const { lane, above, event } of marks) {
					expect(above).toBe(event.status !== 'context');
					for (const size of SIZES) expect(lane[size]).toBeLessThan(LANES[build][size][above ? 0 : 1]);
				}
			})
		);
	});

	it('is as wide as what is not known', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				for (const { event, x, width } of layout(window, events)) {
					expect(x * 30 * DAY).toBeCloseTo(event.date.from - START, 0);
					expect((x + width) * 30 * DAY).toBeCloseTo(Math.min(event.date.to - START, 30 * DAY), 0);
				}
			})
		);
	});

	it('never lets the words of one event meet the words or the mark of another where all marks find room', () => {
		fc.assert(
			fc.property(anyEvents, fc.constantFrom(...BUILDS), fc.constantFrom(...SIZES), (events, build, size) => {
				const marks = layout({ ...window, labelled: events.map(({ id }) => id) }, events, build);
				for (const above of [true, false]) {
					if (meetings(marks, size, above, 'marks').length > 0) continue;
					expect(meetings(marks, size, above, 'words')).toEqual([]);
				}
			})
		);
	});
});

describe.each(story.steps.map(({ id }) => id))('the ribbon of %s', (id) => {
	const { timeline, ribbon: build } = byId(story.steps, id).scene;
	const marks = layout(
		timeline,
		timeline.events.map((event) => byId(story.events, event)),
		build
	);

	it.each(SIZES)('lets no words meet words or marks, %s', (size) => {
		for (const above of [true, false]) expect(meetings(marks, size, above, 'words')).toEqual([]);
	});

	// With twelve events in five years, explore has no room on a phone for its context; each is in the list beside it.
	it.each(id === 'explore' ? (['wide'] as const) : SIZES)('lets no two marks meet, %s', (size) => {
		for (const above of [true, false]) expect(meetings(marks, size, above, 'marks')).toEqual([]);
	});

	it.each(SIZES)('sets no words before their band, where another’s time is, %s', (size) => {
		const bands = marks.filter(({ form }) => form === 'band' || form === 'part');
		for (const mark of bands.filter(({ label }) => label[size] === 'end')) {
			const words = spansOf(mark, mark.lane[size], 'end', size).find(({ of }) => of === 'words');
			const width = size === 'wide' ? 690 : 330;
			for (const { event, above, x, width: share } of bands.filter((other) => other !== mark))
				if (above === mark.above)
					expect(x * width < (words?.to ?? 0) && (words?.from ?? 0) < (x + share) * width, event.id).toBe(false);
		}
	});

	it('marks every event of its window and says each in words', () => {
		const body = html(id);
		expect([...body.matchAll(/data-event="([^"]+)"/g)].map(([, event]) => event).sort()).toEqual(
			[...timeline.events].sort()
		);
		expect(body.match(/role="img" aria-label="Timeline/g)).toHaveLength(1);
	});

	it('shows the word that leads to its names at each width where a mark lacks its own, and at no other', () => {
		const drawn = html(id);
		const [, classes] = /class="hint([^"]*)"/.exec(drawn) ?? [];
		for (const size of SIZES) {
			const unnamed = marks.filter((mark) => mark.label[size] === null && !mark.noted);
			// Upright, it has words for all.
			const lacks = unnamed.length > 0 && (size === 'wide' || build !== 'grown');
			expect(classes !== undefined && (classes.trim() === '' || classes.trim() === size), size).toBe(lacks);
		}
		expect(drawn).toContain(`popovertarget="told-${id}"`);
	});

	it.each(SIZES)('begins the words of a band in its own time or day, %s', (size) => {
		const nominal = size === 'wide' ? 690 : 330;
		const days = timeline.to - timeline.from < 10 * DAY ? rulesOf(timeline)[size] : [];
		for (const mark of marks.filter(({ form, noted }) => !noted && (form === 'band' || form === 'part'))) {
			const [own, words] = spansOf(mark, mark.lane[size], mark.label[size], size).filter(({ of }) => of !== 'stalk');
			if (own === undefined || words?.of !== 'words' || words.lane !== own.lane) continue;
			const [from, to] = [Math.min(words.from, own.to), Math.max(words.to, own.from)];
			expect(days.filter((day) => from < day * nominal && day * nominal < to)).toEqual([]);
		}
	});

	it.each(SIZES)('has no stalk between a mark and its words, %s', (size) => {
		const nominal = size === 'wide' ? 690 : 330;
		for (const mark of marks.filter(({ label, form }) => label[size] && !['band', 'part', 'undated'].includes(form))) {
			const at = mark.point * nominal;
			const side = mark.label[size] === 'start' ? 1 : -1;
			for (const other of marks.filter((one) => one !== mark && one.above === mark.above))
				for (const { of, lane, from, to } of spansOf(other, other.lane[size], null, size))
					if (of === 'stalk' && lane === mark.lane[size]) {
						const off = ((from + to) / 2 - at) * side;
						expect(off > 5 && off < 10, other.event.id).toBe(false);
					}
		}
	});

	it('is at most 60 elements, beside the wind, the key and what stands upright on phones', () => {
		const [ribbon = ''] = html(id).split(/class="(?:winds|every|key)/);
		expect(ribbon.match(/<[a-z]/g)?.length).toBeLessThanOrEqual(60);
	});
});

describe('the upright ribbon', () => {
	it('moves words apart, in their order, inside its height and no further than it must', () => {
		const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 7 });
		fc.assert(
			fc.property(places, (some) => {
				const wanted = some.toSorted((a, b) => a - b);
				const found = spread(wanted, GAP);
				for (const [i, place] of found.entries()) {
					expect(place).toBeLessThanOrEqual(1);
					expect(place).toBeGreaterThanOrEqual(-1e-9);
					if (i > 0) expect(place - (found[i - 1] ?? 0)).toBeGreaterThanOrEqual(GAP - 1e-9);
				}
				if (wanted.every((place, i) => i === 0 || place - (wanted[i - 1] ?? 0) >= GAP)) expect(found).toEqual(wanted);
			})
		);
	});

	it('has every event of since-1999 with its words', () => {
		const { timeline } = byId(story.steps, 'since-1999').scene;
		const events = timeline.events.map((event) => byId(story.events, event));
		const marks = layout(timeline, events, 'grown');
		const both = [...upright(marks, true), ...upright(marks, false)];
		expect(both.map(({ mark }) => mark.event.id).toSorted()).toEqual([...timeline.events].toSorted());
		const [, drawn = ''] = html('since-1999').split('class="upright');
		for (const { label } of events) expect(drawn).toContain(label);
	});
});

describe('a ribbon that shows our own sum', () => {
	const sum = { ...byId(story.events, 'banquet'), id: 'sum', status: 'derived', note: '2017 − 1997' } as const;
	const [mark] = layout({ ...window, to: START + 30 * DAY }, [sum]);

	it('has it above the line, labelled with the sum', () => {
		expect(mark?.above).toBe(true);
		expect(mark?.text.narrow).toBe('Banquet: 2017 − 1997');
	});
});

describe('an event without a date', () => {
	it.each(story.steps.map(({ id }) => id))('takes all of the window of %s, its mark at no other’s place', (id) => {
		const { timeline, ribbon: build } = byId(story.steps, id).scene;
		const events = timeline.events.map((event) => byId(story.events, event));
		const marks = layout(timeline, events, build);
		for (const { event, x, width, point } of marks.filter(({ form }) => form === 'undated')) {
			if (event.before) continue;
			expect([x, width]).toEqual([0, 1]);
			expect(Math.abs(point - 0.5)).toBeLessThanOrEqual(0.2);
			for (const other of marks.filter(({ form }) => form !== 'undated'))
				expect(Math.abs(other.point - point), other.event.id).toBeGreaterThan(0.04);
		}
	});
});

describe('an event without a date that came before another', () => {
	it('is drawn wholly before it', () => {
		const { timeline } = byId(story.steps, 'manifesto').scene;
		const marks = layout(
			timeline,
			timeline.events.map((event) => byId(story.events, event))
		);
		const at = (id: string) => marks.find(({ event }) => event.id === id);
		const [manifesto, elected] = [at('manifesto'), at('lam-elected')];
		expect(manifesto?.event.before).toBe('lam-elected');
		expect((manifesto?.x ?? 1) + (manifesto?.width ?? 1)).toBeLessThan(elected?.x ?? 0);
	});
});
