// The address of the story as a QR code, which the cover's rosette becomes.
import encodeQR from 'qr';

/** Each row's dark modules as bits, its first module the highest, in hexadecimal. */
export function qrRows(address: string): readonly string[] {
	// The library can't go without a border.
	const rows = encodeQR(address, 'raw', { ecc: 'medium', version: 3, border: 1 }).slice(1, -1);
	return rows.map((row) => parseInt(row.slice(1, -1).map(Number).join(''), 2).toString(16));
}
