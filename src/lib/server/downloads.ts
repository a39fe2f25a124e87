// The data as the site serves them under /data/: the editor's own files where they can be, and made from the story
// where a reader is better served otherwise.
import { readFileSync } from 'node:fs';
import type { Moment } from '../model/date.ts';
import type { Story } from '../model/story.ts';
import { calendarOf } from './calendar.ts';
import { dataPath } from './files.ts';
import { loadStory } from './story.ts';
import { timelineJs } from './timelinejs.ts';

interface Resource {
	readonly name: string;
	readonly path: string;
	readonly [property: string]: unknown;
}

interface DataPackage {
	readonly resources: readonly Resource[];
	readonly [property: string]: unknown;
}

const onDisk = (name: string): string => readFileSync(dataPath(name), 'utf8');
const json = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

/** A moment of the story's clock as a time with its zone; `null` when open. */
const iso = (moment: Moment): string | null =>
	Number.isFinite(moment) ? `${new Date(moment).toISOString().slice(0, 19)}+08:00` : null;

/** The events with both ends of what each date can mean: `from` inclusive, `to` exclusive, Hong Kong time. */
export const eventsJson = ({ events }: Story): string =>
	json(
		events.map(({ date, ...event }) => ({
			...event,
			edtf: date.edtf,
			precision: date.precision,
			...(date.part && { part: date.part }),
			uncertain: date.uncertain ?? false,
			approximate: date.approximate ?? false,
			from: iso(date.from),
			to: iso(date.to)
		}))
	);

/** With the date as the editor wrote it, which is what the table's schema says of it. */
const sourcesJson = ({ sources }: Story): string =>
	json(sources.map(({ date, ...source }) => ({ ...source, date: date.edtf })));

/** Without the editor's own `$schema`, which points at a file that is not served. */
function placesGeojson(): string {
	const collection = JSON.parse(onDisk('places.geojson')) as Record<string, unknown>;
	return json({ ...collection, $schema: undefined });
}

const SERVED_AS_THEY_ARE = ['events', 'hato-track', 'digital-payments', 'places'];

/** The description of what is served, and of nothing else: every path in it is one of the downloads. */
function datapackageJson(): string {
	const data = JSON.parse(onDisk('datapackage.json')) as DataPackage;
	const resources = data.resources.flatMap((resource): readonly Resource[] => {
		if (SERVED_AS_THEY_ARE.includes(resource.name)) return [resource];
		if (resource.name !== 'sources') return [];
		return [{ ...resource, path: 'sources.json', format: 'json', mediatype: 'application/json' }];
	});
	const events = {
		name: 'events-json',
		path: 'events.json',
		title: 'The same events, with both ends of what each date can mean in Hong Kong time',
		format: 'json',
		mediatype: 'application/json',
		encoding: 'utf-8'
	};
	const timeline = {
		name: 'timelinejs',
		path: 'timelinejs.json',
		title: 'The events that have a date, as TimelineJS 3 reads them',
		format: 'json',
		mediatype: 'application/json',
		encoding: 'utf-8'
	};
	const calendar = {
		name: 'calendar',
		path: 'events.ics',
		title: 'The events that have a date, as a calendar',
		format: 'ics',
		mediatype: 'text/calendar',
		encoding: 'utf-8'
	};
	return json({ ...data, resources: [...resources, events, timeline, calendar] });
}

export interface Download {
	readonly type: string;
	readonly text: () => string;
}

/** Every file served under /data/, by its name. */
export const DOWNLOADS = {
	'datapackage.json': { type: 'application/json', text: datapackageJson },
	'events.csv': { type: 'text/csv', text: () => onDisk('events.csv') },
	'events.json': { type: 'application/json', text: () => eventsJson(loadStory()) },
	'places.geojson': { type: 'application/geo+json', text: placesGeojson },
	'hato-track.csv': { type: 'text/csv', text: () => onDisk('hato-track.csv') },
	'digital-payments.csv': { type: 'text/csv', text: () => onDisk('digital-payments.csv') },
	'timelinejs.json': { type: 'application/json', text: () => json(timelineJs(loadStory())) },
	'events.ics': { type: 'text/calendar', text: () => calendarOf(loadStory()) },
	'sources.json': { type: 'application/json', text: () => sourcesJson(loadStory()) }
} as const satisfies Record<string, Download>;

export type DownloadName = keyof typeof DOWNLOADS;

export const isDownload = (name: string): name is DownloadName => Object.hasOwn(DOWNLOADS, name);
