// What Kit leaves in the HTML for hydration, and what it does not know of scripts that pages hold themselves.
import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';

const SCRIPT = /<script type="module"(?: async)?>([^]*?)<\/script>/g;

/** The page's own scripts may run, and no other. */
function allowed(html: string): string {
	const hashes = [...html.matchAll(SCRIPT)].map(
		([, code = '']) => ` 'sha256-${createHash('sha256').update(code).digest('base64')}'`
	);
	return html.replace("script-src 'self'", (source) => source + hashes.join(''));
}

/** Kit's own script, which hydrates a page, is in it. */
const hydrated = (html: string): boolean => html.includes('__sveltekit_');

// Svelte marks the HTML with comments for hydration. Where nothing is hydrated, readers need not parse them.
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => (hydrated(html) ? html : allowed(html.replaceAll(/<!--[^>]*-->/g, '')))
	});
