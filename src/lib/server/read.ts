// All files, read and held against their schemas: the rows, or every mistake there is.
import { readCsv } from './csv.ts';
import { FILES, OPTIONAL, TABLES, type FileKey, type Files } from './files.ts';
import { DataError, START } from './mistakes.ts';
import { knownIds, references, statementsOf, type Sources } from './references.ts';
import type { Source } from './source.ts';
import { tables, type Tables } from './tables.ts';
import { textOf } from './text.ts';
import { readTree } from './tree.ts';
import { trees, type Trees } from './trees.ts';
import { validate, validateRows } from './validate.ts';

export type Data = { readonly [K in keyof Tables]: readonly Tables[K][] } & Trees;

const isTable = (key: FileKey): key is keyof Tables => Object.hasOwn(TABLES, key);

/** The columns of a table, in their order. */
export const columnsOf = (key: keyof Tables): readonly string[] => Object.keys(tables({})[key].shape);

/** A table is a list; the other files are groups of values by name. What is neither says nothing. */
const isGroup = (value: unknown, list: boolean): boolean =>
	typeof value === 'object' && value !== null && Array.isArray(value) === list;

function readSource(key: FileKey, files: Files): Source {
	const file = FILES[key];
	const bytes = files(file);
	if (!bytes && OPTIONAL.includes(key))
		return { file, value: [], mistakes: [], absent: true, at: () => START, keyAt: () => START };
	if (!bytes) {
		const mistakes = [{ file, ...START, found: 'no such file', expected: 'it in data/' }];
		return { file, value: undefined, mistakes, at: () => START, keyAt: () => START };
	}
	const { text, cut, mistakes } = textOf(file, bytes);
	if (text.trim() === '') return { file, value: undefined, mistakes, at: () => START, keyAt: () => START };
	const source = isTable(key) ? readCsv(file, text, columnsOf(key)) : readTree(file, text);
	return {
		...source,
		cut: cut || source.cut === true || !isGroup(source.value, isTable(key)),
		mistakes: [...mistakes, ...source.mistakes]
	};
}

/** Reads and checks everything; throws one `DataError` with all mistakes. */
export function readData(files: Files): Data {
	const read = (key: FileKey): Source => readSource(key, files);
	const sources: Sources = {
		events: read('events'),
		actors: read('actors'),
		sources: read('sources'),
		relations: read('relations'),
		track: read('track'),
		payments: read('payments'),
		words: read('words'),
		scenes: read('scenes'),
		places: read('places'),
		journey: read('journey')
	};
	const known = knownIds(sources);
	const [row, tree] = [tables(known), trees(known, statementsOf(sources))];
	const readable = (key: keyof Trees) => sources[key].value !== undefined;
	const checked = {
		events: validateRows(sources.events, row.events),
		actors: validateRows(sources.actors, row.actors),
		sources: validateRows(sources.sources, row.sources),
		relations: validateRows(sources.relations, row.relations),
		track: validateRows(sources.track, row.track),
		payments: validateRows(sources.payments, row.payments),
		words: validate(sources.words, tree.words),
		scenes: validate(sources.scenes, tree.scenes),
		places: validate(sources.places, tree.places),
		journey: validate(sources.journey, tree.journey)
	};
	const mistakes = [
		...Object.values(sources).flatMap((source) => source.mistakes),
		...Object.entries(checked).flatMap(([key, { mistakes }]) =>
			Object.hasOwn(TABLES, key) || readable(key as keyof Trees) ? mistakes : []
		),
		...references(sources)
	];
	if (mistakes.length > 0) throw new DataError(mistakes);
	const { events, actors, relations, track, payments, words, scenes, places, journey } = checked;
	if (!words.value || !scenes.value || !places.value || !journey.value) throw new DataError(mistakes);
	return {
		events: events.value ?? [],
		actors: actors.value ?? [],
		sources: checked.sources.value ?? [],
		relations: relations.value ?? [],
		track: track.value ?? [],
		payments: payments.value ?? [],
		words: words.value,
		scenes: scenes.value,
		places: places.value,
		journey: journey.value
	};
}
