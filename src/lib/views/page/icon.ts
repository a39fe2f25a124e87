// The site's own mark: Hong Kong's circle inside Hangzhou's diamond, which is the story in two shapes.
import { color, tokens, type Edition } from '../../styles/tokens.ts';

const { circle, diamond } = tokens.mark.shapes;

const inks = (edition: Edition): string =>
	`.c{fill:${color(edition, 'hong-kong')}}.d{stroke:${color(edition, 'hangzhou')}}.p{fill:${color(edition, 'paper')}}`;

/** On a 32 px grid, its lines two px and more, so that each still is one at 16 px. `size` fills the ground, for hosts that show no other. */
export function iconSvg(size?: number): string {
	const ground = size === undefined ? '' : '<path class="p" d="M0 0h32v32H0z"/>';
	const inset = size !== undefined && size > 64 ? ' transform="translate(16 16) scale(.78) translate(-16 -16)"' : '';
	const night = size === undefined ? `@media(prefers-color-scheme:dark){${inks('night')}}` : '';
	const ring = (scale: number, width: number): string =>
		`<path class="d" transform="translate(16 16) scale(${scale})" fill="none" stroke-width="${(width / scale).toFixed(3)}" d="${diamond}"/>`;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"${size === undefined ? '' : ` width="${size}" height="${size}"`}>` +
		`<style>${inks('paper')}${night}</style>${ground}<g${inset}><path class="p" transform="translate(16 16) scale(12)" d="${diamond}"/>${ring(12, 2)}${ring(8.8, 1)}` +
		`<path class="c" transform="translate(16 16) scale(5.6)" d="${circle}"/></g></svg>\n`
	);
}
