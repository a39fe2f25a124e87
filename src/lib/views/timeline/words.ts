// What stands beside a mark: what happened, and what its date leaves open.
import { clockTime, inWords, isLoose } from '../../model/date.ts';
import type { Build, TimelineWindow } from '../../model/scene.ts';
import type { Event } from '../../model/story.ts';
import type { Size } from './mark.ts';

/** What the date of an event leaves open, where its words alone don't say so. */
function admitted({ date, label }: Event, clocked: boolean, focus: boolean): string {
	if (date.precision === 'part') return label.includes(date.part ?? '') ? '' : `, ${date.part}`;
	if (!focus) return '';
	if (date.precision === 'day') return clocked ? ', no hour given' : '';
	return date.precision === 'year' || date.precision === 'month' ? `, ${inWords(date)}, no day given` : '';
}

export function textOf(event: Event, window: TimelineWindow, build: Build, size: Size): string {
	const { precision, from } = event.date;
	const clocked = window.unit === 'hours' || window.unit === 'days';
	if (event.status === 'derived') return `${event.label}: ${event.note ?? 'our own sum'}`;
	if (build === 'grown') return `${event.label}${precision === 'undated' ? ': ' : ', '}${inWords(event.date)}`;
	if (isLoose(event.date)) return `${event.label}, ${inWords(event.date)}`;
	if (clocked && precision === 'hour') return `${clockTime(from)} ${event.label}`;
	if (clocked && precision === 'about') return `about ${clockTime(from)} ${event.label}`;
	if (precision === 'undated') return `${event.label}: no date given`;
	return event.label + (size === 'wide' ? admitted(event, clocked, event.id === window.focus) : '');
}
