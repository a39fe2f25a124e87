// The events that are shown, as files to take away; made in the browser.
import type { Feature } from 'geojson';
import { isoOf, PRECISION_IN_WORDS, type Clock } from '../../model/date.ts';
import type { Actor, Event, Place, Source } from '../../model/story.ts';

interface Tables {
	readonly places: readonly Place[];
	readonly actors: readonly Actor[];
	readonly sources: readonly Source[];
	readonly story: { readonly clock: Clock };
}

const rowOf = (event: Event, { places, actors, sources, story }: Tables): Readonly<Record<string, string>> => {
	const place = places.find(({ id }) => id === event.place);
	const named = <T extends { readonly id: string }>(
		all: readonly T[],
		ids: readonly string[],
		name: (one: T) => string
	) =>
		ids
			.map((id) => all.find((one) => one.id === id))
			.flatMap((one) => (one ? [name(one)] : []))
			.join('; ');
	return {
		id: event.id,
		title: event.title,
		edtf: event.date.edtf,
		precision: PRECISION_IN_WORDS[event.date.precision],
		uncertain: event.date.uncertain ? 'yes' : 'no',
		approximate: event.date.approximate ? 'yes' : 'no',
		from: isoOf(event.date.from, story.clock) ?? '',
		to: isoOf(event.date.to, story.clock) ?? '',
		place: place?.name ?? '',
		longitude: place ? String(place.at[0]) : '',
		latitude: place ? String(place.at[1]) : '',
		actors: named(actors, event.actors, ({ name }) => name),
		topic: event.topic,
		status: event.status,
		sources: named(sources, event.sources, ({ title, publisher }) => `${publisher}: ${title}`),
		note: event.note ?? ''
	};
};

/** Spreadsheets run a cell that begins so; with an apostrophe before it they take it for words. A number stays one. */
const FORMULA = /^[\s]*[=+\-@\t\r|%]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

export function cell(text: string): string {
	const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
	return /[",;\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With a byte order mark, without which Excel misreads names; lines end as RFC 4180 says. */
export function csvOf(events: readonly Event[], tables: Tables): string {
	const rows = events.map((event) => rowOf(event, tables));
	const columns = Object.keys(rows[0] ?? {});
	return `\ufeff${[columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** An event without a place has no geometry, which GeoJSON allows. */
export function geojsonOf(events: readonly Event[], tables: Tables): string {
	const features = events.map((event): Feature | object => {
		const place = tables.places.find(({ id }) => id === event.place);
		const row = Object.entries(rowOf(event, tables));
		const properties = Object.fromEntries(row.filter(([name]) => name !== 'longitude' && name !== 'latitude'));
		const geometry = place ? { type: 'Point', coordinates: [...place.at] } : null;
		return {
			type: 'Feature',
			id: event.id,
			properties: { ...properties, placePrecision: place ? String(place.precision) : null },
			geometry
		};
	});
	return `${JSON.stringify({ type: 'FeatureCollection', features }, null, '\t')}\n`;
}
