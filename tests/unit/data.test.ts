// What the data say, held against a second copy of the facts, written down by hand.
import { describe, expect, it } from 'vitest';
import { clockTime, dayInWords, HOUR, inWords } from '../../src/lib/model/date.ts';
import { positionAt } from '../../src/lib/model/track.ts';
import { byId } from '../../src/lib/model/story.ts';
import { loadStory } from '../../src/lib/server/story.ts';

const story = loadStory();

/** Day and hour in UTC, latitude, longitude, hPa, knots, grade. */
const HATO = `
19 12 19.1 130.1 1006 - 2
19 18 19.4 129.1 1004 - 2
20 00 19.5 128.3 1004 - 2
20 06 19.6 127.6 1002 - 2
20 12 19.7 126.9 998 35 3
20 18 19.9 126.2 996 35 3
21 00 20.2 125.4 994 35 3
21 06 20.3 124.3 994 35 3
21 12 20.6 123.2 990 40 3
21 18 20.5 121.5 990 40 3
22 00 20.5 119.8 985 45 3
22 06 20.5 118.8 975 60 4
22 12 20.6 117.3 975 60 4
22 18 21.1 116.0 970 65 5
23 00 21.6 114.4 965 75 5
23 06 22.3 112.8 965 75 5
23 12 22.7 111.0 985 50 4
23 18 23.5 109.1 994 40 3
24 00 23.9 107.5 996 35 3
24 06 23.9 106.1 996 35 3
24 12 23.8 104.5 998 - 2
24 18 23.8 101.9 1000 - 2
25 00 23.6 99.5 1002 - 2`;

describe('Hato’s best track', () => {
	const rows = HATO.trim()
		.split('\n')
		.map((row) => row.split(' '));

	it('has its twenty-three fixes, six hours apart', () => {
		expect(story.track.fixes).toHaveLength(23);
		story.track.fixes.slice(1).forEach((fix, i) => {
			expect(fix.time - (story.track.fixes[i]?.time ?? 0)).toBe(6 * HOUR);
		});
	});

	it.each(rows)('on the %sth at %s UTC is where RSMC Tokyo has it', (day, hour, ...numbers) => {
		const time = Date.UTC(2017, 7, Number(day), Number(hour)) + 8 * HOUR;
		const [lat, lon, pressure, wind, grade] = numbers;
		expect(story.track.fixes.find((fix) => fix.time === time)).toEqual({
			time,
			at: [Number(lon), Number(lat)],
			pressure: Number(pressure),
			wind: wind === '-' ? null : Number(wind),
			grade: Number(grade)
		});
	});

	it('keeps a wind that was not analysed apart from none', () => {
		expect(story.track.fixes.filter(({ wind }) => wind === null)).toHaveLength(7);
		expect(story.track.fixes.every(({ wind }) => wind === null || wind >= 35)).toBe(true);
	});

	it('is interpolated between its fixes and nowhere else', () => {
		const [first, second] = story.track.fixes;
		if (!first || !second) throw new Error('no fixes');
		expect(positionAt(story.track, first.time)).toMatchObject({ at: first.at, interpolated: false });
		const between = positionAt(story.track, first.time + 3 * HOUR);
		expect(between.interpolated).toBe(true);
		expect(between.at[0]).toBeCloseTo(129.6, 1);
		expect(between.at[1]).toBeCloseTo(19.25, 1);
		expect(positionAt(story.track, 0).at).toEqual(first.at);
		expect(positionAt(story.track, Infinity).at).toEqual([99.5, 23.6]);
	});

	it('comes ashore just west of Macau at the time that is reported', () => {
		const { at } = positionAt(story.track, byId(story.events, 'landfall').date.from);
		expect(at[0]).toBeLessThan(byId(story.places, 'macau').at[0]);
		expect(at[0]).toBeGreaterThan(113);
	});
});

describe('the survey of digital payments', () => {
	it.each([
		['HKG', 'Hong Kong', [85.2, 84.5, 92.8]],
		['CHN', 'China', [49.1, 66.6, 86.2]],
		['SGP', 'Singapore', [90.2, 90.1, 94.8]]
	])('has for %s, %s, its three years and no other', (economy, label, percents) => {
		const survey = story.payments.find((one) => one.economy === economy);
		const values = [2014, 2017, 2021].map((year, i) => ({ year, percent: percents[i] }));
		expect(survey).toMatchObject({ label, values, status: 'context', sources: ['findex'] });
		expect(survey?.values).toHaveLength(3);
	});

	it('has no economy beside these, Macau least of all', () => {
		expect(story.payments.map(({ economy }) => economy)).toEqual(['HKG', 'CHN', 'SGP']);
	});
});

/** Id, place, status and date in words. */
const EVENTS = `
handover | hong-kong | context | 1 July 1997
octopus | hong-kong | context | 1 September 1997
first-press-conference | hong-kong | reported | in 1999
lost-listing | hong-kong | reported | no date given
new-york-listing | new-york | context | 19 September 2014
city-brain | hangzhou | reported | in 2016
scmp-purchase | - | context | April 2016
stored-value-licences | hong-kong | context | 25 August 2016
city-brain-announced | hangzhou | context | October 2016
lam-elected | hong-kong | context | 26 March 2017
alipayhk | hong-kong | context | 25 May 2017
lam-sworn-in | hong-kong | context | 1 July 2017
manifesto | hong-kong | reported | no date given
facilitator | - | reported | August 2017
singapore | singapore | reported | August 2017
singapore-visit | singapore | context | 2 to 3 August 2017
macau-agreement | macau | reported | August 2017
macau-signed | macau | context | 4 August 2017
trip-announced | hong-kong | context | 18 August 2017
trip | - | reported | 22 to 23 August 2017
banquet | shanghai | reported | 22 August 2017
shanghai-leaders | shanghai | reported | 23 August 2017, morning
signal-8 | hong-kong | context | 23 August 2017, 05:20
signal-9 | hong-kong | context | 23 August 2017, 08:10
signal-10 | hong-kong | context | 23 August 2017, 09:10
landfall | jinwan | context | 23 August 2017, about 12:50
meeting | hangzhou | reported | 23 August 2017
offer | hangzhou | reported | 23 August 2017
means | hangzhou | reported | 23 August 2017
involvement | hangzhou | reported | 23 August 2017
young-generation | hangzhou | reported | 23 August 2017
small-firms | hangzhou | reported | 23 August 2017
two-systems | hangzhou | reported | 23 August 2017
night-in-hangzhou | hangzhou | reported | 23 August 2017, night
back-at-airport | hong-kong | context | 24 August 2017, morning
published | - | reported | 24 August 2017, 08:03
updated | - | reported | 25 August 2017, 10:59
ownership | - | reported | no date given
one-in-three | hong-kong | reported | no date given
data-centres | hong-kong | reported | no date given
blueprint | hong-kong | context | 15 December 2017
faster-payments | hong-kong | context | 17 September 2018
hong-kong-listing | hong-kong | context | 26 November 2019`;

describe('the events', () => {
	it('are all these, each in its place, of its status, as precisely dated as it is known', () => {
		const rows = story.events.map(({ id, place, status, date }) =>
			[id, place ?? '-', status, inWords(date)].join(' | ')
		);
		expect(rows).toEqual(EVENTS.trim().split('\n'));
	});

	it('that the article reports name it as their source, and those that are context name another', () => {
		for (const { id, status, sources } of [
			...story.events,
			...story.relations.map((one) => ({ id: one.object, ...one }))
		]) {
			expect(sources.includes('scmp'), id).toBe(status === 'reported');
		}
	});

	it('have the banquet on Tuesday, Shanghai’s leaders before Hangzhou, and the meeting at no hour', () => {
		expect(new Date(byId(story.events, 'banquet').date.from).getUTCDay()).toBe(2);
		expect(byId(story.events, 'shanghai-leaders').date.to).toBeLessThanOrEqual(Date.UTC(2017, 7, 23, 12));
		expect(byId(story.events, 'meeting').date.precision).toBe('day');
	});

	it('have all that was said at the meeting within it, and nothing else', () => {
		const within = story.events.filter((event) => event.within === 'meeting').map(({ id }) => id);
		expect(within).toEqual(['offer', 'means', 'involvement', 'young-generation', 'small-firms', 'two-systems']);
	});
});

describe('the relations', () => {
	it('are these', () => {
		expect(story.relations.map(({ subject, relation, object }) => `${subject} ${relation} ${object}`)).toEqual([
			'jack-ma founded alibaba',
			'alibaba owns scmp',
			'alibaba runs tmall',
			'alibaba runs taobao',
			'alibaba runs data-centres',
			'alibaba runs city-brain',
			'alibaba agreed with macau',
			'carrie-lam met jack-ma',
			'carrie-lam met han-zheng',
			'carrie-lam met ying-yong',
			'hato delayed carrie-lam',
			'ng-kang-chung reported for scmp'
		]);
	});
});

describe('the places', () => {
	it.each([
		['hong-kong', 22.2819, 114.1582, 'city', '香港', 'reported'],
		['macau', 22.1987, 113.5439, 'city', '澳門', 'reported'],
		['shanghai', 31.2304, 121.4737, 'city', '上海', 'reported'],
		['hangzhou', 30.2741, 120.1551, 'city', '杭州', 'reported'],
		['headquarters', 30.2814, 120.0213, 500, '阿里巴巴总部（西溪）', 'context'],
		['singapore', 1.2903, 103.8519, 'city', '新加坡', 'reported'],
		['new-york', 40.7069, -74.0113, 'city', '紐約', 'context'],
		['jinwan', 22.05, 113.35, 'district', '珠海金湾', 'context']
	])('have %s where it is, no finer than it is known', (id, lat, lng, precision, zh, status) => {
		const place = byId(story.places, id);
		expect(place).toMatchObject({ at: [lng, lat], precision, status });
		expect(place.zh?.text).toBe(zh);
	});

	it('are eight, and no data centre is one of them', () => {
		expect(story.places).toHaveLength(8);
		expect(story.places.map(({ id }) => id).join(' ')).not.toContain('data');
	});

	it('are where the journey begins and ends its legs', () => {
		for (const { line, from, to } of story.journey.legs) {
			expect([line[0], line.at(-1)]).toEqual([byId(story.places, from).at, byId(story.places, to).at]);
		}
		expect(story.journey.legs.map(({ state }) => state)).toEqual(['travelled', 'travelled', 'waiting']);
	});
});

describe('the words', () => {
	const claims = story.steps.flatMap((step) => step.claims);
	const body = [
		story.title,
		story.standfirst,
		story.dateline,
		story.credit,
		story.disclosure,
		...story.steps.flatMap((step) => [step.intro ?? '', ...step.claims.map(({ text }) => text)])
	].join(' ');

	it('are between 900 and 1,500', () => {
		const count = body.split(/\s+/).filter((word) => word !== '').length;
		expect(count).toBeGreaterThanOrEqual(900);
		expect(count).toBeLessThanOrEqual(1500);
	});

	it('carry every statement of the article exactly where the storyboard has it', () => {
		const carried = story.steps.map(({ id, facts, claims: own }) => [
			id,
			[...facts, ...own.flatMap((claim) => claim.facts)].join(' ')
		]);
		expect(Object.fromEntries(carried.filter(([, facts]) => facts !== ''))).toEqual({
			cover: '1 2',
			offer: '3 4',
			means: '5 8',
			trip: '14',
			'shanghai-tuesday': '15',
			'shanghai-wednesday': '16',
			typhoon: '17',
			'one-in-three': '6',
			'data-centres': '7',
			'since-1999': '12 13',
			'city-brain': '22',
			macau: '21',
			manifesto: '18 19',
			singapore: '20',
			'young-and-small': '9 10',
			'two-systems': '11'
		});
	});

	it('claim nothing without saying what it is and where it comes from', () => {
		for (const { text, status, sources } of claims) {
			expect(sources.length, text).toBeGreaterThan(0);
			if (status === 'reported') expect(sources, text).toEqual(['scmp']);
			if (status === 'context') expect(sources, text).not.toContain('scmp');
		}
	});

	it('carry statements of the article in claims that are reported, and in no other', () => {
		for (const { text, status, facts } of claims) if (facts.length > 0) expect(status, text).toBe('reported');
	});

	it('quote no more than a few words of a speaker', () => {
		const quoted = [...body.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
		expect([...new Set(quoted)]).toEqual([
			'more fashionable, modern, and efficient',
			'higher platform',
			'smart city',
			'facilitator',
			'promoter',
			'one country, two systems'
		]);
	});

	it('imply no deal, and do not say that Alibaba never listed in Hong Kong', () => {
		expect(body).not.toMatch(/never (?:been )?listed|accepted the offer|agreed with Hong Kong|deal/i);
		expect(body).toMatch(/no agreement with Hong Kong/);
	});

	it('disclose who owned the newspaper, and credit the report with both its dates', () => {
		expect(story.disclosure).toMatch(/Alibaba owned the South China Morning Post/);
		for (const id of ['published', 'updated']) {
			const { from } = byId(story.events, id).date;
			expect(story.credit).toContain(clockTime(from));
			expect(story.credit).toContain(dayInWords(from).split(' ').slice(0, 2).join(' '));
		}
	});

	it('name no source that is not listed, and list none that nothing names', () => {
		const named = new Set([
			...claims.flatMap(({ sources }) => sources),
			...[story.events, story.places, story.actors, story.relations, story.journey.legs, story.payments].flatMap(
				(rows) => rows.flatMap(({ sources }) => sources)
			),
			story.track.source
		]);
		expect([...named].sort()).toEqual(story.sources.map(({ id }) => id).sort());
	});
});
