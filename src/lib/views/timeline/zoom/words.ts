// What marks, clusters and windows are called, for those who listen and for those who point.
import { DAY, hedgesOf, inWords, isOpen, PRECISION_IN_WORDS } from '../../../model/date.ts';
import type { Event } from '../../../model/story.ts';
import type { Cast } from './lanes.ts';
import type { Layout } from './layout.ts';
import { spanInWords } from './ticks.ts';
import type { Cluster, Lane, Span } from './types.ts';

export const placeName = (event: Event, { places }: Cast): string =>
	places.find(({ id }) => id === event.place)?.name ?? event.place ?? 'no place named';

/** How precise the date is, where the words of the date don't say so themselves. */
export function precisionInWords({ date }: Event): string {
	return [
		...(date.precision === 'undated' ? [] : [PRECISION_IN_WORDS[date.precision]]),
		...(isOpen(date) ? ['one end not known'] : []),
		...hedgesOf(date)
	].join(', ');
}

/** “23 August 2017, known to the day: Jack Ma and Carrie Lam meet. Hangzhou. Reported.” */
export function nameOf(event: Event, cast: Cast): string {
	const precision = precisionInWords(event);
	const status = event.status.charAt(0).toUpperCase() + event.status.slice(1);
	return `${inWords(event.date)}${precision && `, ${precision}`}: ${event.title}. ${placeName(event, cast)}. ${status}.`;
}

/** The hours where a part of a day begins and ends are nobody’s report: what lasts a day and more is told in days. */
const inDays = ({ from, to }: Span): Span =>
	to - from < DAY ? { from, to } : { from: Math.floor(from / DAY) * DAY, to: Math.ceil(to / DAY) * DAY };

/** “3 events close together, 23 August 2017, 05:20 to 09:10, Hong Kong, context. Holds the selected event. List them.” */
export const clusterName = (cluster: Cluster, { name, undated }: Lane, selected: boolean): string =>
	[
		[
			`${cluster.count} events close together`,
			...(undated ? [] : [spanInWords(inDays(cluster.span))]),
			name,
			`${cluster.above ? 'reported' : 'context'}.`
		].join(', '),
		...(selected ? ['Holds the selected event.'] : []),
		cluster.opens ? 'Look closer.' : 'List them.'
	].join(' ');

export const countOf = (count: number): string => (count === 1 ? '1 event' : `${count.toLocaleString('en-GB')} events`);

/** What a window shows, told when it has come to rest. */
export function told(window: Span, { shown, clustered, outside, items }: Layout): string {
	const groups = items.filter(({ kind }) => kind === 'cluster').length;
	return [
		`${spanInWords(window)}: ${countOf(shown)} shown`,
		...(clustered > 0
			? [`${clustered.toLocaleString('en-GB')} in ${groups === 1 ? 'one group' : `${groups} groups`}`]
			: []),
		...(outside > 0 ? [`${outside.toLocaleString('en-GB')} outside`] : [])
	].join(', ');
}

/** The number on a cluster's plate, in as many letters as fit: 999, 1.2k, 46k. */
export function short(count: number): string {
	if (count < 1000) return String(count);
	const thousands = count / 1000;
	return thousands < 9.95 ? `${thousands.toFixed(1)}k` : `${Math.round(thousands)}k`;
}

export const actorNames = (event: Event, { actors }: Cast): string =>
	event.actors.map((id) => actors.find((actor) => actor.id === id)?.name ?? id).join(', ');
