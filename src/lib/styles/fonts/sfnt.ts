// Just enough of the OpenType format to know what a font file holds: letters, widths, heights, features.

export interface Sfnt {
	/** What one em is, in the font's own units. */
	readonly unitsPerEm: number;
	readonly ascent: number;
	/** Below the line, so negative. */
	readonly descent: number;
	readonly lineGap: number;
	/** The glyph a character is drawn with; 0 when the font has none. */
	readonly glyph: (codePoint: number) => number;
	/** How far a glyph moves the pen, in font units. */
	readonly advance: (glyph: number) => number;
	/** Tags of the layout features for putting glyphs in the place of others. */
	readonly features: ReadonlySet<string>;
}

function tag(view: DataView, at: number): string {
	return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

/** Characters to glyphs, from a `cmap` subtable of format 4 (ranges with deltas) or 12 (plain ranges). */
function characterMap(view: DataView, at: number): ReadonlyMap<number, number> {
	const map = new Map<number, number>();
	if (view.getUint16(at) === 12) {
		for (let group = at + 16; group < at + 16 + view.getUint32(at + 12) * 12; group += 12) {
			const [first, last] = [view.getUint32(group), view.getUint32(group + 4)];
			for (let code = first; code <= last; code++) map.set(code, view.getUint32(group + 8) + code - first);
		}
		return map;
	}
	const bytes = view.getUint16(at + 6);
	const [ends, starts] = [at + 14, at + 16 + bytes];
	for (let i = 0; i < bytes; i += 2) {
		const delta = view.getUint16(starts + bytes + i);
		const offsetAt = starts + 2 * bytes + i;
		const offset = view.getUint16(offsetAt);
		const first = view.getUint16(starts + i);
		for (let code = first; code <= view.getUint16(ends + i) && code < 0xffff; code++) {
			const glyph = offset === 0 ? code : view.getUint16(offsetAt + offset + (code - first) * 2);
			if (glyph !== 0) map.set(code, (glyph + delta) & 0xffff);
		}
	}
	return map;
}

/** Where a table begins. @throws when the font has none of that name */
function tableAt(view: DataView, name: string): number {
	const records = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + i * 16);
	const record = records.find((at) => tag(view, at) === name);
	if (record === undefined) throw new Error(`the font has no ${name} table`);
	return view.getUint32(record + 8);
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Has a font go by another weight, whatever its strokes are: some programs know round hundreds only. */
export function callWeight(bytes: Uint8Array, weight: number): void {
	const view = viewOf(bytes);
	view.setUint16(tableAt(view, 'OS/2') + 4, weight);
}

/** Reads an uncompressed TrueType or OpenType font. */
export function readSfnt(bytes: Uint8Array): Sfnt {
	const view = viewOf(bytes);
	const table = (name: string): number => tableAt(view, name);
	const [cmap, hhea, hmtx, gsub] = [table('cmap'), table('hhea'), table('hmtx'), table('GSUB')];
	const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + i * 8));
	const readable = subtables.filter((at) => [4, 12].includes(view.getUint16(at)));
	const characters = new Map(readable.flatMap((at) => [...characterMap(view, at)]));
	const widths = view.getUint16(hhea + 34);
	const list = gsub + view.getUint16(gsub + 6);
	return {
		unitsPerEm: view.getUint16(table('head') + 18),
		ascent: view.getInt16(hhea + 4),
		descent: view.getInt16(hhea + 6),
		lineGap: view.getInt16(hhea + 8),
		glyph: (codePoint) => characters.get(codePoint) ?? 0,
		advance: (glyph) => view.getUint16(hmtx + Math.min(glyph, widths - 1) * 4),
		features: new Set(Array.from({ length: view.getUint16(list) }, (_, i) => tag(view, list + 2 + i * 6)))
	};
}
