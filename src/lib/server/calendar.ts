// The events as a calendar (RFC 5545). A calendar has no room for what is not known: what is known to a year or a month
// lasts from its first day to its last, is marked tentative and free, and says in words that it is no day. What has no
// date is named in the calendar's description.
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import {
	aheadOf,
	DAY,
	inWords,
	MINUTE,
	PRECISION_IN_WORDS,
	type Clock,
	type Moment,
	type StoryDate
} from '../model/date.ts';
import type { Event, Story } from '../model/story.ts';

/** An all-day date: `ical-generator` takes the day that a date has in UTC where it is told so. */
const day = (moment: Moment): Date => new Date(Math.floor(moment / DAY) * DAY);

const clocked = ({ precision }: StoryDate): boolean =>
	precision === 'hour' || precision === 'about' || precision === 'part';

/** Whether the day itself is known. */
const exact = ({ precision, uncertain, approximate }: StoryDate): boolean =>
	!uncertain && !approximate && (precision === 'day' || precision === 'days' || precision === 'hour');

function times(date: StoryDate, clock: Clock): { readonly start: Date; readonly end?: Date; readonly allDay: boolean } {
	const { from, to, precision } = date;
	const utc = (moment: Moment): Date => new Date(moment - aheadOf(clock) * MINUTE);
	const first = Number.isFinite(from) ? from : to - DAY;
	if (clocked(date)) return { start: utc(first), ...(precision === 'part' && { end: utc(to) }), allDay: false };
	return { start: day(first), ...(Number.isFinite(to) && { end: day(to) }), allDay: true };
}

export function calendarOf(story: Story): string {
	const undated = story.events.filter(({ date }) => date.precision === 'undated').map(({ title }) => title);
	const calendar = ical({
		name: story.title,
		description: [
			story.description,
			`Times are ${story.clock.place}’s. What is known only to a year or a month lasts as long, and is no day of its own.`,
			...(undated.length > 0 ? [`Without a date, and so left out: ${undated.join('; ')}.`] : [])
		].join(' '),
		prodId: { company: story.title, product: 'events', language: story.lang.toUpperCase() },
		method: ICalCalendarMethod.PUBLISH,
		url: story.address
	});
	const host = new URL(story.address).host;
	const describe = ({ date, status, note, sources }: Event): string =>
		[
			`${inWords(date)} (${PRECISION_IN_WORDS[date.precision]}).`,
			...(exact(date) || clocked(date) || !Number.isFinite(date.to - date.from)
				? []
				: ['It happened at some time within these days; which is not known.']),
			...(note ? [`${note}.`] : []),
			`${status.charAt(0).toUpperCase()}${status.slice(1)}; source: ${sources.map((id) => story.sources.find((one) => one.id === id)?.publisher ?? id).join(', ')}.`
		].join('\n');
	for (const event of story.events) {
		if (event.date.precision === 'undated') continue;
		const place = story.places.find(({ id }) => id === event.place);
		calendar.createEvent({
			id: `${event.id}@${host}`,
			...times(event.date, story.clock),
			stamp: new Date(story.modified),
			summary: event.title,
			description: describe(event),
			...(place && { location: { title: place.name, geo: { lat: place.at[1], lon: place.at[0] } } }),
			status: exact(event.date) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
			transparency: ICalEventTransparency.TRANSPARENT,
			categories: [{ name: event.topic }, { name: event.status }]
		});
	}
	return `${calendar.toString()}\r\n`;
}
