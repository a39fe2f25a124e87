// Which files the data are in, and how they are read. Found from the working directory: the project's own, or those of
// another story in the folder that the variable STORY_DATA names.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const TABLES = {
	events: 'events.csv',
	actors: 'actors.csv',
	sources: 'sources.csv',
	relations: 'relations.csv',
	track: 'hato-track.csv',
	payments: 'digital-payments.csv'
} as const;

const TREES = {
	words: 'story.en.yaml',
	scenes: 'scenes.json',
	places: 'places.geojson',
	journey: 'journey.geojson'
} as const;

export const FILES = { ...TABLES, ...TREES } as const;
export type FileKey = keyof typeof FILES;

/** Tables that a story can be without, as long as no scene of it draws them. */
export const OPTIONAL: readonly FileKey[] = ['track', 'payments'];

/** Gives a file of the data by its name, or `undefined` where there is none. */
export type Files = (name: string) => Uint8Array | undefined;

export const dataPath = (name: string): string => resolve(process.env.STORY_DATA ?? 'data', name);

const read = (path: string): Uint8Array | undefined => {
	try {
		return readFileSync(path);
	} catch {
		return undefined;
	}
};

/** The files of a folder, from the working directory. */
export const filesIn =
	(folder: string): Files =>
	(name) =>
		read(resolve(folder, name));

/** The files on disk. */
export const onDisk: Files = (name) => read(dataPath(name));
