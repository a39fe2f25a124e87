// How wide words are, reckoned on the wide side: the layout has to be the same where nothing can be measured.
const NARROW = new Set("iljtfrI.,:;'’‘|()[] -");
const WIDE = new Set('mwMWQO@%—…“”');

/** Shares of the size; Chinese letters are square. */
function letter(char: string): number {
	if (char > '\u2e7f') return 1.02;
	if (NARROW.has(char)) return 0.36;
	if (WIDE.has(char)) return 0.9;
	return char >= 'A' && char <= 'Z' ? 0.72 : 0.59;
}

/** px of words at a size in px. */
export type Measure = (text: string, em: number) => number;

export function widthOf(text: string, em: number): number {
	let sum = 0;
	for (const char of text) sum += letter(char);
	return sum * em;
}

/** Measures as the browser will set them; each word once. */
export function measurer(font: (em: number) => string): Measure {
	const context = document.createElement('canvas').getContext('2d');
	const known = new Map<string, number>();
	return (text, em) => {
		if (!context) return widthOf(text, em);
		const key = `${em} ${text}`;
		let width = known.get(key);
		if (width === undefined) {
			context.font = font(em);
			width = context.measureText(text).width;
			known.set(key, width);
		}
		return width;
	};
}
