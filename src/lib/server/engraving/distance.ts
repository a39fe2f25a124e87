// How far every point of a grid is from land: the exact Euclidean distance transform of Felzenszwalb and Huttenlocher,
// which also tells the nearest cell of land, so that how much of that cell is land makes the distance finer than cells.

/** Lower envelope of parabolas along one row: for every cell, the one whose squared distance and `row` add up to least. */
function nearest(row: Float64Array, out: Int32Array, site: Int32Array, edge: Float64Array): void {
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
		out[q] = at(site, k);
	}
}

/**
 * Distance in cells from the middle of each cell to the coast; less than 0 on land, without a meaning there.
 * @param cover row by row, 0 (water) to 255 (land)
 */
export function distanceTo(cover: Uint8Array, width: number, height: number): Float64Array {
	const longest = Math.max(width, height);
	const [site, edge, found] = [new Int32Array(longest), new Float64Array(longest + 1), new Int32Array(longest)];
	const [column, row] = [new Float64Array(height), new Float64Array(width)];
	/** For each cell, the row of the nearest land in its own column. */
	const rows = new Int32Array(width * height);
	for (let x = 0; x < width; x++) {
		for (let y = 0; y < height; y++) column[y] = cover[y * width + x] ? 0 : 1e12;
		nearest(column, found, site, edge);
		for (let y = 0; y < height; y++) rows[y * width + x] = found[y] ?? 0;
	}
	const distances = new Float64Array(width * height);
	const coverAt = (x: number, y: number): number => cover[y * width + x] ?? 0;
	for (let y = 0; y < height; y++) {
		const own = rows.subarray(y * width, (y + 1) * width);
		for (let x = 0; x < width; x++) row[x] = coverAt(x, own[x] ?? 0) ? ((own[x] ?? 0) - y) ** 2 : 1e12;
		nearest(row, found, site, edge);
		for (let x = 0; x < width; x++) {
			const nx = found[x] ?? 0;
			const ny = own[nx] ?? 0;
			const land = coverAt(nx, ny);
			distances[y * width + x] = land ? Math.hypot(nx - x, ny - y) + 0.5 - land / 255 : 1e6;
		}
	}
	return distances;
}
