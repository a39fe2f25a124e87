// The page that hosts show for what they do not have. Not a page like the others: see the view.
import { createHash } from 'node:crypto';
import { render } from 'svelte/server';
import { loadStory } from '$lib/server/story';
import { cut, SERIF } from '$lib/styles/fonts/subsets';
import { color } from '$lib/styles/tokens';
import NotFound from '$lib/views/page/NotFound.svelte';

export const prerender = true;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The pages' serif, cut to the few letters of this page, as part of it. */
async function letters(text: string): Promise<string> {
	const font = await cut({ ...SERIF, features: ['onum', 'pnum', 'kern', 'liga'], text: [...new Set(text)].join('') });
	return `@font-face{font-family:Cut;font-weight:400 600;src:url(data:font/woff2;base64,${Buffer.from(font).toString('base64')})}`;
}

export const GET = async (): Promise<Response> => {
	const story = loadStory();
	const { head, body } = render(NotFound, { props: { story } });
	const ground = `:root{color-scheme:light dark}body{margin:0;background:light-dark(${color('paper', 'sea')},${color('night', 'sea')})}`;
	const font = await letters(body.replace(/<[^>]*>/g, ''));
	const styles = [ground, font, ...[...head.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, text = '']) => text)];
	const policy = `default-src 'none'; img-src data:; font-src data:; style-src ${styles.map(hash).join(' ')}; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
	const page = [
		`<!doctype html>\n<html lang="${story.lang}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}">`,
		`<meta name="viewport" content="width=device-width, initial-scale=1"><style>${ground}</style><style>${font}</style>${head}</head><body>${body}</body></html>\n`
	].join('');
	return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
