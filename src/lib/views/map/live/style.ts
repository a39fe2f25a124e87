// The live map's style: a pure function of the edition, the composition and the cameras. It names no address: what its
// sources hold is handed to them, so that a renderer asks for nothing. It has no symbols, so it needs no glyphs and no
// sprites; names are the page's own (see labels.ts).
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Composition } from '../../../model/camera.ts';
import type { Camera } from '../../../model/scene.ts';
import { color, type Edition } from '../../../styles/tokens.ts';
import { groundLayers, groundOf } from './ground-layers.ts';
import { LINES, sceneLayers, shadingLayer } from './scene-layers.ts';

/**
 * Its lines are as simple as the eye allows already, and dots are as short as a px: none may be dropped. No line is so
 * broad that a tile needs to know more than a little of what lies beside it.
 */
const source = (): GeoJSONSourceSpecification => ({
	type: 'geojson',
	data: { type: 'FeatureCollection', features: [] },
	tolerance: 0,
	buffer: 16,
	maxzoom: 14
});

/**
 * @param cameras those that the story looks through; a nearer one's ground lies over a farther one's
 * @param density pixels of the screen in a CSS px
 */
export function styleOf(
	edition: Edition,
	composition: Composition,
	cameras: readonly Camera[],
	density: number
): StyleSpecification {
	const fromFar = cameras.toSorted((a, b) => a.zoom - b.zoom || a.id.localeCompare(b.id));
	const sea = color(edition, 'sea');
	return {
		version: 8,
		// A scene stands at once; what fades in a flight is told to (see LiveMap).
		transition: { duration: 0, delay: 0 },
		sources: Object.fromEntries([...fromFar.map(groundOf), LINES].map((id) => [id, source()])),
		layers: [
			{ id: 'sea', type: 'background', paint: { 'background-color': sea } },
			...fromFar.flatMap((camera) => groundLayers(camera, edition, composition, density)),
			{ id: 'veil', type: 'background', paint: { 'background-color': sea, 'background-opacity': 0 } },
			...fromFar.map((camera) => shadingLayer(camera, edition, composition, density)),
			...sceneLayers(edition, density)
		]
	};
}
