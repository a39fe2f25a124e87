// What Kit leaves in the HTML for hydration, and what it does not know of scripts that pages hold themselves.
import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import { spelledOut } from '$lib/server/policy';
import type { Story } from '$lib/model/story';
import { loadStory } from '$lib/server/story';

const SCRIPT = /<script (?:type="module"(?: async)?|data-early)>([^]*?)<\/script>/g;

/** The page's own scripts may run, and no other. */
function allowed(html: string): string {
	const hashes = [...html.matchAll(SCRIPT)].map(
		([, code = '']) => ` 'sha256-${createHash('sha256').update(code).digest('base64')}'`
	);
	return html.replace("script-src 'self'", (source) => source + hashes.join(''));
}

/** In somebody else's frame a link to another page opens that page beside it. */
const outwards = (html: string): string => html.replaceAll(/<a (?=[^>]*href="(?!#))/g, '<a target="_blank" ');

/** The previewer alone shows frames. */
const framing = (html: string): string => html.replace("default-src 'none'", "default-src 'none'; frame-src 'self'");

/** Kit's own script, which hydrates a page, is in it. */
const hydrated = (html: string): boolean => html.includes('__sveltekit_');

/** On the root of every page: its language, and what plates say in letters too small to read. */
function rootOf({ lang, places, steps }: Story): string {
	const named = places.filter(({ id }) => steps[0]?.scene.places[id]).map(({ name }) => `${name.toUpperCase()} · `);
	const letters = named.join('').replaceAll(/[\\"&']/g, '');
	return `lang="${lang}" style="--letters:'${letters}'"`;
}

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			// Svelte marks the HTML with comments for hydration. Where nothing is hydrated, readers need not parse them.
			const bare = hydrated(html) ? html : html.replaceAll(/<!--[^>]*-->/g, '');
			const page = allowed(bare.replace('%story%', rootOf(loadStory())));
			if (event.route.id?.startsWith('/embed/')) return spelledOut(outwards(page), loadStory().address);
			return event.route.id === '/embed' ? framing(page) : page;
		}
	});
