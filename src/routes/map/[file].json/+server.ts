// The grounds of the live map, a file for each camera and composition, as the engraved bases are.
import { error, json } from '@sveltejs/kit';
import { COMPOSITIONS, type Composition } from '$lib/model/camera';
import { grounds } from '$lib/server/engraving/bases';
import { groundFile } from '$lib/server/live-map';
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
	const ground = composition && groundFile(loadStory(), file.slice(0, -composition.length - 1), composition);
	if (!ground) error(404, `no camera is called ${file}`);
	return json(ground);
};
