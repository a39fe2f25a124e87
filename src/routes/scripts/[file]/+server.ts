import { error } from '@sveltejs/kit';
import { scripts } from '$lib/server/scripts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => [...(await scripts('story')).files.keys()].map((file) => ({ file }));

export const GET: RequestHandler = async ({ params: { file } }) => {
	const text = (await scripts('story')).files.get(file);
	if (text === undefined) error(404, `no script is called ${file}`);
	return new Response(text, { headers: { 'content-type': 'text/javascript' } });
};
