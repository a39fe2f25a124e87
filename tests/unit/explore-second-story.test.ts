// Another story's data, with other places, people and topics and hundreds of events, are drawn by the same page: nothing
// of this article is written in its views.
import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { topicName, topicsOf, type Explored } from '../../src/lib/model/explore.ts';
import { exploredOf } from '../../src/lib/server/explore.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import Page from '../../src/routes/explore/+page.svelte';
import { secondStory } from './second-story.ts';

const first = loadStory();
let data: Explored;
let body = '';
let head = '';

/** Words as they are read, without marks and tags. */
const text = (html: string): string =>
	html
		.replace(/<style[^]*?<\/style>|<script[^]*?<\/script>/g, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ');

beforeAll(() => {
	data = exploredOf(secondStory(first));
	({ body, head } = render(Page, { props: { data, params: {}, form: undefined } as never }));
});

describe('a second story’s page to explore', () => {
	it('has every one of its 300 events, in the list and in the table', () => {
		expect(data.events).toHaveLength(300);
		const read = text(body);
		for (const { title } of data.events) expect(read.split(`${title} `).length - 1, title).toBeGreaterThanOrEqual(2);
		expect(read).toContain('300 of 300 events');
	});

	it('has a filter for each place, person, topic and status, and says which places its map cannot show', () => {
		const values = [...body.matchAll(/<label[^>]*data-value="([^"]*)"/g)].map(([, value]) => value);
		expect(values).toEqual(
			expect.arrayContaining([
				...data.places.map(({ id }) => id),
				...data.actors.map(({ id }) => id),
				...topicsOf(data.events),
				'reported',
				'derived'
			])
		);
		for (const { name } of data.places) expect(text(body)).toContain(name);
		for (const topic of topicsOf(data.events)) expect(text(body)).toContain(topicName(topic));
		expect(text(body)).toContain('Off this map: Ushuaia.');
	});

	it('marks its places on the map, where it begins near nine in ten of its events', () => {
		expect(body).toMatch(/<button[^>]*data-place="naha"/);
		expect(data.home.center[0]).toBeGreaterThan(120);
	});

	it('has its own title and description', () => {
		expect(head).toContain('<title>Explore · The strait</title>');
		expect(head).toContain('“The strait”');
	});

	it('says nothing of the first story', () => {
		const said = text(body) + head;
		const own = [...first.places, ...first.actors].map(({ name }) => name);
		for (const name of [...own, ...first.events.map(({ title }) => title), first.title])
			expect(said, name).not.toContain(`${name} `);
	});
});
