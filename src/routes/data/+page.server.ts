import { DOWNLOADS, type DownloadName } from '$lib/server/downloads';
import { loadStory } from '$lib/server/story';

const DESCRIPTIONS: Readonly<Record<DownloadName, string>> = {
	'datapackage.json': 'What every file and column means: a Frictionless Data Package',
	'events.csv': 'The events as their editor keeps them, dates in EDTF',
	'events.json': 'The same, with the first and last moment that each date can mean',
	'places.geojson': 'The places, with how exactly each point may be read',
	'hato-track.csv': 'The typhoon’s fixes, in UTC as published',
	'digital-payments.csv': 'Three economies in three surveys',
	'timelinejs.json': 'The events that have a date, for TimelineJS 3',
	'events.ics': 'The same as a calendar; what is known only to a year or a month lasts as long, and says so',
	'sources.json': 'The sources that the other files name by their ids'
};

export const load = () => {
	const files = Object.entries(DESCRIPTIONS).map(([name, description]) => {
		const { type, text } = DOWNLOADS[name as DownloadName];
		return { name, type, description, bytes: new TextEncoder().encode(text()).length };
	});
	return { story: loadStory(), files };
};
