// Dates that may lie outside of their own extent (`~`, `?`, open ends) are seen to be so in both drawings.
// To accept a change: `npm run test:unit -- timeline-loose -u`.
import * as fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../src/lib/model/date.ts';
import type { Build, TimelineWindow } from '../../src/lib/model/scene.ts';
import { byId, type Event, type Status } from '../../src/lib/model/story.ts';
import { parseDate, type Qualifier } from '../../src/lib/server/dates.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { LANES, layout } from '../../src/lib/views/timeline/layout.ts';
import Ribbon from '../../src/lib/views/timeline/Ribbon.svelte';
import { asText, drawing } from './timeline-drawing.ts';
import { anyEvents } from './timeline-events.ts';

const story = loadStory();

const event = (id: string, edtf: string, status: Status = 'reported', qualifier: Qualifier = ''): Event => ({
	...{ id, status, label: id, title: id, date: parseDate(edtf, qualifier, 480) },
	...{ place: 'macau', actors: [], topic: 'trip', sources: [] }
});

const LOOSE: readonly Event[] = [
	event('month-about', '2016-02~'),
	event('month-perhaps', '2016-04?'),
	event('month-both', '2016-06%'),
	event('until', '../2016-03-10', 'context'),
	event('since', '2016-09/..'),
	event('stem-about', '2016-08-04~', 'context'),
	event('stem-perhaps', '2016-11-04?'),
	event('stem-sure', '2016-12-04')
];
/** Beside each event that is drawn, by its id: whether it is drawn faded. */
const FADED = LOOSE.map(({ id }) => [id, id !== 'stem-sure'] as const);

const timeline: TimelineWindow = {
	...{ from: Date.UTC(2016, 0), to: Date.UTC(2017, 0), unit: 'months' },
	...{ events: LOOSE.map(({ id }) => id), labelled: LOOSE.map(({ id }) => id) }
};

describe('the ribbon of a window with loose dates', () => {
	const scene = { ...byId(story.steps, 'explore').scene, timeline };
	const { body } = render(Ribbon, { props: { scene, events: LOOSE, places: story.places, track: story.track } });

	it('is what was last looked at', async () => {
		await expect(asText(body)).toMatchFileSnapshot('../snapshots/timeline/loose-ribbon.txt');
	});

	it.each(FADED)('draws %s faded: %s', (id, faded) => {
		const [, classes = ''] = new RegExp(`<g class="([^"]*)" data-event="${id}"`).exec(body) ?? [];
		expect(classes.split(' ').includes('faded')).toBe(faded);
	});

	it('has an end of what is open at the edge of the window, and the date in its words', () => {
		const marks = new Map(layout(timeline, LOOSE).map((mark) => [mark.event.id, mark]));
		expect(marks.get('until')?.x).toBe(0);
		expect((marks.get('since')?.x ?? 0) + (marks.get('since')?.width ?? 0)).toBe(1);
		expect(marks.get('since')?.text.wide).toBe('since, from September 2016 on');
		expect(marks.get('month-about')?.text.wide).toBe('month-about, about February 2016');
	});

	it('has every mark inside the window and none without a place, whatever its dates', () => {
		const builds = fc.constantFrom(...(Object.keys(LANES) as Build[]));
		const windows = fc.record({ at: fc.integer({ min: 0, max: 365 * 30 }), days: fc.integer({ min: 1, max: 9000 }) });
		fc.assert(
			fc.property(anyEvents, windows, builds, (all, { at, days }, build) => {
				const from = Date.UTC(1990, 0) + at * DAY;
				const events = all.slice(0, 9);
				for (const { x, width } of layout({ ...timeline, from, to: from + days * DAY }, events, build)) {
					expect(x).toBeGreaterThanOrEqual(0);
					expect(width).toBeGreaterThanOrEqual(0);
					expect(x + width).toBeLessThanOrEqual(1 + 1e-9);
				}
			})
		);
	});
});

describe('the zooming timeline of a window with loose dates', () => {
	const { places, actors } = story;
	const window = { from: timeline.from, to: timeline.to };
	const body = drawing({ events: LOOSE, cast: { places, actors }, window, width: 1400 });

	it('is what was last looked at', async () => {
		await expect(asText(body)).toMatchFileSnapshot('../snapshots/timeline/loose.txt');
	});

	it('draws all but the sure one faded, and says of each how sure it is', () => {
		const drawn = [...body.matchAll(/<g class="(?:band|stem|needle|about)[^"]*"/g)].map(([g]) => g.includes(' faded'));
		expect(drawn.filter((faded) => !faded)).toHaveLength(1);
		expect(body).toContain('about February 2016, known to the month, approximate: month-about');
		expect(body).toContain('perhaps April 2016, known to the month, not certain: month-perhaps');
		expect(body).toContain('perhaps about June 2016, known to the month, approximate, not certain: month-both');
		expect(body).toContain('from September 2016 on, known to the month, one end not known: since');
	});
});
