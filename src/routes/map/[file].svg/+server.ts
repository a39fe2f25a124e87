// The engraved bases, a file for each camera and composition, shared by all scenes with that camera.
import { error } from '@sveltejs/kit';
import { COMPOSITIONS, type Composition } from '$lib/model/camera';
import { baseSvg } from '$lib/server/engraving/base';
import { loadStory } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

const compositions = Object.keys(COMPOSITIONS) as Composition[];
const cameras = () => new Map(loadStory().steps.map(({ scene }) => [scene.camera.id, scene.camera]));

/** Engraving takes seconds, and a scene's base is asked for again and again while it is being worked on. */
const drawn = new Map<string, string>();

export const prerender = true;

export const entries: EntryGenerator = () =>
	[...cameras().keys()].flatMap((id) => compositions.map((composition) => ({ file: `${id}-${composition}` })));

export const GET: RequestHandler = ({ params: { file } }) => {
	const composition = compositions.find((name) => file.endsWith(`-${name}`));
	const camera = composition && cameras().get(file.slice(0, -composition.length - 1));
	if (!camera) error(404, `no camera is called ${file}`);
	const svg = drawn.get(file) ?? baseSvg(camera, composition);
	drawn.set(file, svg);
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
