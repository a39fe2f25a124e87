// The engraved base of a camera's map, as the text of an SVG file: sea, water-lines, coast, land.
// It has no names and no marks; both editions are in the one file, chosen by the reader's preference.
import type { Camera } from '../../model/scene.ts';
import { color, mix, tokens, type Edition } from '../../styles/tokens.ts';
import { coastPath, type Box, type Land } from './coast.ts';

/** How far land is drawn from the centre, in frames: a wide screen shows much of what lies beside the frame. */
const REACH = { left: 1.45, right: 1, up: 0.95, down: 0.95 };

/** The picture's box is this many times its frame, about the same centre (see MapPicture). */
export const SPREAD = 2.9;

const { distance, width, mix: mixes, scale: scales } = tokens.water;

const distanceScale = (zoom: number): number => (zoom < 6.5 ? scales.z4_6 : zoom < 9.5 ? scales.z7_9 : scales.z10_12);

function colours(edition: Edition, camera: Camera): string {
	const [sea, land, tint] = [color(edition, 'sea'), color(edition, 'land'), color(edition, camera.ink)];
	const lines = mixes.map((share, i) => `.w${i}{stroke:${mix(tint, sea, share)}}`).join('');
	return `svg{background:${sea}}.g{stroke:${sea}}.c{stroke:${mix(tint, land, 0.95)}}.l{fill:${land}}${lines}`;
}

/** Each water-line is two strokes under the land: 2d + w in its tint, 2d − w in the sea's. */
const widths = (scale: number): string =>
	distance
		.map((d, i) => {
			const w = width[i] ?? 0;
			return `.w${i}{stroke-width:${(2 * d * scale + w).toFixed(2)}}.g${i}{stroke-width:${(2 * d * scale - w).toFixed(2)}}`;
		})
		.join('');

const use = (classes: string): string => `<use href="#l" class="${classes}"/>`;

/** The text of the SVG file for one camera. */
export function baseSvg(camera: Camera, lands: readonly Land[]): string {
	const [w, h] = camera.frame;
	const box: Box = [-w * REACH.left, -h * REACH.up, w * REACH.right, h * REACH.down];
	const scale = distanceScale(camera.zoom);
	const style = [
		'use{fill:none;stroke-linejoin:round;vector-effect:non-scaling-stroke}.l{stroke:none}',
		`.c{stroke-width:${tokens.line.coast * 2}}`,
		widths(scale),
		`@media(max-width:1300px){${widths(scale * scales.phone)}}`,
		colours('paper', camera),
		`@media(prefers-color-scheme:dark){${colours('night', camera)}}`
	].join('');
	const lines = mixes.map((_, i) => mixes.length - 1 - i).map((i) => use(`w${i}`) + use(`g g${i}`));
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[-w / 2, -h / 2, w, h].map((n) => n * SPREAD).join(' ')}">` +
		`<style>${style}</style><defs><path id="l" vector-effect="non-scaling-stroke" d="${coastPath(camera, lands, box)}"/></defs>` +
		`${lines.join('')}${use('c')}${use('l')}</svg>\n`
	);
}
