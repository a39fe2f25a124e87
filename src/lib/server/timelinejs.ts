// The events as TimelineJS 3 reads them: https://timeline.knightlab.com/docs/json-format.html. It takes HTML in its texts,
// so every word of ours is escaped; and it knows no event without a date, so those are named in its title.
import { DAY, inWords, PRECISION_IN_WORDS, type Moment, type StoryDate } from '../model/date.ts';
import { erasOf } from '../model/eras.ts';
import { byId, type Event, type Story } from '../model/story.ts';

interface SlideDate {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
	readonly hour?: number;
	readonly minute?: number;
	readonly display_date?: string;
}

const html = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A moment with no more parts than are known of it. */
function parts(moment: Moment, { precision }: StoryDate): SlideDate {
	const at = new Date(moment);
	const year = at.getUTCFullYear();
	if (precision === 'decade' || precision === 'year') return { year };
	const month = at.getUTCMonth() + 1;
	if (precision === 'month') return { year, month };
	const day = at.getUTCDate();
	if (precision !== 'hour' && precision !== 'about') return { year, month, day };
	return { year, month, day, hour: at.getUTCHours(), minute: at.getUTCMinutes() };
}

const LONGEST = {
	decade: 0,
	year: 366 * DAY,
	month: 31 * DAY,
	days: DAY,
	day: DAY,
	part: DAY,
	hour: 60_000,
	about: 60_000
};

/** Both ends of what is longer than the unit it is given in. An end that is open is left out. */
function dates(date: StoryDate): { readonly start_date: SlideDate; readonly end_date?: SlideDate } {
	const { from, to, precision } = date;
	const first = Number.isFinite(from) ? from : to - 1;
	const long = precision !== 'undated' && Number.isFinite(to - from) && to - from > LONGEST[precision];
	return {
		start_date: { ...parts(first, date), display_date: inWords(date) },
		...(long && { end_date: parts(to - 1, date) })
	};
}

const hasDate = ({ date }: Event): boolean => date.precision !== 'undated';

export function timelineJs(story: Story): object {
	const publisher = (id: string): string => story.sources.find((source) => source.id === id)?.publisher ?? id;
	const slide = (event: Event): object => {
		const place = story.places.find(({ id }) => id === event.place);
		const told = [
			event.note,
			`${event.status.charAt(0).toUpperCase()}${event.status.slice(1)}; ${PRECISION_IN_WORDS[event.date.precision]}.`,
			`Source: ${event.sources.map(publisher).join(', ')}.`
		];
		return {
			unique_id: event.id,
			...dates(event.date),
			text: {
				headline: html(event.title),
				text: told.flatMap((line) => (line ? [`<p>${html(line)}</p>`] : [])).join('')
			},
			group: html(place?.name ?? 'No place is named')
		};
	};
	const undated = story.events.filter((event) => !hasDate(event)).map(({ title }) => title);
	const without = undated.length > 0 ? `<p>Without a date, and so not shown: ${html(undated.join('; '))}.</p>` : '';
	return {
		scale: 'human',
		title: {
			unique_id: 'title',
			text: { headline: html(story.title), text: `<p>${html(story.standfirst)}</p>${without}` }
		},
		events: story.events.filter(hasDate).map(slide),
		eras: erasOf(story.events).map(({ id }) => {
			const { date, label } = byId(story.events, id);
			return { ...dates(date), text: { headline: html(label) } };
		})
	};
}
