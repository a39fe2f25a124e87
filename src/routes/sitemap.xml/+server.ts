// The pages worth finding, for search engines.
import { loadStory } from '$lib/server/story';

export const prerender = true;

const PAGES = ['', 'explore', 'data', 'embed'];

export const GET = (): Response => {
	const { address, modified } = loadStory();
	const urls = PAGES.map(
		(path) => `<url><loc>${new URL(path, address).href}</loc><lastmod>${modified}</lastmod></url>`
	);
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`,
		{ headers: { 'content-type': 'application/xml' } }
	);
};
