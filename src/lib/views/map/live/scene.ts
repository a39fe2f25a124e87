// A scene on the map: which of the style's layers show, whatever showed before.
import type { StyleSpecification } from 'maplibre-gl';
import type { MapState } from '../../../model/live-map.ts';
import { groundOf } from './ground-layers.ts';
import { isShading, LINES, VEIL } from './scene-layers.ts';

export interface Setting {
	readonly layer: string;
	readonly kind: 'fill' | 'line' | 'background';
	readonly opacity: number;
}

/** What of a scene decides on its layers. */
export type Ground = Pick<MapState, 'camera' | 'dimmed' | 'layers'>;

/** The opacity of every layer that a scene decides on: all of them, so that no earlier scene shows through. */
export function settingsOf({ camera, dimmed, layers }: Ground, style: StyleSpecification): readonly Setting[] {
	const ground = groundOf(camera);
	const shaded = layers.includes('city-shading') || layers.includes('urban');
	return style.layers.flatMap((layer): Setting[] => {
		const { id, type } = layer;
		if (id === 'veil') return [{ layer: id, kind: 'background', opacity: dimmed ? VEIL : 0 }];
		if ((type !== 'fill' && type !== 'line') || layer.source === LINES) return [];
		const shown = layer.source === ground && (!isShading(id) || shaded);
		return [{ layer: id, kind: type, opacity: shown ? 1 : 0 }];
	});
}
