// What the pages say of themselves to machines: whole, true to the story, and unable to break out of its element.
import { expect, test } from 'vitest';
import { loadStory } from '../../src/lib/server/story.ts';
import { addressOf, article, dataset, jsonLd } from '../../src/lib/views/page/structured.ts';

const story = loadStory();
const parse = (json: string): Record<string, unknown> => JSON.parse(json) as Record<string, unknown>;

test('a page’s address is absolute and lies under the story’s', () => {
	expect(addressOf(story, '')).toBe(story.address);
	expect(addressOf(story, 'data')).toBe(`${story.address}data`);
});

test('the article names the report it is based on, with both of its dates', () => {
	expect(parse(jsonLd(article(story)))).toMatchObject({
		'@context': 'https://schema.org',
		'@type': 'NewsArticle',
		headline: story.title,
		datePublished: story.published,
		dateModified: story.modified,
		inLanguage: story.lang,
		isBasedOn: {
			'@type': 'NewsArticle',
			publisher: { name: 'South China Morning Post' },
			datePublished: '2017-08-24T08:03+08:00',
			dateModified: '2017-08-25T10:59+08:00'
		}
	});
});

test('the article is about every actor and about every place that the report names', () => {
	const about = article(story).about as readonly { name: string; '@type': string }[];
	const names = about.map(({ name }) => name);
	expect(names).toEqual(expect.arrayContaining(story.actors.map(({ name }) => name)));
	expect(names).toEqual(expect.arrayContaining(['Hangzhou', 'Shanghai', 'Singapore', 'Macau']));
	expect(names).not.toContain('New York');
	expect(about.find(({ name }) => name === 'Typhoon Hato')).toMatchObject({
		'@type': 'Event',
		location: expect.arrayContaining([{ '@type': 'Place', name: 'Hangzhou' }]) as unknown
	});
});

test('a dataset offers each of its files at an absolute address', () => {
	const file = { name: 'events.csv', type: 'text/csv', description: 'Events' };
	expect(dataset(story, 'All of it', [file]).distribution).toMatchObject([
		{ contentUrl: `${story.address}data/events.csv`, encodingFormat: 'text/csv' }
	]);
});

test('no text can end the element that holds it', () => {
	const hostile = { ...story, title: '</script><script>alert(1)</script><!--' };
	const json = jsonLd(article(hostile));
	expect(json).not.toContain('<');
	expect(parse(json).headline).toBe(hostile.title);
});
