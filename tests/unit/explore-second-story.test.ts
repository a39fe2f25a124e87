// Another story's data, in a folder of their own, with other places, people, topics, times and 300 events, are read and
// checked by the same code and drawn by the same pages: nothing of this article is written in them.
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keyOf, topicName, topicsOf, type Explored } from '../../src/lib/model/explore.ts';
import { STATUSES, vocabularyOf } from '../../src/lib/reading/explore.ts';
import { described, DOWNLOADS, downloadNames } from '../../src/lib/server/downloads.ts';
import { exploredOf } from '../../src/lib/server/explore.ts';
import { filesIn } from '../../src/lib/server/files.ts';
import { loadStory, readStory } from '../../src/lib/server/story.ts';
import Detail from '../../src/lib/views/explore/Detail.svelte';
import { csvOf, geojsonOf } from '../../src/lib/views/explore/files.ts';
import Results from '../../src/lib/views/explore/Results.svelte';
import { shortName } from '../../src/lib/views/explore/words.ts';
import Legend from '../../src/lib/views/timeline/zoom/Legend.svelte';
import Data from '../../src/routes/data/+page.svelte';
import { load } from '../../src/routes/data/+page.server.ts';
import FramedMap from '../../src/routes/embed/map/+page.svelte';
import FramedTimeline from '../../src/routes/embed/timeline/+page.svelte';
import Page from '../../src/routes/explore/+page.svelte';
import { drawing } from './timeline-drawing.ts';

vi.hoisted(() => vi.stubEnv('STORY_DATA', 'tests/fixtures/strait'));
afterAll(() => vi.unstubAllEnvs());

const first = readStory(filesIn('data'));
const second = loadStory();
const cast = { places: second.places, actors: second.actors };
let data: Explored;
let page = '';

/** A page as it is written, its head first. */
function written(component: unknown, given: object): string {
	const { head, body } = render(component as Component, { props: { data: given, params: {}, form: undefined } });
	return head + body;
}

/** Words as they are read, without marks and tags, on one line. */
const text = (html: string): string =>
	html
		.replace(/<style[^]*?<\/style>|<script[^]*?<\/script>/g, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ');

/** Every name of the first story, as its data spell it. Names of its inks are ids, which nobody reads. */
const NAMES = [
	...first.places.flatMap(({ name, zh }) => [name, ...(zh ? [zh.text] : [])]),
	...first.actors.flatMap(({ name }) => [name, shortName(name)]),
	...first.events.map(({ title }) => title),
	...first.sources.flatMap(({ title, publisher }) => [title, publisher]),
	...first.payments.map(({ label }) => label),
	...[first.title, first.standfirst, first.description, first.disclosure, first.credit, first.track.name],
	...(first.credits ?? []).flatMap(({ of, to }) => [of, to]),
	...['the article', 'Hong Kong', 'Hato', 'typhoon', 'Typhoon', '+08:00']
];
const namesIn = (html: string): readonly string[] => {
	const said = html.replaceAll('&amp;', '&');
	return NAMES.filter((name) => said.includes(name));
};

beforeAll(() => {
	data = exploredOf(second);
	page = written(Page, data);
});

describe('a second story’s data', () => {
	it('are read from their folder, by their own clock', () => {
		expect(second.events).toHaveLength(300);
		const entry = second.events.find(({ id }) => id === 'entry-3');
		expect(entry?.date.edtf).toBe('1971-04-04T03:30+09:00');
		expect(entry?.date.from).toBe(Date.UTC(1971, 3, 4, 3, 30));
		expect(DOWNLOADS['events.json'].text()).toContain('"from": "1971-04-04T03:30:00+09:00"');
		expect(DOWNLOADS['events.ics'].text()).toContain('DTSTART:19710403T183000Z');
		expect(csvOf(second.events, data)).toContain('1971-04-04T03:30:00+09:00');
	});

	it('need no Chinese name of a place, and name the inks by their colours', () => {
		expect(second.places.find(({ id }) => id === 'ishigaki')?.zh).toBeUndefined();
		expect(second.places.map(({ ink }) => ink)).toContain('hong-kong');
	});

	it('are served as far as they are there, and say nothing of the first story', () => {
		expect(downloadNames()).not.toContain('hato-track.csv');
		expect(downloadNames()).not.toContain('digital-payments.csv');
		const { resources } = JSON.parse(DOWNLOADS['datapackage.json'].text()) as { resources: { path: string }[] };
		for (const { path } of resources) expect(downloadNames()).toContain(path);
		for (const name of downloadNames()) expect(namesIn(DOWNLOADS[name].text()), name).toEqual([]);
		expect(described('events.csv').title).toBe('Every entry of the log');
		expect(namesIn(csvOf(second.events, data) + geojsonOf(second.events, data))).toEqual([]);
		expect(namesIn(JSON.stringify(data))).toEqual([]);
	});
});

describe('a second story’s page to explore', () => {
	it('has all of its 300 events in the table, and the first hundred in the list', () => {
		const read = `${text(page)} `;
		const counts = second.events.map(({ title }) => read.split(`${title} `).length - 1);
		expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
		expect(counts.filter((count) => count >= 2)).toHaveLength(100);
		expect(read).toContain('300 of 300 events');
		expect(read).toContain('The first 100 of 300; the table has them all.');
	});

	it('shows the rest of the list where it is asked for, and what is selected at once', () => {
		const list = (props: object): string => {
			const given = { data, shown: second.events, live: true, listed: false, hrefOf: (id: string) => `?event=${id}` };
			return render(Results as Component, { props: { ...given, onselect: () => undefined, ...props } }).body;
		};
		const rows = (html: string): number => html.split('<li').length - 1;
		expect(rows(list({}))).toBe(100);
		expect(text(list({}))).toContain('Show 100 more of 300');
		expect(rows(list({ selected: 'entry-150' }))).toBe(200);
		expect(rows(list({ selected: 'entry-299' }))).toBe(300);
		expect(text(list({ selected: 'entry-299' }))).not.toContain(' more of ');
	});

	it('has a filter for each place, person, topic and status, and says which places its map cannot show', () => {
		const values = [...page.matchAll(/<label[^>]*data-value="([^"]*)"/g)].map(([, value]) => value);
		const { place, actor, topic } = vocabularyOf(data);
		expect(values).toEqual(expect.arrayContaining([...place, ...actor, ...topic, ...STATUSES]));
		for (const name of [...data.places.map((one) => one.name), ...topicsOf(data.events).map(topicName)])
			expect(text(page)).toContain(name);
		expect(text(page)).toContain('Off this map: Ushuaia.');
	});

	it('marks its places on the map, where it begins near nine in ten of its events', () => {
		expect(page).toMatch(/<button[^>]*data-place="naha"/);
		expect(data.home.center[0]).toBeGreaterThan(120);
		expect(data.plates.map(({ id }) => id)).toEqual(['strait']);
	});

	it('invites to no event where the telling says none that it is about, as the first story’s does', () => {
		expect(exploredOf(first).main).toBe('meeting');
		expect(data.main).toBeUndefined();
		expect(page).not.toContain('data-invitation');
	});

	it('has its own title, description, reporter and clock', () => {
		expect(page).toContain('<title>Explore · The strait</title>');
		expect(keyOf(data.story)).toBe('Above each line: what the log reports. All times are Naha’s.');
		const props = { event: second.events[3], data, out: false, hrefOf: () => '', onselect: () => undefined };
		expect(text(render(Detail as Component, { props }).body)).toContain('Reported: the log says it');
	});
});

describe('a second story’s timeline', () => {
	const whole = drawing({ events: second.events, cast });

	it('holds each event in a mark that can be reached, or in a counted cluster', () => {
		const marks = [...whole.matchAll(/data-event="/g)].length;
		const gathered = [...whole.matchAll(/data-cluster="(\d+)"/g)].reduce((sum, [, count]) => sum + Number(count), 0);
		expect(marks + gathered).toBe(300);
	});

	it('draws what is approximate, uncertain and open faded, and nothing without a place', () => {
		const window = { from: Date.UTC(2006, 6), to: Date.UTC(2007, 0) };
		const near = drawing({ events: second.events, cast, window, width: 1600 });
		const forms = [...near.matchAll(/<g class="(\w+) \w+ faded/g)].map(([, form]) => form);
		expect(forms).toEqual(expect.arrayContaining(['stem', 'band']));
		expect((whole + near).includes('NaN')).toBe(false);
	});
});

describe('the pages of a second story', () => {
	it.each<[string, () => string]>([
		['to explore', () => page],
		['with the framed map', () => written(FramedMap, data)],
		['with the framed timeline', () => written(FramedTimeline, data)],
		['of the data', () => written(Data, load())],
		[
			'as they are live: its timeline by place, actor and topic',
			() => (['place', 'actor', 'topic'] as const).map((by) => drawing({ events: second.events, cast, by })).join('')
		],
		[
			'as they are live: the key of its timeline',
			() => render(Legend, { props: { patterns: 'p', words: keyOf(data.story) } }).body
		],
		[
			'as they are live: the card of each event',
			() =>
				second.events
					.map((event) => ({ event, data, out: false, hrefOf: () => '', onselect: () => undefined }))
					.map((props) => render(Detail as Component, { props }).body)
					.join('')
		]
	])('%s say nothing of the first', (_, write) => {
		const html = write();
		expect(html.length).toBeGreaterThan(1000);
		expect(namesIn(html)).toEqual([]);
	});

	it('show of the data what is there', () => {
		const html = written(Data, load());
		expect(html).toContain('id="event-entry-299"');
		for (const id of ['track', 'payments']) expect(html).not.toContain(`id="${id}"`);
		expect(text(html)).toContain('The crew of the cable ship. CC0 1.0');
		expect(text(html)).toContain('Times are Naha’s.');
	});
});
