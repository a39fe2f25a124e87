// The engraved base of a camera's map, as the text of an SVG file: sea, water-lines, coast, land, underprint, and the
// waters drawn by hand. It has no names and no marks; both editions are in the one file, chosen by the reader's preference.
import type { Feature } from 'geojson';
import { boxOf, COMPOSITIONS, projection, type Box, type Composition } from '../../model/camera.ts';
import type { Camera } from '../../model/scene.ts';
import type { LngLat } from '../../model/story.ts';
import { color, mix, tokens, type Edition } from '../../styles/tokens.ts';
import { coastPolygons } from './coast.ts';
import { groundJson } from './ground.ts';
import { landFor } from './land.ts';
import { pathOf, pixelPathOf, type Tolerance } from './path.ts';
import { schematicWaters, waterColours, waterStyle } from './schematic.ts';
import { ringsAbout, underprint, underprintColours } from './underprint.ts';
import { linesAlong } from './water-lines.ts';

const { distance, width, mix: mixes, scale: scales, coast: coastMix } = tokens.water;

/** What a base shows beside its camera's coast. */
export interface Ground {
	readonly camera: Camera;
	/** Where the rings of the underprint come from. */
	readonly focus: LngLat;
	/** Waters drawn by hand, where the camera's scenes have them. */
	readonly waters: readonly Feature[];
}

/** The tokens' name for how near a camera is. */
const nearness = ({ zoom }: Camera): 'z4_6' | 'z7_9' | 'z10_12' =>
	zoom < 6.5 ? 'z4_6' : zoom < 9.5 ? 'z7_9' : 'z10_12';

/** How far apart the lines stand at this zoom, on the reader's screen. */
const spacing = (camera: Camera, composition: Composition): number =>
	scales[nearness(camera)] * (composition === 'narrow' ? scales.phone : 1);

function colours(edition: Edition, camera: Camera): string {
	const [sea, land, tint] = [color(edition, 'sea'), color(edition, 'land'), color(edition, camera.ink)];
	const lines = mixes.map((share, i) => `.w${i}{stroke:${mix(tint, sea, share)}}`).join('');
	return (
		`svg{background:${sea}}.l{fill:${land}}.c{stroke:${mix(tint, land, coastMix)}}${lines}` +
		underprintColours(tint, land) +
		waterColours(edition, tint)
	);
}

/** How finely a map is drawn: as finely as its letters allow, for the less coast, the more islets there is room for. */
const FINE = [0.72, 1, 1.8] as const;

/** The least island, lake or ring, in squares of the tolerance: about two by two CSS px, three by three on a coarse map. */
const SMALLEST = 24;

/** One picture, for two painters. */
export interface Base {
	/** The text of an SVG file. */
	readonly svg: string;
	/** The text of a GeoJSON file with the same lines, for the live map. */
	readonly json: string;
}

/** The base of one camera's map; in narrow compositions the same lines stand as far apart on a smaller map. */
export function engrave(ground: Ground, composition: Composition): Base {
	let base: Base = { svg: '', json: '' };
	for (const coarser of FINE) {
		base = engraved(ground, composition, coarser);
		if (base.svg.length <= COMPOSITIONS[composition].most) break;
	}
	return base;
}

function engraved({ camera, focus, waters }: Ground, composition: Composition, coarser: number): Base {
	const { magnifies, step, units } = COMPOSITIONS[composition];
	const box = boxOf(camera);
	const tolerance = toleranceIn(box, composition, coarser);
	const gaps = distance.map((d) => (d * spacing(camera, composition)) / magnifies);
	// Land beyond the box has lines within it.
	const around = grown(box, Math.ceil(Math.max(...gaps)));
	const land = coastPolygons(camera, landFor(camera), around, tolerance, SMALLEST);
	const rings = land.flat();
	const lines = linesAlong(pixelPathOf(rings), around, gaps, { step, tolerance, smallest: SMALLEST });
	const [coast, ...along] = [rings, ...lines].map((each) => pathOf(each, units));
	const [left, top, right, bottom] = box.map((edge) => edge * units) as unknown as Box;
	const pitch = tokens.underprint.pitch[nearness(camera)];
	const middle = projection(camera)(focus);
	const printed = ringsAbout(middle, box, { composition, magnifies, pitch });
	const print = underprint(printed, middle, units, composition);
	const drawn = schematicWaters(camera, waters, box, composition);
	const style = [
		'[class^=w],.c,.u{fill:none;stroke-linejoin:round}path{vector-effect:non-scaling-stroke}',
		// Half of it lies under the land, and so do the edges where two sheets of land overlap.
		`.c{stroke-width:${tokens.line.coast * 2}}.u{stroke-width:${tokens.underprint.width}}`,
		width.map((w, i) => `.w${i}{stroke-width:${w}}`).join(''),
		waterStyle(composition),
		colours('paper', camera),
		`@media(prefers-color-scheme:dark){${colours('night', camera)}}`
	].join('');
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${right - left} ${bottom - top}" preserveAspectRatio="none">` +
		`<style>${style}</style>` +
		along.map((d, i) => `<path class="w${i}" d="${d}"/>`).join('') +
		`<defs><path id="l" d="${coast}"/><clipPath id="k"><use href="#l"/></clipPath>${print.defs}${drawn.defs}</defs>` +
		`<use href="#l" class="c"/><use href="#l" class="l"/>${print.content}${drawn.content}</svg>\n`;
	return { svg, json: groundJson({ camera, around, land, lines, printed, middle, waters, units }) };
}

/** Thrice as much where only the widest screens, or phones on their side, look. */
function toleranceIn([left, top, right, bottom]: Box, composition: Composition, coarser: number): Tolerance {
	const { tolerance, looked } = COMPOSITIONS[composition];
	const off = tolerance * coarser;
	const [l, t, r, b] = [left * looked.left, top * looked.tall, right * looked.right, bottom * looked.tall];
	return ([x, y]) => (x > l && x < r && y > t && y < b ? off : 3 * off);
}

const grown = ([left, top, right, bottom]: Box, by: number): Box => [left - by, top - by, right + by, bottom + by];
