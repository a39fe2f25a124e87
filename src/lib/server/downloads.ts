// The data as the site serves them under /data/: the editor's own files where they can be, and made from the story
// where a reader is better served otherwise.
import { existsSync, readFileSync } from 'node:fs';
import { isoOf } from '../model/date.ts';
import type { Story } from '../model/story.ts';
import { calendarOf } from './calendar.ts';
import { dataPath, FILES, OPTIONAL } from './files.ts';
import { loadStory } from './story.ts';
import { timelineJs } from './timelinejs.ts';

interface Resource {
	readonly name: string;
	readonly path: string;
	readonly title?: string;
	readonly description?: string;
	readonly [property: string]: unknown;
}

interface DataPackage {
	readonly resources: readonly Resource[];
	readonly [property: string]: unknown;
}

const onDisk = (name: string): string => readFileSync(dataPath(name), 'utf8');
const json = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

/** The events with both ends of what each date can mean: `from` inclusive, `to` exclusive, with the story's clock's zone;
 * `null` when open. */
export const eventsJson = ({ events, clock }: Story): string =>
	json(
		events.map(({ date, ...event }) => ({
			...event,
			edtf: date.edtf,
			precision: date.precision,
			...(date.part && { part: date.part }),
			uncertain: date.uncertain ?? false,
			approximate: date.approximate ?? false,
			from: isoOf(date.from, clock) ?? null,
			to: isoOf(date.to, clock) ?? null
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

/** The description of what is served, and of nothing else: every path in it is one of the downloads. */
function datapackageJson(): string {
	const data = JSON.parse(onDisk('datapackage.json')) as DataPackage;
	const resources = data.resources.flatMap((resource): readonly Resource[] => {
		if (isDownload(resource.path)) return [resource];
		if (resource.name !== 'sources') return [];
		return [{ ...resource, path: 'sources.json', format: 'json', mediatype: 'application/json' }];
	});
	const events = {
		name: 'events-json',
		path: 'events.json',
		title: 'The same events, with both ends of what each date can mean by the story’s clock',
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

/** Every file that may be served under /data/, by its name. */
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

/** A table that this story is without is not served. */
const isThere = (name: string): boolean => {
	const optional = OPTIONAL.some((key) => FILES[key] === name);
	return !optional || existsSync(dataPath(name));
};

export const isDownload = (name: string): name is DownloadName => Object.hasOwn(DOWNLOADS, name) && isThere(name);

/** The names of what is served. */
export const downloadNames = (): readonly DownloadName[] => Object.keys(DOWNLOADS).filter(isDownload);

/** What the data package says of a table: its title, and what has to be known to read it. */
export function described(path: string): { readonly title: string; readonly description: string } {
	const { resources } = JSON.parse(onDisk('datapackage.json')) as DataPackage;
	const found = resources.find((resource) => resource.path === path);
	const { title = path, description = '' } = found ?? {};
	return { title, description };
}
