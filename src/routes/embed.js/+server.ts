// The host loader: one file that newsrooms put into their pages.
import { loader } from '$lib/server/scripts';

export const prerender = true;

export const GET = async (): Promise<Response> =>
	new Response(await loader(), { headers: { 'content-type': 'text/javascript' } });
