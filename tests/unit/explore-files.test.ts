// The events that a reader takes away: whole, readable by others, and harmless in a spreadsheet.
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/lib/server/story.ts';
import { cell, csvOf, geojsonOf } from '../../src/lib/views/explore/files.ts';

const loaded = loadStory();
const story = { ...loaded, story: loaded };
const rows = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

describe('the CSV file', () => {
	it('has a row an event, with its date as exact as it is and where it comes from', () => {
		const read = rows(csvOf(story.events, story));
		expect(read.map(({ id }) => id)).toEqual(story.events.map(({ id }) => id));
		expect(read.find(({ id }) => id === 'first-press-conference')).toMatchObject({
			edtf: '1999',
			precision: 'known to the year',
			from: '1999-01-01T00:00:00+08:00',
			to: '2000-01-01T00:00:00+08:00',
			place: 'Hong Kong',
			longitude: '114.1582',
			status: 'reported'
		});
		expect(read.find(({ id }) => id === 'lost-listing')).toMatchObject({ edtf: '', from: '', to: '' });
		expect(read.every(({ sources }) => sources)).toBe(true);
	});

	it('keeps a place in the west a number', () => {
		expect(rows(csvOf(story.events, story)).find(({ place }) => place === 'New York')?.longitude).toBe('-74.0113');
	});

	it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|calc', '%0A', '=HYPERLINK("http://x","y")'])(
		'does not let a spreadsheet run %j',
		(text) => {
			const [[read = ''] = []] = parse(`${cell(text)}\r\n`);
			expect(read).toBe(`'${text}`);
		}
	);

	it('gives back any other text as it was', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				fc.pre(!/^[\s]*[=+\-@|%\t\r]/.test(text));
				expect(parse(`x,${cell(text)}\r\n`)).toEqual([['x', text]]);
			})
		);
	});
});

describe('the GeoJSON file', () => {
	const { features } = JSON.parse(geojsonOf(story.events, story)) as {
		features: { id: string; geometry: { coordinates: number[] } | null; properties: Record<string, string> }[];
	};

	it('has a feature an event, longitude first, and no geometry where no place is named', () => {
		expect(features).toHaveLength(story.events.length);
		expect(features.find(({ id }) => id === 'meeting')?.geometry?.coordinates).toEqual([120.1551, 30.2741]);
		expect(features.find(({ id }) => id === 'trip')?.geometry).toBeNull();
	});

	it('says how exactly a point may be read', () => {
		expect(features.find(({ id }) => id === 'landfall')?.properties.placePrecision).toBe('district');
	});
});
