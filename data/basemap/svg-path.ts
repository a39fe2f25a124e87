// Reads the paths of the Hong Kong map: only `m`, `l` implied and `z`, all relative, as its drawing program wrote them.
import type { Point, Ring } from './geojson.ts';

/**
 * The closed rings of one path, in the drawing's units (y down).
 * @throws on any other path command, which a new version of the map might bring
 */
export function ringsOfPath(path: string): Ring[] {
	const other = /[^mz\d\s,.-]/.exec(path.replaceAll(/e-?\d+/g, ''));
	if (other) throw new Error(`svg-path: cannot read the command “${other[0]}”`);
	const rings: Ring[] = [];
	// A relative `m` counts from where the pen was: after `z`, that is the start of the ring just closed.
	let pen: Point = [0, 0];
	for (const subpath of path.split('m')) {
		const [start, ...rest] = follow(pen, steps(subpath));
		if (!start) continue;
		rings.push([start, ...rest, start]);
		pen = start;
	}
	return rings;
}

function follow([x, y]: Point, moves: Point[]): Point[] {
	return moves.map(([dx, dy]): Point => [(x += dx), (y += dy)]);
}

function steps(text: string): Point[] {
	const numbers = (text.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
	return numbers.flatMap((dy, i): Point[] => (i % 2 === 1 ? [[numbers[i - 1] ?? 0, dy]] : []));
}
