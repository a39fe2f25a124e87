// Reads the paths of the Hong Kong map: only `m`, `l` implied and `z`, all relative, as its drawing program wrote them.
import type { Point } from './geojson.ts';

/**
 * The closed rings of one path, in the drawing's units (y down).
 * @throws on any other path command, which a new version of the map might bring
 */
export function ringsOfPath(path: string): Point[][] {
	const other = /[^mz\d\s,.-]/i.exec(path.replaceAll(/e-?\d+/g, ''));
	if (other) throw new Error(`svg-path: cannot read the command “${other[0]}”`);
	const rings: Point[][] = [];
	// A relative `m` counts from where the pen was: after `z`, that is the start of the ring just closed.
	let pen: Point = [0, 0];
	for (const part of path.split(/z/i).filter((each) => each.trim() !== '')) {
		for (const subpath of part.split(/m/i).filter((each) => each.trim() !== '')) {
			const ring = steps(subpath).reduce<Point[]>((points, [dx, dy]) => {
				const [x, y] = points.at(-1) ?? pen;
				return [...points, [x + dx, y + dy]];
			}, []);
			pen = ring[0];
			rings.push([...ring, ring[0]]);
		}
	}
	return rings;
}

function steps(text: string): Point[] {
	const numbers = (text.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
	return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i], numbers[2 * i + 1]]);
}
