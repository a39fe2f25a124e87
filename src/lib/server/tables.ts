// The rows of the tables. The order of the keys is the order of the columns.
import { z } from 'zod';
import { attempt, parseDate, QUALIFIERS } from './dates.ts';
import { date, id, ink, moment, numeral, oneOf, ref, refs, status, text, type Known } from './fields.ts';

const optional = <T extends z.ZodType>(schema: T) =>
	z.union([z.literal(''), schema], { error: 'it, or an empty cell' });

const blankOrRef = (kind: 'event' | 'place', known: Known) => {
	const given = ref(kind, known);
	return z.string().superRefine((value, context) => {
		const issue = value === '' ? undefined : given.safeParse(value).error?.issues[0];
		if (!issue) return;
		const params = issue.code === 'custom' ? issue.params : undefined;
		context.addIssue({ code: 'custom', message: `${issue.message}, or nothing`, ...(params && { params }) });
	});
};

export const tables = (known: Known) => ({
	events: z
		.strictObject({
			id,
			date,
			qualifier: oneOf(...QUALIFIERS),
			place: blankOrRef('place', known),
			actors: refs('actor', known, 0),
			topic: ref('topic', known),
			status,
			sources: refs('source', known, 1),
			within: blankOrRef('event', known),
			before: blankOrRef('event', known),
			label: text('a short name').max(24, { error: 'at most 24 letters' }),
			title: text('a title'),
			note: optional(text('a note'))
		})
		.superRefine((row, context) => {
			const dated = attempt(() => parseDate(row.date)).length === 1;
			if (dated && attempt(() => parseDate(row.date, row.qualifier)).length === 0) {
				const message =
					row.qualifier === 'about' ? 'a time in “date” to be about' : 'a single day in “date” to be a part of';
				context.addIssue({ code: 'custom', path: ['qualifier'], message });
			}
			for (const column of ['within', 'before'] as const)
				if (row[column] !== '' && row[column] === row.id)
					context.addIssue({ code: 'custom', path: [column], message: 'another event than itself' });
			if (row.before !== '' && row.date !== '')
				context.addIssue({ code: 'custom', path: ['before'], message: 'nothing, as the event has a date' });
		}),
	actors: z.strictObject({
		id,
		name: text('a name'),
		kind: oneOf('person', 'organisation', 'government', 'service', 'storm'),
		role: text('what the actor is'),
		status,
		sources: refs('source', known, 1)
	}),
	sources: z.strictObject({
		id,
		title: text('a title'),
		publisher: text('who published it'),
		named: optional(text('what a sentence calls the publisher')),
		date,
		reference: optional(text('a reference')),
		url: optional(z.url({ protocol: /^https$/, error: 'an address that begins with https://, or nothing' })),
		licence: optional(text('a licence'))
	}),
	relations: z.strictObject({
		subject: ref('actor', known),
		relation: text('what one is to the other'),
		object: ref('actor', known),
		status,
		sources: refs('source', known, 1)
	}),
	track: z.strictObject({
		time: moment,
		lat: numeral(-90, 90),
		lon: numeral(-180, 180),
		pressure: numeral(850, 1050),
		wind: z.string().refine((cell) => cell === 'not analysed' || numeral(1, 200).safeParse(cell).success, {
			error: 'knots from 1 to 200, or “not analysed”',
			params: { known: ['not analysed'] }
		}),
		grade: oneOf('2', '3', '4', '5'),
		status,
		sources: refs('source', known, 1)
	}),
	payments: z.strictObject({
		economy: z.string().regex(/^[A-Z]{3}$/, { error: 'three capital letters (ISO 3166-1 alpha-3)' }),
		label: text('a name'),
		ink,
		year: z.string().regex(/^(?:19|20)\d\d$/, { error: 'a year' }),
		percent: numeral(0, 100),
		status,
		sources: refs('source', known, 1)
	})
});

export type Tables = { [K in keyof ReturnType<typeof tables>]: z.output<ReturnType<typeof tables>[K]> };
