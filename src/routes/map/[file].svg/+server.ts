// The engraved bases, a file for each camera and composition, shared by all scenes with that camera.
import { error } from '@sveltejs/kit';
import { COMPOSITIONS, type Composition } from '$lib/model/camera';
import { baseOf, grounds } from '$lib/server/engraving/bases';
import { loadStory } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

const compositions = Object.keys(COMPOSITIONS) as Composition[];

export const prerender = true;

export const entries: EntryGenerator = () =>
	[...grounds(loadStory()).keys()].flatMap((id) =>
		compositions.map((composition) => ({ file: `${id}-${composition}` }))
	);

export const GET: RequestHandler = ({ params: { file } }) => {
	const composition = compositions.find((name) => file.endsWith(`-${name}`));
	const ground = composition && grounds(loadStory()).get(file.slice(0, -composition.length - 1));
	if (!ground) error(404, `no camera is called ${file}`);
	return new Response(baseOf(ground, composition), { headers: { 'content-type': 'image/svg+xml' } });
};
