// Dates keep the precision they were written with, and the same clock wherever they are read.
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWords, type StoryDate } from '../../src/lib/model/date.ts';
import * as dates from '../../src/lib/server/dates.ts';
import { DateError, type Qualifier } from '../../src/lib/server/dates.ts';

// By Hong Kong's clock, eight hours ahead of UTC.
const AHEAD = 480;
const parseDate = (edtf: string, qualifier: Qualifier = '') => dates.parseDate(edtf, qualifier, AHEAD);
const parseWindow = (edtf: string) => dates.parseWindow(edtf, AHEAD);
const parseMoment = (edtf: string) => dates.parseMoment(edtf, AHEAD);
const parseStretch = (edtf: string) => dates.parseStretch(edtf, AHEAD);

/** A moment of the story's clock, written down as a clock in Hong Kong shows it. */
const clock = (moment: number): string =>
	Number.isFinite(moment) ? new Date(moment).toISOString().slice(0, 16) : String(moment);

const summary = ({ precision, from, to, part, uncertain, approximate }: StoryDate): string =>
	[precision, clock(from), clock(to), part, uncertain && 'uncertain', approximate && 'approximate']
		.filter(Boolean)
		.join(' ');

type Row = readonly [edtf: string, qualifier: Qualifier, means: string, words: string];

const ROWS: readonly Row[] = [
	['1999', '', 'year 1999-01-01T00:00 2000-01-01T00:00', 'in 1999'],
	['2016', '', 'year 2016-01-01T00:00 2017-01-01T00:00', 'in 2016'],
	['2017-08', '', 'month 2017-08-01T00:00 2017-09-01T00:00', 'August 2017'],
	['2017-12', '', 'month 2017-12-01T00:00 2018-01-01T00:00', 'December 2017'],
	['2017-08-22', '', 'day 2017-08-22T00:00 2017-08-23T00:00', '22 August 2017'],
	['2016-02-29', '', 'day 2016-02-29T00:00 2016-03-01T00:00', '29 February 2016'],
	['2017-08-22/2017-08-23', '', 'days 2017-08-22T00:00 2017-08-24T00:00', '22 to 23 August 2017'],
	['2017-08-22/2017-08-22', '', 'day 2017-08-22T00:00 2017-08-23T00:00', '22 August 2017'],
	['2017-07-31/2017-08-01', '', 'days 2017-07-31T00:00 2017-08-02T00:00', '31 July to 1 August 2017'],
	['2017-08-23', 'morning', 'part 2017-08-23T00:00 2017-08-23T12:00 morning', '23 August 2017, morning'],
	['2017-08-23', 'night', 'part 2017-08-23T18:00 2017-08-24T06:00 night', '23 August 2017, night'],
	['2017-08-23T09:10+08:00', '', 'hour 2017-08-23T09:10 2017-08-23T09:11', '23 August 2017, 09:10'],
	['2017-08-23T01:10Z', '', 'hour 2017-08-23T09:10 2017-08-23T09:11', '23 August 2017, 09:10'],
	['2017-08-22T21:20Z', '', 'hour 2017-08-23T05:20 2017-08-23T05:21', '23 August 2017, 05:20'],
	['2017-08-23T12:50+08:00', 'about', 'about 2017-08-23T12:50 2017-08-23T12:51', '23 August 2017, about 12:50'],
	['', '', 'undated -Infinity Infinity', 'no date given'],
	['199X', '', 'decade 1990-01-01T00:00 2000-01-01T00:00', 'in the 1990s'],
	['2017-XX', '', 'year 2017-01-01T00:00 2018-01-01T00:00', 'in 2017'],
	['2017-08-XX', '', 'month 2017-08-01T00:00 2017-09-01T00:00', 'August 2017'],
	['2017-08~', '', 'month 2017-08-01T00:00 2017-09-01T00:00 approximate', 'about August 2017'],
	['2017-08?', '', 'month 2017-08-01T00:00 2017-09-01T00:00 uncertain', 'perhaps August 2017'],
	['2017-08%', '', 'month 2017-08-01T00:00 2017-09-01T00:00 uncertain approximate', 'perhaps about August 2017'],
	['2017-08-23~', '', 'day 2017-08-23T00:00 2017-08-24T00:00 approximate', 'about 23 August 2017'],
	['1999~', '', 'year 1999-01-01T00:00 2000-01-01T00:00 approximate', 'about 1999'],
	['1999?', '', 'year 1999-01-01T00:00 2000-01-01T00:00 uncertain', 'perhaps in 1999'],
	['1999%', '', 'year 1999-01-01T00:00 2000-01-01T00:00 uncertain approximate', 'perhaps about 1999'],
	['2017/..', '', 'year 2017-01-01T00:00 Infinity', 'from 2017 on'],
	['../2017-08-23', '', 'days -Infinity 2017-08-24T00:00', 'until 23 August 2017'],
	['1997/2017', '', 'year 1997-01-01T00:00 2018-01-01T00:00', '1997 to 2017'],
	['2017?/..', '', 'year 2017-01-01T00:00 Infinity uncertain', 'perhaps from 2017 on'],
	['2017~/..', '', 'year 2017-01-01T00:00 Infinity approximate', 'from about 2017 on'],
	['../2017~', '', 'year -Infinity 2018-01-01T00:00 approximate', 'until about 2017'],
	['2016-10~/2017', '', 'year 2016-10-01T00:00 2018-01-01T00:00 approximate', 'about 2016 to 2017'],
	['2016-10?/2017~', '', 'year 2016-10-01T00:00 2018-01-01T00:00 uncertain approximate', 'perhaps about 2016 to 2017']
];

const refused = (read: () => unknown): string => {
	try {
		read();
		return 'accepted';
	} catch (error) {
		if (error instanceof DateError) return error.message;
		throw error;
	}
};

describe('a date', () => {
	it.each(ROWS)('%s %s is as wide as what is known, and no wider in words', (edtf, qualifier, means, words) => {
		const date = parseDate(edtf, qualifier);
		expect(date.edtf).toBe(edtf);
		expect(summary(date)).toBe(means);
		expect(inWords(date)).toBe(words);
	});

	it.each([
		['2017-02-29', /calendar/],
		['2017-02-29T09:10Z', /calendar|EDTF/],
		['2017-04-31', /calendar|EDTF/],
		['2017-13', /EDTF/],
		['23 August 2017', /EDTF/],
		['2017-8-3', /EDTF/],
		['2017-08-23T09:10', /zone/],
		['2017-08-23/2017-08-22', /after its beginning/],
		['../..', /one end|EDTF/],
		['0199', /1000 to 2999/],
		['19XX', /decade/],
		['1XXX-12', /decade|EDTF/],
		['2017-21', /year, month, day/],
		['[2016,2017]', /year, month, day/]
	])('%s is refused, and what was expected is said', (edtf, message) => {
		expect(refused(() => parseDate(edtf))).toMatch(message);
	});

	it.each([
		['1999', 'morning'],
		['', 'night'],
		['2017-08-23', 'about'],
		['2017-08-22/2017-08-23', 'evening']
	] as const)('%s cannot be qualified by %s', (edtf, qualifier) => {
		expect(refused(() => parseDate(edtf, qualifier))).not.toBe('accepted');
	});

	it('of any text is a date or a `DateError`, and never has its end before its beginning', () => {
		const pieces = fc.constantFrom(
			'2017',
			'1999',
			'-08',
			'-22',
			'/',
			'..',
			'~',
			'?',
			'X',
			'T09:10',
			'+08:00',
			'Z',
			'[',
			' '
		);
		const texts = fc.oneof(
			fc.string(),
			fc.array(pieces, { maxLength: 6 }).map((list) => list.join(''))
		);
		fc.assert(
			fc.property(texts, (text) => {
				if (refused(() => parseDate(text)) !== 'accepted') return;
				const { from, to } = parseDate(text);
				expect(from).toBeLessThan(to);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('a window, a stretch and a moment', () => {
	it('reach from the beginning of the first part to the end of the last', () => {
		const { from, to } = parseWindow('2017-08-22/2017-08-24');
		expect([clock(from), clock(to)]).toEqual(['2017-08-22T00:00', '2017-08-25T00:00']);
		expect(refused(() => parseWindow('2017/..'))).toMatch(/both ends/);
	});

	it('are exact to the minute where the storm is meant', () => {
		const { from, to } = parseStretch('2017-08-21T20:00+08:00/2017-08-24T08:00+08:00');
		expect([clock(from), clock(to)]).toEqual(['2017-08-21T20:00', '2017-08-24T08:00']);
		expect(clock(parseMoment('2017-08-19T12:00Z'))).toBe('2017-08-19T20:00');
		expect(refused(() => parseMoment('2017-08-19'))).toMatch(/zone/);
		expect(refused(() => parseStretch('2017-08-21/2017-08-24'))).toMatch(/two times/);
	});
});

/** What a machine in a time zone makes of every date of the story, in moments and in words. */
function readIn(zone: string): { readonly offset: number; readonly dates: string } {
	const script = `
		import { inWords } from './src/lib/model/date.ts';
		import { loadStory } from './src/lib/server/story.ts';
		const { events, steps, track } = loadStory();
		const dates = [
			...events.map(({ id, date }) => [id, String(date.from), String(date.to), inWords(date)]),
			...steps.map(({ id, scene }) => [id, scene.timeline.from, scene.timeline.to, scene.trackTime?.rest]),
			...track.fixes.map(({ time }) => time)
		];
		console.log(JSON.stringify({ offset: new Date(2017, 7, 23).getTimezoneOffset(), dates: JSON.stringify(dates) }));`;
	const output = execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
		env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
		encoding: 'utf8'
	});
	return JSON.parse(output) as { offset: number; dates: string };
}

describe('a story’s clock', () => {
	it.each([
		[480, '2017-08-23T09:10'],
		[0, '2017-08-23T01:10'],
		[-300, '2017-08-22T20:10'],
		[345, '2017-08-23T06:55']
	])('%i minutes ahead of UTC tells a time by itself, and no day', (ahead, shown) => {
		expect(clock(dates.parseDate('2017-08-23T01:10Z', '', ahead).from)).toBe(shown);
		expect(clock(dates.parseDate('2017-08-23', '', ahead).from)).toBe('2017-08-23T00:00');
	});
});

describe('a machine’s time zone', { timeout: 60_000 }, () => {
	const here = readIn('UTC');

	it.each([
		['Pacific/Pago_Pago', 660],
		['Asia/Hong_Kong', -480],
		['Pacific/Kiritimati', -840]
	])('moves no date of the story in %s', (zone, offset) => {
		const there = readIn(zone);
		expect(there.offset).toBe(offset);
		expect(there.dates).toBe(here.dates);
		expect(there.dates).toContain('23 August 2017, about 12:50');
	});
});
