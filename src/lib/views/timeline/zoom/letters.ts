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

export function widthOf(text: string, em: number): number {
	let sum = 0;
	for (const char of text) sum += letter(char);
	return sum * em;
}
