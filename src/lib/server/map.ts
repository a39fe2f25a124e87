// What the maps are drawn from, beside the story: the recipe's and the hand-drawn geometry of data/basemap.
import type { Feature } from 'geojson';
import type { MapData, WaterName } from '../model/map.ts';
import type { Story } from '../model/story.ts';
import { basemapFile } from './engraving/land.ts';

const features = (name: string): readonly Feature[] => basemapFile(name).features;

interface NameProperties {
	readonly name: { readonly en: string; readonly zh: string; readonly lang: WaterName['zh']['lang'] };
	readonly cameras: readonly string[];
}

function waterName({ id, properties, geometry }: Feature): WaterName {
	const { name, cameras } = properties as NameProperties;
	const [lng = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
	return { id: String(id), name: name.en, zh: { text: name.zh, lang: name.lang }, at: [lng, lat], cameras };
}

export const loadMap = ({ places, journey, track }: Story): MapData => ({
	places,
	legs: journey.legs,
	track,
	waters: features('waters.geojson'),
	urban: features('urban.geojson'),
	cityShading: features('out/hong-kong.geojson').filter((feature) => feature.properties?.kind === 'land'),
	limits: features('out/limits.geojson'),
	names: features('sea-names.geojson').map(waterName)
});
