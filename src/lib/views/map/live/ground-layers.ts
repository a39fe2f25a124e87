// How one camera's ground is drawn: a sheet of sea, the lines in it, the land, the coast beside it (the picture's half
// lies under the land, whose edges would be jagged here), the underprint, and the waters drawn by hand. As base.ts draws
// the picture.
import type { LayerSpecification } from 'maplibre-gl';
import type { Composition } from '../../../model/camera.ts';
import type { Camera } from '../../../model/scene.ts';
import { color, mix, tokens, type Edition } from '../../../styles/tokens.ts';
import { strokeOf, type Stroke } from './stroke.ts';

const { distance, width, mix: shares, coast, schematic } = tokens.water;
const { mixMax, mixMin, width: printWidth } = tokens.underprint;

/** Steps of the underprint from the strongest tint to the faintest. */
const SHADES = 6;

/** Until a scene needs it. */
export const HIDDEN = { visibility: 'none' } as const;

/** The source of a camera's ground. */
export const groundOf = ({ id }: Pick<Camera, 'id'>): string => `ground-${id}`;

type Drawn = Extract<LayerSpecification, { type: 'fill' | 'line' }>;

/** One value for each `i` or `shade` of a feature. */
const each = (property: string, values: readonly (string | number)[]): unknown => [
	'match',
	['get', property],
	...values.slice(1).flatMap((value, i) => [i + 1, value]),
	values[0]
];

const eachStroke = (property: string, strokes: readonly Stroke[]): object => ({
	'line-color': each(property, strokes.map((stroke) => stroke['line-color'])), // prettier-ignore
	'line-width': each(property, strokes.map((stroke) => stroke['line-width'])) // prettier-ignore
});

/** @param density pixels of the screen in a CSS px */
export function groundLayers(
	camera: Camera,
	edition: Edition,
	composition: Composition,
	density: number
): readonly Drawn[] {
	const [sea, land, tint] = [color(edition, 'sea'), color(edition, 'land'), color(edition, camera.ink)];
	const source = groundOf(camera);
	const coastColour = mix(tint, land, coast);
	const line = (name: string, kind: string, paint: object, layout: object = {}): Drawn => ({
		id: `${source}-${name}`,
		type: 'line',
		source,
		filter: ['==', ['get', 'kind'], kind],
		layout: { ...HIDDEN, 'line-join': 'bevel', ...layout },
		paint: { 'line-opacity': 0, ...paint }
	});
	const fill = (name: string, kind: string, colour: string): Drawn => ({
		id: `${source}-${name}`,
		type: 'fill',
		source,
		filter: ['==', ['get', 'kind'], kind],
		layout: HIDDEN,
		// The line beside it is smooth; its own smoothing would eat half of that.
		paint: { 'fill-opacity': 0, 'fill-color': colour, 'fill-antialias': false }
	});
	const onSea = shares.map((share) => mix(tint, sea, share));
	const printed = Array.from({ length: SHADES }, (_, i) =>
		mix(tint, land, mixMax - ((mixMax - mixMin) * i) / (SHADES - 1))
	);
	const stroke = (colour: string, wide: number): object => strokeOf(colour, wide, density);
	const waterLines = onSea.map((colour, i) => strokeOf(colour, width[i] ?? 0, density));
	const onLand = printed.map((colour) => strokeOf(colour, printWidth, density));
	return [
		fill('sheet', 'sheet', sea),
		// The farthest first.
		line('lines', 'line', eachStroke('i', waterLines), { 'line-sort-key': ['-', ['get', 'i']] }),
		fill('land', 'land', land),
		line('coast', 'land', {
			'line-color': coastColour,
			'line-width': tokens.line.coast,
			'line-offset': -tokens.line.coast / 2
		}),
		line('underprint', 'underprint', eachStroke('shade', onLand)),
		...lake(),
		...river()
	];

	function lake(): readonly Drawn[] {
		return [
			fill('lake', 'lake', sea),
			...distance.slice(0, schematic.lines).map((d, i) => {
				const paint = { ...stroke(onSea[i] ?? sea, width[i] ?? 0), 'line-offset': d };
				return line(`lake-${i}`, 'lake', paint);
			}),
			line('shore', 'lake', {
				'line-color': coastColour,
				'line-width': tokens.line.coast,
				'line-offset': tokens.line.coast / 2
			})
		];
	}

	/** Its banks end at the coast, its water runs on into the sea. */
	function river(): readonly Drawn[] {
		const wide = composition === 'narrow' ? schematic.phone : schematic.river;
		const [first = 0] = distance;
		const [thick = 0] = width;
		const round = { 'line-cap': 'round' };
		const within = wide - 2 * first;
		return [
			line('bank', 'bank', stroke(coastColour, wide)),
			line('river', 'river', stroke(sea, wide - 2 * tokens.line.coast), round),
			...(composition === 'narrow'
				? []
				: [
						line('river-lines', 'river', stroke(onSea[1] ?? sea, within + thick)),
						line('river-middle', 'river', stroke(sea, within - thick))
					])
		];
	}
}
