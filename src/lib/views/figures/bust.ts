// A generic person in ruled lines, light from the upper left: no face, no sex, no dress.

const round = (n: number): number => Math.round(n * 10) / 10;

/** Half-width of the figure at a height, both as shares of its box; 0 where there is nothing. */
function halfWidth(y: number): number {
	const head = (y - 0.3) / 0.29;
	if (Math.abs(head) < 1 && y < 0.56) return 0.235 * Math.sqrt(1 - head * head);
	if (y < 0.6) return 0.108;
	const shoulder = Math.min(1, ((y - 0.6) / 0.4) * 1.15 + 0.1);
	return 0.46 * (1 - (1 - shoulder) ** 2.4) ** 0.62;
}

/**
 * Path of closed slivers, one a ruled line, thicker towards the shade.
 * @param width,height px of the box
 * @param rows ruled lines
 * @param light thinnest line, px
 * @param shade how much thicker the shaded end is, px
 */
export function bustPath(width: number, height: number, rows: number, light: number, shade: number): string {
	const step = height / rows;
	let path = '';
	for (let row = 0; row < rows; row++) {
		const y = (row + 0.5) * step;
		const half = halfWidth(y / height) * width;
		if (half < 1) continue;
		const [left, right] = [width / 2 - half, width / 2 + half];
		const thick = (light + shade) / 2;
		path += `M${round(left)},${round(y - light / 2)}L${round(right)},${round(y - thick)}V${round(y + thick)}L${round(left)},${round(y + light / 2)}Z`;
	}
	return path;
}
