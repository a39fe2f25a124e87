// The files that are not tables: the words, the scenes, the places and the journey.
import { z } from 'zod';
import { attempt, parseMoment, parseStretch } from './dates.ts';
import {
	date,
	day,
	id,
	ink,
	lngLat,
	moment,
	number,
	oneOf,
	ref,
	status,
	stretch,
	text,
	window,
	type Known
} from './fields.ts';

const $schema = z.string().optional();
const sourcesOf = (known: Known) =>
	z.array(ref('source', known), { error: 'a list of sources' }).min(1, { error: 'at least one source' });

const step = (known: Known, statements: number | undefined) => {
	const error = `the number of a fact, 1 to ${statements ?? '“statements”'}`;
	const facts = z.array(
		z
			.int({ error })
			.min(1, { error })
			.max(statements ?? Number.MAX_SAFE_INTEGER, { error }),
		{ error: 'a list of facts' }
	);
	return z.strictObject({
		id,
		title: text('the title of the step'),
		intro: text('words').optional(),
		denomination: z
			.strictObject({ numeral: text('a numeral, in quotation marks'), lines: z.array(text('a line')).min(1), status })
			.optional(),
		claims: z
			.array(
				z.strictObject({ status, sources: sourcesOf(known), facts: facts.optional(), text: text('what is claimed') }),
				{ error: 'a list of claims' }
			)
			.optional(),
		facts: facts.optional(),
		events: z.array(ref('event', known), { error: 'a list of events' }),
		picture: text('the picture in words'),
		caption: text('a caption').optional()
	});
};

const figure = (known: Known) => {
	const legend = z.array(text('a line'), { error: 'the words beside it' }).min(1, { error: 'the words beside it' });
	const row = z.tuple([text('a name'), text('a value, in quotation marks')], { error: 'a name and a value' });
	const told = {
		id,
		label: text('what the figure shows, for those who listen'),
		caption: text('what its table is of')
	};
	const rows = z.array(row, { error: 'rows of a name and a value' }).min(1, { error: 'at least one row' });
	const whole = (from: number, to: number) => {
		const error = `a whole number from ${from} to ${to}`;
		return z.int({ error }).min(from, { error }).max(to, { error });
	};
	return z.discriminatedUnion(
		'kind',
		[
			z
				.strictObject({ kind: z.literal('share'), ...told, count: whole(0, 1000), of: whole(1, 1000), rows })
				.refine(({ count, of }) => count <= of, { error: 'no more than it is a share of', path: ['count'] }),
			z.strictObject({ kind: z.literal('count'), ...told, count: whole(1, 12), legend, rows }),
			z.strictObject({
				kind: z.literal('survey'),
				...told,
				focus: ref('economy', known),
				against: ref('economy', known),
				heading: z.strictObject({ long: text('what is surveyed'), short: text('the same for a phone') })
			}),
			z.strictObject({ kind: z.literal('storm'), ...told })
		],
		{ error: 'one of share, count, survey, storm' }
	);
};

const words = (known: Known, statements: number | undefined) =>
	z.strictObject({
		lang: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, { error: 'a language tag' }),
		title: text('a title'),
		standfirst: text('a standfirst'),
		description: text('a description'),
		dateline: text('a dateline'),
		credit: text('a credit'),
		disclosure: text('a disclosure'),
		reporter: text('what the page calls what the story follows, such as “the article”'),
		follows: ref('source', known).optional().describe('the source that the story follows'),
		statements: z
			.int({ error: 'a number of statements' })
			.min(0, { error: 'a number of statements' })
			.describe('how many numbered statements (“facts”) that source makes; together the steps carry them all'),
		topics: z
			.array(id, { error: 'a list of topics' })
			.min(1, { error: 'at least one topic' })
			.describe('what events can be about, as ids'),
		clock: z
			.strictObject({
				place: text('whose clock it is, such as “Hong Kong”'),
				offset: z
					.string({ error: 'hours and minutes ahead of UTC, such as +08:00' })
					.regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/, { error: 'hours and minutes ahead of UTC, such as +08:00' })
			})
			.describe('the clock that all times are told by, the same all year'),
		track: z
			.strictObject({ name: text('the name of the storm'), attribution: text('whose track it is') })
			.optional()
			.describe('what the storm’s track is called, where there is one'),
		credits: z
			.array(
				z.strictObject({
					of: text('what it is'),
					to: text('whose it is'),
					licence: text('the licence’s name').optional(),
					url: z.url({ protocol: /^https$/, error: 'an address that begins with https://' }).optional()
				}),
				{ error: 'a list of credits' }
			)
			.optional()
			.describe('on whose work the data rest, and on what terms'),
		address: z.url({ protocol: /^https$/, error: 'an address that begins with https://' }).endsWith('/', {
			error: 'an address that ends in a slash'
		}),
		published: day,
		modified: day,
		// The first is the cover: layout and marks are told by that id.
		steps: z.array(step(known, statements), { error: 'a list of steps' }).min(1, { error: 'at least one step' }),
		figures: z
			.array(figure(known), { error: 'a list of figures' })
			.optional()
			.describe('what scenes can draw beside the map: how each is drawn, and its words and numbers'),
		method: z.array(z.strictObject({ title: text('a title'), text: text('words') }), { error: 'a list of paragraphs' })
	});

const layer = oneOf('halo', 'waters', 'limits', 'track', 'city-shading', 'urban', 'scale-bar');

const timeline = (known: Known) =>
	z
		.strictObject({
			window,
			unit: oneOf('years', 'months', 'days', 'hours'),
			focus: ref('event', known).optional(),
			events: z.array(ref('event', known), { error: 'a list of events' }),
			labelled: z.array(ref('event', known), { error: 'a list of events' })
		})
		.superRefine(({ focus, events, labelled }, context) => {
			const named = [
				...labelled.map((event, i) => ({ event, path: ['labelled', i] })),
				...(focus === undefined ? [] : [{ event: focus, path: ['focus'] }])
			];
			for (const { event, path } of named) {
				if (events.includes(event)) continue;
				const message = 'one of the events that this timeline draws';
				context.addIssue({ code: 'custom', path, message, params: { known: events } });
			}
		});

function restsInside({ window, rest }: { window: string; rest: string }, context: z.RefinementCtx): void {
	const [within] = attempt(() => parseStretch(window));
	const [at] = attempt(() => parseMoment(rest));
	if (!within || at === undefined || (at >= within.from && at <= within.to)) return;
	context.addIssue({ code: 'custom', path: ['rest'], message: 'a time inside the window' });
}

const scene = (known: Known) =>
	z
		.strictObject({
			camera: ref('camera', known),
			ink,
			dimmed: z.boolean({ error: 'true or false' }).optional(),
			layers: z.array(layer, { error: 'a list of layers' }),
			places: z.record(ref('place', known), oneOf('quiet', 'place', 'focus'), {
				error: 'places and how loudly they speak'
			}),
			legs: z.array(ref('leg', known), { error: 'a list of legs' }).optional(),
			track: z.strictObject({ window: stretch, rest: moment }).superRefine(restsInside).optional(),
			journey: z
				.strictObject({ from: number(0, 1), to: number(0, 1) })
				.refine(({ from, to }) => from < to, { error: 'a share after the first', path: ['to'] })
				.optional(),
			timeline: timeline(known),
			ribbon: oneOf('keyed', 'tall', 'grown').optional(),
			figure: ref('figure', known).optional()
		})
		.superRefine(({ places }, context) => {
			const loud = Object.keys(places).filter((place) => places[place] === 'focus');
			for (const place of loud.slice(1)) {
				context.addIssue({ code: 'custom', path: ['places', place], message: `one focus a scene; “${loud[0]}” is it` });
			}
		});

const size = number(1, 4096);
const side = oneOf('left', 'right', 'above', 'above-left', 'above-right', 'below', 'below-left', 'below-right');

const camera = (known: Known) =>
	z.strictObject({
		center: lngLat,
		zoom: number(0, 22),
		frame: z.tuple([size, size], { error: 'a width and a height' }),
		ink,
		detail: oneOf('overview', 'deltas', 'hong-kong'),
		sides: z.record(ref('place', known), side).optional(),
		credit: text('whose coast it is, beside OpenStreetMap’s').optional()
	});

const scenes = (known: Known) =>
	z.strictObject({ $schema, cameras: z.record(id, camera(known)), scenes: z.record(id, scene(known)) });

const collection = <P extends z.ZodType, G extends z.ZodType>(properties: P, geometry: G) =>
	z.strictObject({
		$schema,
		type: z.literal('FeatureCollection', { error: '“FeatureCollection”' }),
		features: z.array(
			z.strictObject({ type: z.literal('Feature', { error: '“Feature”' }), id, properties, geometry }),
			{ error: 'a list of features' }
		)
	});

const places = (known: Known) =>
	collection(
		z
			.strictObject({
				name: text('a name'),
				zh: text('a name in Chinese')
					.regex(/^[\p{Script=Han}（）·]+$/u, { error: 'a name in Chinese' })
					.optional(),
				lang: oneOf('zh-Hant', 'zh-Hans').optional(),
				precision: z.union([z.literal(['city', 'district']), z.number().min(1).max(100_000)], {
					error: 'city, district, or a number of metres'
				}),
				note: text('a note').optional(),
				ink,
				shape: oneOf('circle', 'triangle', 'square', 'diamond', 'hexagon', 'saltire', 'sheet'),
				side,
				status,
				sources: sourcesOf(known)
			})
			.superRefine(({ zh, lang }, context) => {
				if ((zh === undefined) === (lang === undefined)) return;
				const message = zh
					? 'zh-Hant or zh-Hans, as there is a name in Chinese'
					: 'nothing, as there is no name in Chinese';
				context.addIssue({ code: 'custom', path: ['lang'], message });
			}),
		z.strictObject({ type: z.literal('Point', { error: '“Point”' }), coordinates: lngLat })
	);

const journey = (known: Known) =>
	collection(
		z.strictObject({
			from: ref('place', known),
			to: ref('place', known),
			state: oneOf('travelled', 'waiting'),
			when: date,
			status,
			sources: sourcesOf(known)
		}),
		z.strictObject({
			type: z.literal('LineString', { error: '“LineString”' }),
			coordinates: z.array(lngLat, { error: 'a list of points' }).min(2, { error: 'at least two points' })
		})
	);

/** @param statements how many numbered statements there are, where that is known */
export const trees = (known: Known, statements?: number) => ({
	words: words(known, statements),
	scenes: scenes(known),
	places: places(known),
	journey: journey(known)
});

export type Trees = { [K in keyof ReturnType<typeof trees>]: z.output<ReturnType<typeof trees>[K]> };
