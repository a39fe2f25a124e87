// What the pages say about themselves to machines: schema.org, as JSON-LD.
import { byId, type Actor, type Place, type Story } from '../../model/story.ts';

export type Thing = { readonly '@type': string } & Readonly<Record<string, unknown>>;

/** The card image's size, px. */
export const CARD = { path: 'card.png', width: 1200, height: 630 } as const;

/** The licence that the words, pictures and program are under. */
const LICENCE = 'https://opensource.org/license/mit';

/** A page's address for good. `path` has no leading slash; the story's own is empty. */
export const addressOf = (story: Pick<Story, 'address'>, path: string): string => new URL(path, story.address).href;

type Named = Pick<Story, 'title' | 'address' | 'lang'>;

const publisher = (story: Story): Thing => ({
	'@type': 'Organization',
	name: story.title,
	url: story.address,
	logo: addressOf(story, 'apple-touch-icon.png')
});

const site = (story: Named): Thing => ({
	'@type': 'WebSite',
	name: story.title,
	url: story.address,
	inLanguage: story.lang
});

const KINDS: Record<Exclude<Actor['kind'], 'storm'>, string> = {
	person: 'Person',
	organisation: 'Organization',
	government: 'GovernmentOrganization',
	service: 'Service'
};

function actorThing(story: Story, { id, name, kind, role }: Actor): Thing {
	if (kind !== 'storm') return { '@type': KINDS[kind], name, description: role };
	const [first, last] = [story.track.fixes[0], story.track.fixes.at(-1)];
	return {
		'@type': 'Event',
		name,
		description: role,
		...(first && last && { startDate: isoDay(first.time), endDate: isoDay(last.time) }),
		location: story.events
			.filter(({ actors, place }) => place !== undefined && actors.includes(id))
			.map(({ place }) => byId(story.places, place ?? '').name)
			.filter((place, i, all) => all.indexOf(place) === i)
			.map((place) => ({ '@type': 'Place', name: place }))
	};
}

const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

const placeThing = ({ name, zh, at: [longitude, latitude], precision }: Place): Thing => ({
	'@type': precision === 'city' ? 'City' : 'Place',
	name,
	...(zh && { alternateName: { '@value': zh.text, '@language': zh.lang } }),
	geo: { '@type': 'GeoCoordinates', latitude, longitude }
});

/** The report the story follows, as far as it is public: its publisher and its two dates. */
function report({ sources, events, follows }: Story): Thing | undefined {
	const source = sources.find(({ id }) => id === follows);
	const dateOf = (id: string): string | undefined => events.find((event) => event.id === id)?.date.edtf;
	return (
		source && {
			'@type': 'NewsArticle',
			name: source.title,
			publisher: { '@type': 'NewsMediaOrganization', name: source.publisher },
			datePublished: dateOf('published') ?? source.date.edtf,
			dateModified: dateOf('updated')
		}
	);
}

/** The story. */
export const article = (story: Story): Thing => ({
	'@type': 'NewsArticle',
	headline: story.title,
	alternativeHeadline: story.standfirst,
	description: story.description,
	url: story.address,
	mainEntityOfPage: story.address,
	inLanguage: story.lang,
	datePublished: story.published,
	dateModified: story.modified,
	image: { '@type': 'ImageObject', url: addressOf(story, CARD.path), width: CARD.width, height: CARD.height },
	author: publisher(story),
	publisher: publisher(story),
	license: LICENCE,
	isAccessibleForFree: true,
	isPartOf: site(story),
	isBasedOn: report(story),
	about: [
		...story.actors.map((actor) => actorThing(story, actor)),
		...story.places.filter(({ status }) => status === 'reported').map(placeThing)
	]
});

/** The page that shows all events and places at once. */
export const explorer = (story: Named, description: string): Thing => ({
	'@type': 'CollectionPage',
	name: `${story.title}: every event on one map and one timeline`,
	description,
	url: addressOf(story, 'explore'),
	inLanguage: story.lang,
	isAccessibleForFree: true,
	isPartOf: site(story)
});

export interface Download {
	readonly name: string;
	readonly type: string;
	readonly description: string;
}

/** The data behind the story, file by file. */
export const dataset = (story: Story, description: string, files: readonly Download[]): Thing => ({
	'@type': 'Dataset',
	name: `${story.title}: the data`,
	description,
	url: addressOf(story, 'data'),
	inLanguage: story.lang,
	datePublished: story.published,
	dateModified: story.modified,
	creator: publisher(story),
	isAccessibleForFree: true,
	isPartOf: site(story),
	distribution: files.map(({ name, type, description: what }) => ({
		'@type': 'DataDownload',
		name,
		description: what,
		encodingFormat: type,
		contentUrl: addressOf(story, `data/${name}`)
	}))
});

/** The text of a script element. No `<` is left in it, so no word of the data can end the element early. */
export const jsonLd = (thing: Thing): string =>
	JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');

/** The whole element: a component cannot spell the end of a script. */
export const jsonLdElement = (thing: Thing): string => `<script type="application/ld+json">${jsonLd(thing)}</script>`;
