// Waters drawn by hand, engraved as the sea is: a lake has water-lines along its shore, a river along both its banks.
import { curveCatmullRom, curveCatmullRomClosed, line } from 'd3';
import type { Feature } from 'geojson';
import { COMPOSITIONS, projection, type Box, type Composition, type Point } from '../../model/camera.ts';
import type { Camera } from '../../model/scene.ts';
import { color, mix, tokens, type Edition } from '../../styles/tokens.ts';

const { distance, width, mix: mixes, schematic } = tokens.water;

/** The lines along a shore; a river has room for one along each bank. */
const lines = distance.slice(0, schematic.lines).map((d, i) => ({ d, w: width[i] ?? 0, share: mixes[i] ?? 0, i }));
const [first = { d: 0, w: 0, share: 0, i: 0 }] = lines;

const soft = (points: readonly Point[], units: number, closed: boolean): string =>
	line<Point>()
		.x(([x]) => x * units)
		.y(([, y]) => y * units)
		.curve(closed ? curveCatmullRomClosed : curveCatmullRom)
		.digits(0)(points) ?? '';

/** Each line is a stroke of its colour under a stroke of the water's, both about the shore. */
export function waterColours(edition: Edition, tint: string): string {
	const sea = color(edition, 'sea');
	const shades = lines.map(({ share, i }) => `.s${i}{stroke:${mix(tint, sea, share)}}`).join('');
	return `.s,.k{stroke:${sea}}.b,.e{stroke:${mix(tint, sea, tokens.water.coast)}}.e{fill:${sea}}${shades}`;
}

export function waterStyle(composition: Composition): string {
	const river = composition === 'narrow' ? schematic.phone : schematic.river;
	return (
		`.s,.b{fill:none;stroke-linejoin:round}.b{stroke-width:${river}}.e{stroke-width:${tokens.line.coast * 2}}` +
		`.k{fill:none;stroke-width:${river - 2 * tokens.line.coast};stroke-linecap:round}`
	);
}

const stroke = (id: string, kind: string, wide: number): string =>
	`<use href="#${id}" class="${kind}" style="stroke-width:${wide.toFixed(1)}"/>`;

/** A lake's lines, the outermost first, cut to the lake; the shore last. */
const lake = (id: string): string =>
	`<g clip-path="url(#c${id})"><use href="#${id}" class="e"/>${[...lines]
		.reverse()
		.map(({ d, w, i }) => stroke(id, `s s${i}`, 2 * d + w) + stroke(id, 's', 2 * d - w))
		.join('')}<use href="#${id}" class="e" style="fill:none"/></g>`;

/** A river is land's edge twice: its banks end at the coast, its water runs on into the sea. */
function river(id: string, composition: Composition): string {
	const within = schematic.river - 2 * first.d;
	const banks = `<g clip-path="url(#k)"><use href="#${id}" class="b"/></g><use href="#${id}" class="k"/>`;
	if (composition === 'narrow') return banks;
	return banks + stroke(id, `s s${first.i + 1}`, within + first.w) + stroke(id, 's', within - first.w);
}

/** The waters that reach into the box. */
export function schematicWaters(
	camera: Camera,
	waters: readonly Feature[],
	[left, top, right, bottom]: Box,
	composition: Composition
): { readonly defs: string; readonly content: string } {
	const { units } = COMPOSITIONS[composition];
	const project = projection(camera);
	const drawn = waters.flatMap(({ geometry }, i) => {
		if (geometry.type !== 'Polygon' && geometry.type !== 'LineString') return [];
		const closed = geometry.type === 'Polygon';
		const points = (closed ? (geometry.coordinates[0] ?? []).slice(1) : geometry.coordinates).map(
			([lng = 0, lat = 0]) => project([lng, lat])
		);
		if (!points.some(([x, y]) => x > left && x < right && y > top && y < bottom)) return [];
		return [{ id: `h${i}`, closed, d: soft(points, units, closed) }];
	});
	return {
		defs: drawn
			.map(
				({ id, closed, d }) =>
					`<path id="${id}" d="${d}"/>${closed ? `<clipPath id="c${id}"><use href="#${id}"/></clipPath>` : ''}`
			)
			.join(''),
		content: drawn.map(({ id, closed }) => (closed ? lake(id) : river(id, composition))).join('')
	};
}
