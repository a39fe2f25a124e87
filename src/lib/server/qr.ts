// The address of the story as a QR code, which the cover's rosette becomes.
import encodeQR from 'qr';

/** Letters that the code holds at each level of repair: the rosette's pieces are cut for its one size. */
const HOLDS = { medium: 42, low: 53 } as const;

/** Each row's dark modules as bits, its first module the highest, in hexadecimal. */
export function qrRows(address: string): readonly string[] {
	const { length } = new TextEncoder().encode(address);
	const ecc = length <= HOLDS.medium ? 'medium' : 'low';
	if (length > HOLDS.low)
		throw new Error(`the story’s address, ${address}, has ${length} letters; the cover’s QR code holds ${HOLDS.low}`);
	// The library can't go without a border.
	const rows = encodeQR(address, 'raw', { ecc, version: 3, border: 1 }).slice(1, -1);
	return rows.map((row) => parseInt(row.slice(1, -1).map(Number).join(''), 2).toString(16));
}
