// What the zooming timeline draws of a dozen windows, as text: a change to the drawing is a change that somebody saw.
// To accept one: `npm run test:unit -- timeline-drawing -u`.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadStory } from '../../src/lib/server/story.ts';
import { syntheticEvents } from '../bench/synthetic.ts';
import { asText, drawing, type Look } from './timeline-drawing.ts';
import { cast } from './timeline-events.ts';

const day = (month: number, date: number, hour = 0): number => Date.UTC(2017, month - 1, date, hour);

describe('what a window draws', () => {
	beforeAll(() => {
		vi.stubEnv('TZ', 'Pacific/Kiritimati');
		expect(new Date(0).getTimezoneOffset()).toBe(640);
		vi.useFakeTimers({ now: Date.UTC(2026, 10, 25) });
	});
	afterAll(() => {
		vi.useRealTimers();
		vi.unstubAllEnvs();
	});
	const { events, places, actors } = loadStory();
	const story = { events, cast: { places, actors } };
	const second = { events: syntheticEvents(300), cast };

	it.each<[string, Look]>([
		['whole', story],
		['whole-narrow', { ...story, width: 340 }],
		['whole-actors', { ...story, by: 'actor' }],
		['whole-topics', { ...story, by: 'topic' }],
		['nineties', { ...story, window: { from: Date.UTC(1997, 0), to: Date.UTC(2001, 0) } }],
		['two-years', { ...story, window: { from: Date.UTC(2016, 0), to: Date.UTC(2018, 0) } }],
		['summer', { ...story, window: { from: day(5, 1), to: day(10, 1) } }],
		['august', { ...story, window: { from: day(8, 1), to: day(9, 1) }, selected: 'meeting' }],
		['trip', { ...story, window: { from: day(8, 22), to: day(8, 25) } }],
		['trip-narrow', { ...story, window: { from: day(8, 22), to: day(8, 25) }, width: 340 }],
		['signals', { ...story, window: { from: day(8, 23, 4), to: day(8, 23, 14) }, selected: 'signal-10' }],
		['hour', { ...story, window: { from: day(8, 23, 9), to: day(8, 23, 10) } }],
		['second-story-narrow', { ...second, window: { from: Date.UTC(2004, 0), to: Date.UTC(2006, 0) }, width: 340 }],
		['second-story-near', { ...second, window: { from: Date.UTC(2005, 2), to: Date.UTC(2005, 6) } }]
	])('is what was last looked at: %s', async (name, look) => {
		const text = asText(drawing(look));
		expect(text).toContain('data-event');
		await expect(text).toMatchFileSnapshot(`../snapshots/timeline/${name}.txt`);
	});

	it('holds each event of a second story in a mark that can be reached, or in a counted cluster', () => {
		const html = drawing(second);
		const marks = [...html.matchAll(/data-event="/g)].length;
		const gathered = [...html.matchAll(/data-cluster="(\d+)"/g)].reduce((sum, [, count]) => sum + Number(count), 0);
		expect(marks + gathered).toBe(300);
		for (const { name } of cast.places) expect(html).toContain(name);
		expect(html).not.toMatch(/Hong Kong|Hangzhou|Alibaba/);
	});

	it('has elements by the width and not by the number of events', { timeout: 120_000 }, () => {
		const elements = (count: number, width: number): number =>
			[...drawing({ events: syntheticEvents(count), cast, width }).matchAll(/<[a-z]/g)].length;
		expect(elements(100_000, 1200)).toBeLessThan(4 * 1200);
		expect(elements(100_000, 400)).toBeLessThan(4 * 400);
		expect(elements(100_000, 1200)).toBeLessThan(2 * elements(1000, 1200));
	});
});
