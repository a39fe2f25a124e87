// What a scene draws over its ground: rulings, limits, the journey, the storm. By look.md's line system.
import type { LayerSpecification } from 'maplibre-gl';
import type { Composition } from '../../../model/camera.ts';
import type { Camera } from '../../../model/scene.ts';
import { INKS } from '../../../model/story.ts';
import { color, mix, rulingOf, tokens, type Edition } from '../../../styles/tokens.ts';
import { groundOf, HIDDEN } from './ground-layers.ts';
import { growingStroke, strokeOf } from './stroke.ts';

/** The source of the lines that a scene draws by itself. */
export const LINES = 'lines';

/** The colour of the sea laid over a ground that steps back: as if the ground had so much less ink. */
export const VEIL = 1 - 0.38;

const SHADING = '-shading';

export const isShading = (layer: string): boolean => layer.endsWith(SHADING);

/** Whether the page draws it, over the image of the ground. */
export const isOverGround = (layer: string): boolean => layer.startsWith(LINES) || isShading(layer);

/**
 * A camera's areas, rulings and edges, over its ground.
 * @param density pixels of the screen in a CSS px
 */
export function shadingLayer(
	camera: Camera,
	edition: Edition,
	composition: Composition,
	density: number
): LayerSpecification {
	const source = groundOf(camera);
	return {
		id: source + SHADING,
		type: 'line',
		source,
		filter: ['==', ['get', 'kind'], 'shading'],
		layout: HIDDEN,
		paint: {
			'line-opacity': 0,
			...growingStroke(color(edition, camera.ink), rulingOf(composition).width, camera.zoom, density)
		}
	};
}

/** @param density pixels of the screen in a CSS px */
export function sceneLayers(edition: Edition, density: number): readonly LayerSpecification[] {
	const ink = color(edition, 'ink');
	const context = color(edition, 'context');
	const sea = color(edition, 'sea');
	const inks = INKS.flatMap((name) => [name, color(edition, name)]);
	const line = (kind: string, paint: object, cap: 'butt' | 'round' = 'butt'): LayerSpecification => ({
		id: `${LINES}-${kind}`,
		type: 'line',
		source: LINES,
		filter: ['==', ['get', 'kind'], kind],
		layout: { 'line-cap': cap, 'line-join': cap === 'round' ? 'round' : 'miter' },
		paint: { 'line-opacity': 1, ...paint }
	});
	return [
		line('limit', { 'line-color': ink, 'line-width': 1.1 }),
		line('casing', { 'line-color': color(edition, 'land'), 'line-width': 5 }),
		line('travelled', { 'line-color': ink, 'line-width': tokens.line.journey }),
		line('waiting', { 'line-color': ['match', ['get', 'ink'], ...inks, ink], 'line-width': 2 }, 'round'),
		line('future', { 'line-color': context, 'line-width': 1.5 }, 'round'),
		{
			id: `${LINES}-wake`,
			type: 'fill',
			source: LINES,
			filter: ['==', ['get', 'kind'], 'wake'],
			paint: { 'fill-opacity': 0.6, 'fill-color': sea, 'fill-antialias': false }
		},
		line('wake-edge', strokeOf(context, tokens.line.hairline, density)),
		line('ruling', strokeOf(mix(context, sea, 0.65), 0.8, density)),
		line('past', { 'line-color': context, 'line-width': 2 })
	];
}
