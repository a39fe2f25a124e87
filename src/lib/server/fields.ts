// What a single value may be. Every message says what was expected; ids know which ones there are.
import { z } from 'zod';
import { INKS, type Ink } from '../model/story.ts';
import { DateError, parseDate, parseMoment, parseStretch, parseWindow } from './dates.ts';

/** Ids that are known, by kind; a kind is missing when its file could not be read, and then nothing is held against it. */
export type Kind = 'actor' | 'camera' | 'economy' | 'event' | 'figure' | 'leg' | 'place' | 'source' | 'topic';
export type Known = Readonly<Partial<Record<Kind, ReadonlySet<string>>>>;

/** What a check adds to its message: what exactly was found, where in the value, and what is known instead. */
export interface Hint {
	readonly found?: string;
	readonly within?: number;
	readonly known?: readonly string[];
}

const KIND: Record<Kind, string> = {
	actor: 'the id of an actor',
	camera: 'the id of a camera',
	economy: 'an economy of the survey',
	event: 'the id of an event',
	figure: 'the id of a figure in the story’s words',
	leg: 'the id of a leg of the journey',
	place: 'the id of a place',
	source: 'the id of a source',
	topic: 'one of the topics in the story’s words'
};

export const text = (what: string) =>
	z
		.string({ error: what })
		.regex(/^\S(?:[\s\S]*\S)?$/, { error: `${what}, without spaces around it` })
		.describe(what);
export const id = z
	.string({ error: 'an id' })
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'an id of lower-case letters, digits and hyphens' });

export const oneOf = <const T extends readonly [string, ...string[]]>(...values: T) =>
	z.enum(values, { error: `one of ${values.join(', ') || 'nothing'}` });

export const status = oneOf('reported', 'context', 'derived');

/** The inks by their colours, for stories about elsewhere; the tokens name them after the places they were mixed for. */
const COLOURS = {
	red: 'hong-kong',
	violet: 'macau',
	blue: 'shanghai',
	green: 'hangzhou',
	grey: 'singapore',
	gold: 'context',
	teal: 'water'
} as const;
export const ink = oneOf(...INKS, ...(Object.keys(COLOURS) as (keyof typeof COLOURS)[]))
	.describe('an ink: red, violet, blue, green, grey, gold, teal, or the name of its token')
	.transform((name): Ink => (name in COLOURS ? COLOURS[name as keyof typeof COLOURS] : (name as Ink)));

/** An id that must be known. */
export const ref = (kind: Kind, known: Known) => {
	const ids = known[kind];
	return z
		.string({ error: KIND[kind] })
		.refine((value) => !ids || ids.has(value), {
			error: KIND[kind],
			params: { known: [...(ids ?? [])] } satisfies Hint
		})
		.describe(KIND[kind]);
};

/** Ids in one cell of a table, a space between them. */
export const refs = (kind: Kind, known: Known, least: 0 | 1) =>
	z.string({ error: KIND[kind] }).superRefine((cell, context) => {
		const ids = known[kind];
		if (cell === '' && least === 1) context.addIssue({ code: 'custom', message: `at least one ${kind}` });
		let within = 0;
		for (const word of cell === '' ? [] : cell.split(' ')) {
			const params: Hint = { found: word, within, known: [...(ids ?? [])] };
			if (word === '' || (ids && !ids.has(word))) context.addIssue({ code: 'custom', message: KIND[kind], params });
			within += word.length + 1;
		}
	});

export const words = (cell: string): readonly string[] => (cell === '' ? [] : cell.split(' '));

const dateLike = (check: (edtf: string) => unknown, what: string) =>
	z
		.string({ error: what })
		.superRefine((edtf, context) => {
			try {
				check(edtf);
			} catch (error) {
				if (!(error instanceof DateError)) throw error;
				context.addIssue({ code: 'custom', message: error.message });
			}
		})
		.describe(what);

export const date = dateLike((edtf) => parseDate(edtf), 'a date (EDTF, ISO 8601-2)');
export const moment = dateLike((edtf) => parseMoment(edtf), 'a time with its zone');
export const window = dateLike((edtf) => parseWindow(edtf), 'a date or an interval (EDTF)');
export const stretch = dateLike((edtf) => parseStretch(edtf), 'an interval between two times with their zone');

/** A day or a month with its year, as a calendar has it. */
export const day = z.iso.date({ error: 'a day such as 2026-11-24' });

/** A number in a table. */
export const numeral = (from: number, to: number) =>
	z.string().refine((cell) => /^-?\d+(?:\.\d+)?$/.test(cell) && Number(cell) >= from && Number(cell) <= to, {
		error: `a number from ${from} to ${to}`
	});

export const number = (from: number, to: number) => {
	const error = `a number from ${from} to ${to}`;
	return z.number({ error }).min(from, { error }).max(to, { error });
};

/** Longitude and latitude, in that order. */
export const lngLat = z.tuple([number(-180, 180), number(-90, 90)], { error: 'a longitude and a latitude' });
