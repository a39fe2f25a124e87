// The data as tests need them: on disk, or with one file changed in memory.
import { onDisk, type Files } from '../../src/lib/server/files.ts';
import { DataError, inWords } from '../../src/lib/server/mistakes.ts';
import { readStory } from '../../src/lib/server/story.ts';

export const bytesOf = (name: string): Uint8Array => onDisk(name) ?? new Uint8Array();
export const textOf = (name: string): string => new TextDecoder().decode(bytesOf(name));

/** The files on disk, but for one. */
export const withFile =
	(name: string, bytes: Uint8Array | undefined): Files =>
	(asked) =>
		asked === name ? bytes : onDisk(asked);

/** What is said about the data once a file is changed; empty when nothing is wrong with it. */
export function mistakesIn(files: Files): readonly string[] {
	try {
		readStory(files);
		return [];
	} catch (error) {
		if (error instanceof DataError) return error.mistakes.map(inWords);
		throw error;
	}
}
