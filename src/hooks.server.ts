// Svelte marks the HTML with comments for hydration. Nothing here is hydrated, so readers need not parse them.
import type { Handle } from '@sveltejs/kit';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => html.replaceAll(/<!--[^>]*-->/g, '') });
