// What others' programs read of the data: a calendar, TimelineJS; neither of them more exact than the data.
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/lib/server/calendar.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { timelineJs } from '../../src/lib/server/timelinejs.ts';

const story = loadStory();
const dated = story.events.filter(({ date }) => date.precision !== 'undated');

describe('events.ics', () => {
	const text = calendarOf(story);
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
	const event = (id: string) => {
		const found = events.find(({ uid }) => uid.startsWith(`${id}@`));
		if (!found) throw new Error(`no such event: ${id}`);
		return found;
	};

	it('has each event that has a date once, and names the others', () => {
		expect(events.map(({ uid }) => uid.split('@')[0])).toEqual(dated.map(({ id }) => id));
		const said = String(calendar.getFirstPropertyValue('x-wr-caldesc'));
		for (const { title } of story.events.filter((one) => !dated.includes(one))) expect(said).toContain(title);
	});

	it('gives a day as a day and a time as a time of Hong Kong', () => {
		expect(event('meeting').startDate.toString()).toBe('2017-08-23');
		expect(event('meeting').endDate.toString()).toBe('2017-08-24');
		expect(event('signal-10').startDate.toString()).toBe('2017-08-23T01:10:00Z');
		expect(event('shanghai-leaders').endDate.toString()).toBe('2017-08-23T04:00:00Z');
	});

	it('gives a year as a year, tentative, and says that the day is not known', () => {
		const year = event('first-press-conference');
		expect([year.startDate.toString(), year.endDate.toString()]).toEqual(['1999-01-01', '2000-01-01']);
		expect(year.description).toMatch(/^in 1999 \(known to the year\)\.\nIt happened at some time within these days/);
		expect(year.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
		expect(event('handover').component.getFirstPropertyValue('status')).toBe('CONFIRMED');
	});

	it('says of each its status and source, and keeps nobody’s time busy', () => {
		for (const one of events) {
			expect(one.description).toMatch(/^(Reported|Context|Derived); source: \S/m);
			expect(one.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
		}
	});

	it('is folded to lines of 75 bytes that end as the standard says, and the same on every build', () => {
		const lines = text.split('\r\n');
		expect(lines.at(-1)).toBe('');
		expect(lines.filter((line) => line.includes('\n') || Buffer.byteLength(line) > 75)).toEqual([]);
		expect(calendarOf(story)).toBe(text);
	});
});

describe('timelinejs.json', () => {
	it('keeps the eras', () => {
		expect(timelineJs(story)).toMatchObject({
			eras: [
				{
					start_date: { year: 2017, month: 8, day: 22 },
					end_date: { year: 2017, month: 8, day: 23 },
					text: { headline: 'The trip' }
				}
			]
		});
	});

	const { events, title } = timelineJs(story) as {
		title: { text: { text: string } };
		events: {
			unique_id: string;
			start_date: Record<string, number>;
			end_date?: Record<string, number>;
			text: { headline: string };
			group: string;
		}[];
	};
	const slide = (id: string) => events.find(({ unique_id }) => unique_id === id);

	it('has each event that has a date, and names the others in its title', () => {
		expect(events.map(({ unique_id }) => unique_id)).toEqual(dated.map(({ id }) => id));
		expect(title.text.text).toContain('Alibaba owns the newspaper');
	});

	it('gives no more of a date than is known, and says it in our words', () => {
		expect(slide('first-press-conference')?.start_date).toEqual({ year: 1999, display_date: 'in 1999' });
		expect(slide('macau-agreement')?.start_date).toEqual({ year: 2017, month: 8, display_date: 'August 2017' });
		expect(slide('trip')?.end_date).toEqual({ year: 2017, month: 8, day: 23 });
		expect(slide('signal-10')?.start_date).toMatchObject({ day: 23, hour: 9, minute: 10 });
		expect(slide('landfall')?.start_date.display_date).toBe('23 August 2017, about 12:50');
	});

	it('escapes what would be markup', () => {
		const [first, ...rest] = story.events;
		if (!first) throw new Error('there is no event');
		const hostile = { ...story, events: [{ ...first, title: '<img src=x onerror=alert(1)> & "co"' }, ...rest] };
		const [read] = (timelineJs(hostile) as { events: typeof events }).events;
		expect(read?.text.headline).toBe('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot;');
	});
});
