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

const FACTS = 22;

const $schema = z.string().optional();
const sourcesOf = (known: Known) =>
	z.array(ref('source', known), { error: 'a list of sources' }).min(1, { error: 'at least one source' });
const facts = z.array(
	z
		.int({ error: `the number of a fact, 1 to ${FACTS}` })
		.min(1, { error: `the number of a fact, 1 to ${FACTS}` })
		.max(FACTS, { error: `the number of a fact, 1 to ${FACTS}` }),
	{ error: 'a list of facts' }
);

const step = (known: Known) =>
	z.strictObject({
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

const words = (known: Known) =>
	z.strictObject({
		lang: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, { error: 'a language tag' }),
		title: text('a title'),
		standfirst: text('a standfirst'),
		description: text('a description'),
		dateline: text('a dateline'),
		credit: text('a credit'),
		disclosure: text('a disclosure'),
		address: z.url({ protocol: /^https$/, error: 'an address that begins with https://' }).endsWith('/', {
			error: 'an address that ends in a slash'
		}),
		published: day,
		modified: day,
		steps: z.array(step(known), { error: 'a list of steps' }).min(1, { error: 'at least one step' }),
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
			figure: oneOf('one-in-three', 'data-centres', 'payments', 'hato').optional()
		})
		.superRefine(({ places }, context) => {
			const loud = Object.keys(places).filter((place) => places[place] === 'focus');
			for (const place of loud.slice(1)) {
				context.addIssue({ code: 'custom', path: ['places', place], message: `one focus a scene; “${loud[0]}” is it` });
			}
		});

const size = number(1, 4096);
const side = oneOf('left', 'right', 'above-left', 'above-right', 'below-left', 'below-right');

const camera = (known: Known) =>
	z.strictObject({
		center: lngLat,
		zoom: number(0, 22),
		frame: z.tuple([size, size], { error: 'a width and a height' }),
		ink,
		detail: oneOf('overview', 'deltas', 'hong-kong'),
		sides: z.record(ref('place', known), side).optional()
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
		z.strictObject({
			name: text('a name'),
			zh: text('a name in Chinese').regex(/^[\p{Script=Han}（）·]+$/u, { error: 'a name in Chinese' }),
			lang: oneOf('zh-Hant', 'zh-Hans'),
			precision: z.union([z.literal(['city', 'district']), z.number().min(1).max(100_000)], {
				error: 'city, district, or a number of metres'
			}),
			note: text('a note').optional(),
			ink,
			shape: oneOf('circle', 'triangle', 'square', 'diamond', 'hexagon', 'saltire', 'sheet'),
			side,
			status,
			sources: sourcesOf(known)
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

export const trees = (known: Known) => ({
	words: words(known),
	scenes: scenes(known),
	places: places(known),
	journey: journey(known)
});

export type Trees = { [K in keyof ReturnType<typeof trees>]: z.output<ReturnType<typeof trees>[K]> };
export { FACTS };
