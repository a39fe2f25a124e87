// Everything may be read; where the map of the site is.
import { loadStory } from '$lib/server/story';

export const prerender = true;

export const GET = (): Response =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap.xml', loadStory().address).href}\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
