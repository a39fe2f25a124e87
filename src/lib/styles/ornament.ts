// The ornament file: one tile, three rows, used as a mask so that each step's ink shows through. CSS picks a row by
// its offset; every row repeats after the tile's width.
import { strand } from './guilloche.ts';
import { tokens } from './tokens.ts';

const { hairline, band } = tokens.line;

/** A multiple of both bands' periods. */
const WIDTH = 126;

/** px from the top of the file to each row, as CSS says them too. */
const ROWS = { band: 0, phone: 10, letters: 18 } as const;
const HEIGHT = 24;

/** Too small to read, and nothing to read: what every step tells of what it says. */
const LETTERS = 'REPORTED · CONTEXT · DERIVED · SOURCED · DATED · PLACED ·';

const strands = ({ amplitude, period }: { amplitude: number; period: number }, top: number): string => {
	const middle = top + amplitude + hairline / 2;
	const d = Array.from({ length: band.strands }, (_, k) => strand(period, amplitude, WIDTH, k / band.strands)).join('');
	return `<path transform="translate(0 ${middle})" d="${d}"/>`;
};

export const ornamentSvg = (): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">` +
	`<g fill="none" stroke="#000" stroke-width="${hairline}">${strands(band, ROWS.band)}${strands(band.phone, ROWS.phone)}</g>` +
	`<text y="${ROWS.letters + 3.4}" textLength="${WIDTH - 1}" lengthAdjust="spacingAndGlyphs" font-family="Archivo,Arial,Helvetica,sans-serif" font-size="${tokens.type.scale.micro}">${LETTERS}</text></svg>\n`;
