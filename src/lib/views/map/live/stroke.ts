// How a line is inked. What is thinner than a pixel of the screen a picture draws a pixel wide, with so much less ink; the
// renderer blurs every line over a pixel and would make it too dark.

export interface Stroke {
	readonly 'line-color': string;
	/** CSS px */
	readonly 'line-width': number;
}

/** Chromium's hairlines are a pixel wide along an axis, whatever their slope: across, the cosine of it, averaged over 45°. */
const SLOPING = Math.SQRT1_2 / (Math.PI / 4);

/**
 * @param colour six digits
 * @param width CSS px
 * @param density pixels of the screen in a CSS px
 */
export function strokeOf(colour: string, width: number, density: number): Stroke {
	const thinnest = 1 / density;
	if (width >= thinnest) return { 'line-color': colour, 'line-width': width };
	const ink = Math.round(255 * SLOPING * (width / thinnest));
	return { 'line-color': colour + ink.toString(16).padStart(2, '0'), 'line-width': thinnest };
}

/** Levels of zoom for which a growing line is described, to either side of the one at which it is a pixel wide. */
const FAR = 8;

/**
 * A line that is a part of the picture, and grows with it: for rulings, which are level and lose nothing by their slope.
 * @param width CSS px at that zoom
 */
export function growingStroke(colour: string, width: number, zoom: number, density: number): object {
	const thinnest = 1 / density;
	const sharp = zoom - Math.log2(width / thinnest);
	const grows = (...stops: readonly (string | number)[]): unknown => ['interpolate', ['exponential', 2], ['zoom'], ...stops]; // prettier-ignore
	return {
		'line-color': grows(sharp - FAR, `${colour}01`, sharp, colour),
		'line-width': grows(sharp, thinnest, sharp + FAR, thinnest * 2 ** FAR)
	};
}
