// The engraved base of a camera's map, as the text of an SVG file: sea, water-lines, coast, land.
// It has no names and no marks; both editions are in the one file, chosen by the reader's preference.
import { boxOf, COMPOSITIONS, type Box, type Composition } from '../../model/camera.ts';
import type { Camera } from '../../model/scene.ts';
import { color, mix, tokens, type Edition } from '../../styles/tokens.ts';
import { coastRings } from './coast.ts';
import { landFor } from './land.ts';
import { pathOf } from './path.ts';
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

/** The text of the SVG file for one camera; in narrow compositions the same lines stand as far apart on a smaller map. */
export function baseSvg(camera: Camera, composition: Composition): string {
	const { magnifies, step, tolerance, units, smallest } = COMPOSITIONS[composition];
	const box = boxOf(camera);
	const gaps = distance.map((d) => (d * spacing(camera, composition)) / magnifies);
	// Land beyond the box has lines within it.
	const around = grown(box, Math.ceil(Math.max(...gaps)));
	const rings = coastRings(camera, landFor(camera), around, tolerance, smallest);
	const lines = linesAlong(pathOf(rings, 1), around, gaps, { step, tolerance, smallest });
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

const grown = ([left, top, right, bottom]: Box, by: number): Box => [left - by, top - by, right + by, bottom + by];
