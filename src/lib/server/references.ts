// What must hold between files and between rows: ids once, steps with their scenes, nothing told by nobody.
import { attempt, parseMoment, parseStretch } from './dates.ts';
import type { FileKey } from './files.ts';
import type { Kind, Known } from './fields.ts';
import { found, START, type Mistake } from './mistakes.ts';
import { nearest } from './nearest.ts';
import { parts, strings, type Path, type Source } from './source.ts';

export type Sources = Readonly<Record<FileKey, Source>>;

interface Named {
	readonly path: Path;
	readonly value: string;
}

const keys = (value: unknown, name: string): readonly Named[] =>
	parts(value, [name, '*']).map(({ path }) => ({ path, value: String(path.at(-1)) }));

const idsOf = (sources: Sources): Record<Kind, { source: Source; ids: readonly Named[] }> => ({
	actor: { source: sources.actors, ids: strings(sources.actors.value, ['*', 'id']) },
	camera: { source: sources.scenes, ids: keys(sources.scenes.value, 'cameras') },
	economy: { source: sources.payments, ids: strings(sources.payments.value, ['*', 'economy']) },
	event: { source: sources.events, ids: strings(sources.events.value, ['*', 'id']) },
	figure: { source: sources.words, ids: strings(sources.words.value, ['figures', '*', 'id']) },
	leg: { source: sources.journey, ids: strings(sources.journey.value, ['features', '*', 'id']) },
	place: { source: sources.places, ids: strings(sources.places.value, ['features', '*', 'id']) },
	source: { source: sources.sources, ids: strings(sources.sources.value, ['*', 'id']) },
	topic: { source: sources.words, ids: strings(sources.words.value, ['topics', '*']) }
});

/** How many numbered statements the story's report makes; undefined where its words don't say. */
export function statementsOf({ words }: Sources): number | undefined {
	const [found] = parts(words.value, ['statements']);
	return typeof found?.value === 'number' ? found.value : undefined;
}

/** Every id there is, also of rows that are wrong in other ways. */
export function knownIds(sources: Sources): Known {
	const known = Object.entries(idsOf(sources)).flatMap(([kind, { source, ids }]) =>
		source.value === undefined ||
		source.absent ||
		source.cut ||
		source.missing?.some((column) => column === 'id' || column === 'economy')
			? []
			: [[kind, new Set(ids.map(({ value }) => value))] as const]
	);
	return Object.fromEntries(known);
}

function twice(source: Source, named: readonly Named[], expected: string): readonly Mistake[] {
	const first = new Map<string, Named>();
	return named.flatMap(({ path, value }): readonly Mistake[] => {
		const before = first.get(value);
		if (!before) {
			first.set(value, { path, value });
			return [];
		}
		const row = source.at(before.path).row;
		return [{ file: source.file, ...source.at(path), found: `${found(value)} again, after row ${row}`, expected }];
	});
}

/** A key made of several columns, kept at the first of them. */
function rowKeys(source: Source, columns: readonly string[]): readonly Named[] {
	return parts(source.value, ['*']).map(({ path, value }) => {
		const cells = columns.map((column) => strings(value, [column])[0]?.value ?? '');
		return { path: [...path, columns[0] ?? ''], value: cells.join(' · ') };
	});
}

function duplicates(sources: Sources): readonly Mistake[] {
	const { actor, event, figure, place, source, topic } = idsOf(sources);
	return [
		...[actor, event, figure, place, source].flatMap(({ source, ids }) => twice(source, ids, 'each id once')),
		...twice(topic.source, topic.ids, 'each topic once'),
		...twice(sources.words, strings(sources.words.value, ['steps', '*', 'id']), 'each step once'),
		...twice(sources.journey, strings(sources.journey.value, ['features', '*', 'id']), 'each leg once'),
		...twice(sources.relations, rowKeys(sources.relations, ['subject', 'relation', 'object']), 'each relation once'),
		...twice(sources.track, rowKeys(sources.track, ['time']), 'each fix once'),
		...twice(sources.payments, rowKeys(sources.payments, ['economy', 'year']), 'each year of an economy once')
	];
}

function without(source: Source, named: readonly Named[], what: string, other: readonly string[], file: string) {
	return named.flatMap(({ path, value }): readonly Mistake[] => {
		if (other.includes(value)) return [];
		const meant = nearest(value, other);
		const at = source.file.endsWith('.json') ? source.keyAt(path) : source.at(path);
		const expected = `one of that id in ${file}`;
		return [{ file: source.file, ...at, found: `${found(value)}, ${what}`, expected, ...(meant && { meant }) }];
	});
}

const whole = (...sources: readonly Source[]): boolean =>
	sources.every(({ value, cut }) => value !== undefined && !cut);

function stepsAndScenes({ words, scenes }: Sources): readonly Mistake[] {
	if (!whole(words, scenes)) return [];
	const steps = strings(words.value, ['steps', '*', 'id']);
	const drawn = keys(scenes.value, 'scenes');
	const names = (named: readonly Named[]): readonly string[] => named.map(({ value }) => value);
	return [
		...without(words, steps, 'a step without a scene', names(drawn), scenes.file),
		...without(scenes, drawn, 'a scene without a step', names(steps), words.file)
	];
}

/** Events that no step tells and no timeline draws. */
function unused({ events, words, scenes }: Sources): readonly Mistake[] {
	if (!whole(words, scenes)) return [];
	const told = new Set(
		[
			...strings(words.value, ['steps', '*', 'events', '*']),
			...strings(scenes.value, ['scenes', '*', 'timeline', 'events', '*'])
		].map(({ value }) => value)
	);
	return strings(events.value, ['*', 'id']).flatMap(({ path, value }): readonly Mistake[] => {
		if (told.has(value)) return [];
		const expected = 'it in a step or in a timeline';
		return [{ file: events.file, ...events.at(path), found: `the unused event ${found(value)}`, expected }];
	});
}

/** Statements of the article that nothing carries. */
function uncovered(sources: Sources): readonly Mistake[] {
	const { words } = sources;
	if (!whole(words)) return [];
	const count = statementsOf(sources) ?? 0;
	const carried = new Set(
		[
			...parts(words.value, ['steps', '*', 'facts', '*']),
			...parts(words.value, ['steps', '*', 'claims', '*', 'facts', '*'])
		].map(({ value }) => value)
	);
	const missing = Array.from({ length: count }, (_, i) => i + 1).filter((fact) => !carried.has(fact));
	return missing.map((fact) => ({
		file: words.file,
		...words.keyAt(['steps']),
		found: `no step or claim with fact ${fact}`,
		expected: `all facts from 1 to ${count}`
	}));
}

/** The fixes come in the order of time. */
function order({ track }: Sources): readonly Mistake[] {
	const times = strings(track.value, ['*', 'time']);
	return times.flatMap(({ path, value }, i): readonly Mistake[] => {
		const before = times[i - 1]?.value;
		if (before === undefined || value >= before) return [];
		const expected = `a time after ${before}`;
		return [{ file: track.file, ...track.at(path), found: found(value), expected }];
	});
}

/** A scene can show the storm only while there are fixes. */
function outsideTrack({ track, scenes }: Sources): readonly Mistake[] {
	const times = strings(track.value, ['*', 'time']).flatMap(({ value }) => attempt(() => parseMoment(value)));
	const [first, last] = [times[0], times.at(-1)];
	if (!whole(track) || first === undefined || last === undefined) return [];
	return strings(scenes.value, ['scenes', '*', 'track', 'window']).flatMap(({ path, value }): readonly Mistake[] => {
		const inside = attempt(() => parseStretch(value)).every(({ from, to }) => from >= first && to <= last);
		const expected = `times between the first and the last fix in ${track.file}`;
		return inside ? [] : [{ file: scenes.file, ...scenes.at(path), found: found(value), expected }];
	});
}

/** Tables that are not there, and that a scene draws. */
function demanded({ track, payments, scenes, words }: Sources): readonly Mistake[] {
	const drawn = (kind: string): boolean =>
		strings(words.value, ['figures', '*', 'kind']).some(({ value }) => value === kind);
	const storm =
		drawn('storm') || strings(scenes.value, ['scenes', '*', 'layers', '*']).some(({ value }) => value === 'track');
	return [...(storm ? [track] : []), ...(drawn('survey') ? [payments] : [])]
		.filter(({ absent }) => absent)
		.map(({ file }) => ({ file, ...START, found: 'no such file', expected: 'it in data/' }));
}

export const references = (sources: Sources): readonly Mistake[] => [
	...duplicates(sources),
	...stepsAndScenes(sources),
	...unused(sources),
	...uncovered(sources),
	...demanded(sources),
	...order(sources),
	...outsideTrack(sources)
];
