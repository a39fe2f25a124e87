// The file that the live map draws a camera's base from: GeoJSON, and with it the rings of its underprint.
import type { FeatureCollection } from 'geojson';
import type { LngLat } from './story.ts';

export interface GroundFile extends FeatureCollection {
	readonly underprint: {
		/** Where the rings come from. */
		readonly middle: LngLat;
		/**
		 * Radius and swing in px of the camera's frame; a shade is 0, the strongest, to 5; then where the ring is on land:
		 * from, to, from, to …, ten thousandths of it.
		 */
		readonly rings: readonly (readonly [radius: number, swing: number, shade: number, ...arcs: number[]])[];
	};
}
