// The engraved base of a camera's map, as the text of an SVG file: sea, water-lines, coast, land.
// It has no names and no marks; both editions are in the one file, chosen by the reader's preference.
import { boxOf, COMPOSITIONS, type Box, type Composition } from '../../model/camera.ts';
import type { Camera } from '../../model/scene.ts';
import { color, mix, tokens, type Edition } from '../../styles/tokens.ts';
import { coastRings } from './coast.ts';
import { landFor } from './land.ts';
import { pathOf, pixelPathOf, type Tolerance } from './path.ts';
import { linesAlong } from './water-lines.ts';

const { distance, width, mix: mixes, scale: scales } = tokens.water;

/** How far apart the lines stand at this zoom, on the reader's screen. */
const spacing = ({ zoom }: Camera, composition: Composition): number =>
	(zoom < 6.5 ? scales.z4_6 : zoom < 9.5 ? scales.z7_9 : scales.z10_12) * (composition === 'narrow' ? scales.phone : 1);

function colours(edition: Edition, camera: Camera): string {
	const [sea, land, tint] = [color(edition, 'sea'), color(edition, 'land'), color(edition, camera.ink)];
	const lines = mixes.map((share, i) => `.w${i}{stroke:${mix(tint, sea, share)}}`).join('');
	return `svg{background:${sea}}.l{fill:${land}}.c{stroke:${mix(tint, land, 0.95)}}${lines}`;
}

/** How much coarser a map is drawn that has too much coast. */
const COARSER = 1.65;

/** The least island, lake or ring, in squares of the tolerance: about two by two CSS px, three by three on a coarse map. */
const SMALLEST = 24;

/** The text of the SVG file for one camera; in narrow compositions the same lines stand as far apart on a smaller map. */
export function baseSvg(camera: Camera, composition: Composition): string {
	const fine = engraved(camera, composition, 1);
	return fine.length > COMPOSITIONS[composition].most ? engraved(camera, composition, COARSER) : fine;
}

function engraved(camera: Camera, composition: Composition, coarser: number): string {
	const { magnifies, step, units } = COMPOSITIONS[composition];
	const box = boxOf(camera);
	const tolerance = toleranceIn(box, composition, coarser);
	const gaps = distance.map((d) => (d * spacing(camera, composition)) / magnifies);
	// Land beyond the box has lines within it.
	const around = grown(box, Math.ceil(Math.max(...gaps)));
	const rings = coastRings(camera, landFor(camera), around, tolerance, SMALLEST);
	const lines = linesAlong(pixelPathOf(rings), around, gaps, { step, tolerance, smallest: SMALLEST });
	const [coast, ...waters] = [rings, ...lines].map((each) => pathOf(each, units));
	const [left, top, right, bottom] = box.map((edge) => edge * units) as unknown as Box;
	const style = [
		'[class^=w],.c{fill:none;stroke-linejoin:round}path{vector-effect:non-scaling-stroke}',
		// Half of it lies under the land, and so do the edges where two sheets of land overlap.
		`.c{stroke-width:${tokens.line.coast * 2}}`,
		width.map((w, i) => `.w${i}{stroke-width:${w}}`).join(''),
		colours('paper', camera),
		`@media(prefers-color-scheme:dark){${colours('night', camera)}}`
	].join('');
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${right - left} ${bottom - top}" preserveAspectRatio="none">` +
		`<style>${style}</style>` +
		waters.map((d, i) => `<path class="w${i}" d="${d}"/>`).join('') +
		`<defs><path id="l" d="${coast}"/></defs><use href="#l" class="c"/><use href="#l" class="l"/></svg>\n`
	);
}

/** Thrice as much where only the widest screens, or phones on their side, look. */
function toleranceIn([left, top, right, bottom]: Box, composition: Composition, coarser: number): Tolerance {
	const { tolerance, looked } = COMPOSITIONS[composition];
	const off = tolerance * coarser;
	const [l, t, r, b] = [left * looked.left, top * looked.tall, right * looked.right, bottom * looked.tall];
	return ([x, y]) => (x > l && x < r && y > t && y < b ? off : 3 * off);
}

const grown = ([left, top, right, bottom]: Box, by: number): Box => [left - by, top - by, right + by, bottom + by];
