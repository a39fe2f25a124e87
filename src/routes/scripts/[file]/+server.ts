import { error } from '@sveltejs/kit';
import { liveAssets } from '$lib/server/live-map';
import { scripts } from '$lib/server/scripts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

async function files(): Promise<ReadonlyMap<string, string>> {
	const assets = Object.values(liveAssets()).map(({ name, text }) => [name, text] as const);
	return new Map([...(await scripts('story')).files, ...assets]);
}

export const entries: EntryGenerator = async () => [...(await files()).keys()].map((file) => ({ file }));

export const GET: RequestHandler = async ({ params: { file } }) => {
	const text = (await files()).get(file);
	if (text === undefined) error(404, `no script is called ${file}`);
	return new Response(text, { headers: { 'content-type': file.endsWith('.css') ? 'text/css' : 'text/javascript' } });
};
