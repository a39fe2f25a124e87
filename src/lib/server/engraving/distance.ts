// How far every point of a grid is from land: the exact Euclidean distance transform of Felzenszwalb and Huttenlocher.

/** Lower envelope of parabolas along one row: squared distances to the nearest cell of `row` that is 0. */
function transform(row: Float64Array, out: Float64Array, site: Int32Array, edge: Float64Array): void {
	const at = (list: Int32Array | Float64Array, i: number): number => list[i] ?? 0;
	/** Where the parabolas over two cells cross. */
	const crossing = (q: number, s: number): number => (at(row, q) + q * q - at(row, s) - s * s) / (2 * (q - s));
	let k = 0;
	site[0] = 0;
	edge[0] = -Infinity;
	edge[1] = Infinity;
	for (let q = 1; q < row.length; q++) {
		let meet = crossing(q, at(site, k));
		while (k > 0 && meet <= at(edge, k)) meet = crossing(q, at(site, --k));
		k++;
		site[k] = q;
		edge[k] = meet;
		edge[k + 1] = Infinity;
	}
	k = 0;
	for (let q = 0; q < row.length; q++) {
		while (at(edge, k + 1) < q) k++;
		const s = at(site, k);
		out[q] = (q - s) ** 2 + at(row, s);
	}
}

/**
 * Distance in cells from each cell to the nearest one that is set; 0 on those.
 * @param mask row by row, non-zero where there is land
 */
export function distanceTo(mask: Uint8Array, width: number, height: number): Float64Array {
	const field = Float64Array.from(mask, (land) => (land ? 0 : 1e12));
	const longest = Math.max(width, height);
	const [site, edge] = [new Int32Array(longest), new Float64Array(longest + 1)];
	const [column, out] = [new Float64Array(height), new Float64Array(longest)];
	for (let x = 0; x < width; x++) {
		for (let y = 0; y < height; y++) column[y] = field[y * width + x] ?? 0;
		transform(column, out, site, edge);
		for (let y = 0; y < height; y++) field[y * width + x] = out[y] ?? 0;
	}
	for (let y = 0; y < height; y++) {
		const row = field.subarray(y * width, (y + 1) * width);
		transform(row, out, site, edge);
		row.set(out.subarray(0, width));
	}
	return field.map(Math.sqrt);
}
