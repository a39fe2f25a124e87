// What the maps are drawn from, beside the story: the recipe's and the hand-drawn geometry of data/basemap.
import type { Feature } from 'geojson';
import { inWords } from '../model/date.ts';
import type { Happening, MapData, WaterName } from '../model/map.ts';
import { firstOf, type Story } from '../model/story.ts';
import { basemapFile } from './engraving/land.ts';
import { simplify } from './engraving/path.ts';

const features = (name: string): readonly Feature[] => basemapFile(name).features;

/** About a px at the zoom of a city (degrees): shading needs no sharper edge, for the coast is drawn under it. */
const EDGE = 0.0011;

/** Land as the shading of a whole city: without its least islands. */
function coarse({ properties, geometry, ...feature }: Feature): readonly Feature[] {
	if (properties?.kind !== 'land' || geometry.type !== 'MultiPolygon') return [];
	const coordinates = geometry.coordinates
		.map((polygon) =>
			polygon.map((ring) =>
				simplify(
					ring.map(([lng = 0, lat = 0]) => [lng, lat] as const),
					() => EDGE
				)
			)
		)
		.map((polygon) => polygon.filter((ring) => ring.length > 8).map((ring) => ring.map((point) => [...point])))
		.filter((polygon) => polygon.length > 0);
	return [{ ...feature, properties, geometry: { type: 'MultiPolygon', coordinates } }];
}

interface NameProperties {
	readonly name: { readonly en: string; readonly zh: string; readonly lang: WaterName['zh']['lang'] };
	readonly cameras: readonly string[];
}

function waterName({ id, properties, geometry }: Feature): WaterName {
	const { name, cameras } = properties as NameProperties;
	const schematic = features('waters.geojson').some((water) => water.id === id);
	const [lng = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
	return { id: String(id), name: name.en, zh: { text: name.zh, lang: name.lang }, at: [lng, lat], cameras, schematic };
}

/** Events at places of context, which no other words on the map explain. */
const happenings = ({ events, places }: Story): readonly Happening[] =>
	events.flatMap(({ id, label, date, place }) =>
		place !== undefined && places.some((each) => each.id === place && each.status === 'context')
			? [{ event: id, place, label, when: inWords(date) }]
			: []
	);

/** What the waters are called. */
export const waterNames = (): readonly WaterName[] => features('sea-names.geojson').map(waterName);

/** Through which the storm is seen; limits are shown from there on. */
const nearerOf = ({ steps }: Story): MapData['nearer'] =>
	(steps.find(({ scene }) => scene.layers.includes('track')) ?? firstOf(steps)).scene.camera;

export const loadMap = (story: Story): MapData => ({
	places: story.places,
	legs: story.journey.legs,
	track: story.track,
	urban: features('urban.geojson'),
	cityShading: features('out/hong-kong.geojson').flatMap(coarse),
	nearer: nearerOf(story),
	limits: features('out/limits.geojson'),
	names: waterNames(),
	happenings: happenings(story)
});
