// What the live map loads when a reader's device is able to draw it: the renderer, and the story's grounds and scenes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Composition } from '../model/camera.ts';
import type { GroundFile } from '../model/ground.ts';
import type { LiveFile, MapState } from '../model/live-map.ts';
import { stageOf } from '../model/stage.ts';
import type { Story } from '../model/story.ts';
import { groundOf, grounds } from './engraving/bases.ts';
import { polygonsOf, shadingOf } from './engraving/shading.ts';
import { softLine } from './engraving/soft.ts';
import { loadMap } from './map.ts';

const DIST = 'node_modules/maplibre-gl/dist';
const MADE_FROM = {
	library: { name: 'maplibre.js', files: [`${DIST}/maplibre-gl.mjs`] },
	worker: { name: 'maplibre-worker.js', files: [`${DIST}/maplibre-gl-worker.mjs`] },
	styles: { name: 'live-map.css', files: [`${DIST}/maplibre-gl.css`, 'src/lib/views/map/live/live.css'] }
};

interface Asset {
	/** With a hash, so that it may be kept for ever. */
	readonly name: string;
	readonly text: string;
}

function assetOf({ name, files }: { readonly name: string; readonly files: readonly string[] }): Asset {
	const text = files
		.map((file) => readFileSync(resolve(file), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, ''))
		.join('');
	const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
	return { name: name.replace('.', `-${hash}.`), text };
}

/** The renderer as it is published: one module that runs by itself, its worker, its styles with ours. */
export const liveAssets = (): Readonly<Record<keyof typeof MADE_FROM, Asset>> => ({
	library: assetOf(MADE_FROM.library),
	worker: assetOf(MADE_FROM.worker),
	styles: assetOf(MADE_FROM.styles)
});

function mapState(state: MapState): MapState {
	const { scene, ink, camera, layers, legs, trackTime, journey, dimmed } = state;
	return { scene, ink, camera, layers, legs, trackTime, journey, dimmed };
}

export function liveFile(story: Story): LiveFile {
	const { legs, track, limits, nearer } = loadMap(story);
	const { library, worker, styles } = liveAssets();
	const address = ({ name }: Asset): string => `../scripts/${name}`;
	return {
		library: address(library),
		worker: address(worker),
		styles: address(styles),
		scenes: story.steps.map(({ scene }) => mapState(stageOf(scene))),
		legs,
		track,
		limits,
		limitsFrom: nearer.zoom
	};
}

/** A camera's ground with the rulings of all of its scenes; undefined when the story has no such camera. */
export function groundFile(story: Story, id: string, composition: Composition): GroundFile | undefined {
	const ground = grounds(story).get(id);
	if (!ground) return undefined;
	const { camera } = ground;
	const layers = story.steps.filter(({ scene }) => scene.camera.id === id).flatMap(({ scene }) => scene.layers);
	const { cityShading, urban } = loadMap(story);
	const areas = [
		...(layers.includes('city-shading') ? cityShading.flatMap((feature) => polygonsOf(camera, feature)) : []),
		...(layers.includes('urban') ? urban.map((feature) => [softLine(camera, feature)]) : [])
	];
	const file = JSON.parse(groundOf(ground, composition)) as GroundFile;
	return areas.length > 0 ? { ...file, features: [...file.features, shadingOf(camera, composition, areas)] } : file;
}
