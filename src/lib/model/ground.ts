// The file that the live map draws a camera's base from: GeoJSON, and with it the rings of its underprint.
import type { FeatureCollection } from 'geojson';
import type { LngLat } from './story.ts';

export interface GroundFile extends FeatureCollection {
	readonly underprint: {
		/** Where the rings come from. */
		readonly middle: LngLat;
		/** px of the camera's frame; a shade is 0, the strongest, to 5. */
		readonly rings: readonly (readonly [radius: number, swing: number, shade: number])[];
	};
}
