import { error } from '@sveltejs/kit';
import { script } from '$lib/server/scripts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => [{ file: (await script('story')).name }];

export const GET: RequestHandler = async ({ params: { file } }) => {
	const { name, text } = await script('story');
	if (file !== name) error(404, `no script is called ${file}`);
	return new Response(text, { headers: { 'content-type': 'text/javascript' } });
};
