// What other sites may show instead of a link: oEmbed 1.0 (https://oembed.com), as files.
import { error } from '@sveltejs/kit';
import { DEFAULT, frameCode, PARTS, SIZES, type Part } from '$lib/model/embed-code';
import { loadStory } from '$lib/server/story';
import { addressOf, CARD } from '$lib/views/page/structured';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => PARTS.map((part) => ({ part }));

const isPart = (part: string): part is Part => (PARTS as readonly string[]).includes(part);

export const GET: RequestHandler = ({ params: { part } }) => {
	if (!isPart(part)) error(404, `there is no ${part} to embed`);
	const story = loadStory();
	const { width, height } = SIZES[part];
	const answer = {
		version: '1.0',
		type: 'rich',
		title: story.title,
		provider_name: story.title,
		provider_url: story.address,
		thumbnail_url: addressOf(story, CARD.path),
		thumbnail_width: CARD.width,
		thumbnail_height: CARD.height,
		width,
		height,
		html: frameCode({ ...DEFAULT, part, way: 'frame' }, story, String(width))
	};
	return new Response(JSON.stringify(answer, undefined, '\t'), { headers: { 'content-type': 'application/json' } });
};
