// The engraved bases, a file for each camera and composition, shared by all scenes with that camera.
import { error } from '@sveltejs/kit';
import { COMPOSITIONS, type Composition } from '$lib/model/camera';
import { baseSvg } from '$lib/server/engraving/base';
import { kept } from '$lib/server/engraving/kept';
import { loadStory } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

const compositions = Object.keys(COMPOSITIONS) as Composition[];
const cameras = () => new Map(loadStory().steps.map(({ scene }) => [scene.camera.id, scene.camera]));

export const prerender = true;

export const entries: EntryGenerator = () =>
	[...cameras().keys()].flatMap((id) => compositions.map((composition) => ({ file: `${id}-${composition}` })));

export const GET: RequestHandler = ({ params: { file } }) => {
	const composition = compositions.find((name) => file.endsWith(`-${name}`));
	const camera = composition && cameras().get(file.slice(0, -composition.length - 1));
	if (!camera) error(404, `no camera is called ${file}`);
	const svg = kept(JSON.stringify([camera, composition]), () => baseSvg(camera, composition));
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
