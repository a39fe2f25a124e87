// From checked rows to the story's own types.
import { aheadOf } from '../model/date.ts';
import type { Scene } from '../model/scene.ts';
import type { Actor, Event, PaymentSurvey, Place, Relation, Source, Step, Story } from '../model/story.ts';
import type { Grade, Track } from '../model/track.ts';
import { parseDate, parseMoment, parseStretch, parseWindow } from './dates.ts';
import { words } from './fields.ts';
import type { Data } from './read.ts';

/** Only the cells that something was written in: “absent” has one form. */
const given = <K extends string>(cells: Record<K, string>): Partial<Record<K, string>> =>
	Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== '')) as Partial<Record<K, string>>;

const event = (row: Data['events'][number], ahead: number): Event => ({
	id: row.id,
	date: parseDate(row.date, row.qualifier, ahead),
	title: row.title,
	label: row.label,
	actors: words(row.actors),
	topic: row.topic,
	status: row.status,
	sources: words(row.sources),
	...given({ place: row.place, within: row.within, before: row.before, note: row.note })
});

const actor = (row: Data['actors'][number]): Actor => ({ ...row, sources: words(row.sources) });

const relation = (row: Data['relations'][number]): Relation => ({ ...row, sources: words(row.sources) });

const source = ({ id, title, publisher, named, date, reference, url, licence }: Data['sources'][number]): Source => ({
	id,
	title,
	publisher,
	date: parseDate(date),
	...given({ named, reference, url, licence })
});

function place({ id, properties, geometry }: Data['places']['features'][number]): Place {
	const { zh, lang, ...rest } = properties;
	return { id, ...rest, ...(zh && lang && { zh: { text: zh, lang } }), at: geometry.coordinates };
}

function track(rows: Data['track'], named: Data['words']['track'], ahead: number): Track {
	const fixes = rows.map((row) => ({
		time: parseMoment(row.time, ahead),
		at: [Number(row.lon), Number(row.lat)] as const,
		pressure: Number(row.pressure),
		wind: row.wind === 'not analysed' ? null : Number(row.wind),
		grade: Number(row.grade) as Grade
	}));
	const [from = ''] = words(rows[0]?.sources ?? '');
	return { name: named?.name ?? '', fixes, attribution: named?.attribution ?? '', source: from };
}

function payments(rows: Data['payments']): readonly PaymentSurvey[] {
	return [...new Set(rows.map((row) => row.economy))].flatMap((economy) => {
		const own = rows.filter((row) => row.economy === economy);
		const [first] = own;
		if (!first) return [];
		const values = own.map(({ year, percent }) => ({ year: Number(year), percent: Number(percent) }));
		const { label, ink, status, sources } = first;
		return [{ economy, label, ink, values, status, sources: words(sources) }];
	});
}

function scene(id: string, { scenes: { scenes, cameras } }: Data, ahead: number): Scene {
	const row = scenes[id];
	const camera = row && cameras[row.camera];
	if (!row || !camera) throw new Error(`a step that has passed the checks has no scene or camera: ${id}`);
	const { window, ...timeline } = row.timeline;
	return {
		id,
		ink: row.ink,
		camera: { id: row.camera, ...camera },
		layers: row.layers,
		places: row.places,
		legs: row.legs ?? [],
		...(row.track && {
			trackTime: { ...parseStretch(row.track.window, ahead), rest: parseMoment(row.track.rest, ahead) }
		}),
		...(row.journey && { journey: row.journey }),
		timeline: { ...parseWindow(window, ahead), ...timeline },
		ribbon: row.ribbon ?? 'usual',
		...(row.figure && { figure: row.figure }),
		dimmed: row.dimmed ?? false
	};
}

const step = (row: Data['words']['steps'][number], data: Data, ahead: number): Step => ({
	...row,
	claims: (row.claims ?? []).map((claim) => ({ ...claim, facts: claim.facts ?? [] })),
	facts: row.facts ?? [],
	scene: scene(row.id, data, ahead)
});

/** The story that checked data tell. */
export function resolve(data: Data): Story {
	const { track: storm, figures = [], ...told } = data.words;
	const ahead = aheadOf(told.clock);
	return {
		...told,
		steps: told.steps.map((row) => step(row, data, ahead)),
		events: data.events.map((row) => event(row, ahead)),
		places: data.places.features.map(place),
		actors: data.actors.map(actor),
		relations: data.relations.map(relation),
		sources: data.sources.map(source),
		journey: {
			legs: data.journey.features.map(({ id, properties, geometry }) => ({
				id,
				...properties,
				ink: data.places.features.find((place) => place.id === properties.from)?.properties.ink ?? 'water',
				line: geometry.coordinates
			}))
		},
		track: track(data.track, storm, ahead),
		payments: payments(data.payments),
		figures
	};
}
