// What the figures are drawn with: ruled lines that swell towards the shade, the light coming from the upper left.

const round = (n: number): number => Math.round(n * 10) / 10;

/**
 * A ruled line as a closed sliver.
 * @param sag how far its middle hangs below its ends
 * @param light,shade its width at the left and at the right
 */
export function sliver(left: number, right: number, y: number, sag: number, light: number, shade: number): string {
	const middle = round((left + right) / 2);
	const thick = (light + shade) / 2;
	const edge = (sign: number): readonly [number, number, number] => [
		round(y + (sign * light) / 2),
		round(y + sag + (sign * thick) / 2),
		round(y + (sign * shade) / 2)
	];
	const [[a, b, c], [d, e, f]] = [edge(-1), edge(1)];
	return `M${round(left)},${a}Q${middle},${b} ${round(right)},${c}V${f}Q${middle},${e} ${round(left)},${d}Z`;
}

/** A bust's box. */
export const BUST = { width: 56, height: 58 } as const;

interface Ruling {
	/** Lines in the head and in the shoulders. */
	readonly rows: readonly [head: number, shoulders: number];
	readonly light: number;
	readonly shade: number;
}

/** A generic person, in ruled lines: no face, no sex, no dress. */
export function bust({ rows: [head, shoulders], light, shade }: Ruling): string {
	const { width, height } = BUST;
	const [middle, crown, chin, neck] = [width / 2, 0.6, 33.4, 35.6];
	let path = '';
	for (let row = 0; row < head; row++) {
		const share = (row + 0.5) / head;
		const half = 14.2 * Math.sqrt(1 - (2 * share - 1) ** 2) ** 0.9;
		path += sliver(middle - half, middle + half, crown + share * (chin - crown), 0.9, light, shade);
	}
	for (let row = 0; row < shoulders; row++) {
		const share = (row + 0.5) / shoulders;
		const half = middle * (1 - (1 - Math.min(1, share * 1.02)) ** 2.6) ** 0.42;
		path += sliver(middle - half, middle + half, neck + share * (height - neck), 0.6, light, shade);
	}
	return path;
}
