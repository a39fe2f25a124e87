// Every base the story needs: one for each of its cameras, shared by all scenes that look through it.
import type { Story } from '../../model/story.ts';
import type { Composition } from '../../model/camera.ts';
import { engrave, type Base, type Ground } from './base.ts';
import { kept } from './kept.ts';
import { basemapFile } from './land.ts';

/** The rings of maps that focus nowhere come from where the story turns. */
const MIDDLE = 'hangzhou';

export function grounds(story: Story): ReadonlyMap<string, Ground> {
	const scenes = story.steps.map((step) => step.scene);
	const cameras = new Map(scenes.map(({ camera }) => [camera.id, camera]));
	return new Map(
		[...cameras.values()].map((camera) => {
			const through = scenes.filter((scene) => scene.camera.id === camera.id);
			const focused = through.flatMap(({ places }) => Object.entries(places).filter(([, loud]) => loud === 'focus'));
			const id = focused[0]?.[0] ?? (camera.ink === 'water' ? MIDDLE : camera.ink);
			const focus = story.places.find((place) => place.id === id)?.at ?? camera.center;
			const waters = through.some(({ layers }) => layers.includes('waters'))
				? basemapFile('waters.geojson').features
				: [];
			return [camera.id, { camera, focus, waters }];
		})
	);
}

const drawn = (ground: Ground, composition: Composition): Base =>
	JSON.parse(kept(JSON.stringify([ground, composition]), () => JSON.stringify(engrave(ground, composition)))) as Base;

/** The text of a base's SVG file. */
export const baseOf = (ground: Ground, composition: Composition): string => drawn(ground, composition).svg;

/** The text of the GeoJSON file with the same lines, for the live map. */
export const groundOf = (ground: Ground, composition: Composition): string => drawn(ground, composition).json;
