import { described, DOWNLOADS, downloadNames, type DownloadName } from '$lib/server/downloads';
import { FILES } from '$lib/server/files';
import { loadStory } from '$lib/server/story';

/** What the files are that are the same of every story; the data package describes the others. */
const DESCRIPTIONS: Readonly<Partial<Record<DownloadName, string>>> = {
	'datapackage.json': 'What every file and column means: a Frictionless Data Package',
	'events.csv': 'The events as their editor keeps them, dates in EDTF',
	'events.json': 'The same, with the first and last moment that each date can mean',
	'places.geojson': 'The places, with how exactly each point may be read',
	'timelinejs.json': 'The events that have a date, for TimelineJS 3',
	'events.ics': 'The same as a calendar; what is known only to a year or a month lasts as long, and says so',
	'sources.json': 'The sources that the other files name by their ids'
};

export const load = () => {
	const files = downloadNames().map((name) => {
		const { type, text } = DOWNLOADS[name];
		const description = DESCRIPTIONS[name] ?? described(name).title;
		return { name, type, description, bytes: new TextEncoder().encode(text()).length };
	});
	const notes = { track: described(FILES.track).description, payments: described(FILES.payments).description };
	return { story: loadStory(), files, notes };
};
