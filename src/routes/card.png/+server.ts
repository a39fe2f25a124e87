// The picture that is shown where the story is shared.
import { renderCard } from '$lib/server/card/card';
import { loadStory } from '$lib/server/story';

export const prerender = true;

export const GET = async (): Promise<Response> =>
	new Response(await renderCard(loadStory()), { headers: { 'content-type': 'image/png' } });
