// The packages the font recipe needs that ship no types.
declare module 'subset-font' {
	interface Options {
		targetFormat?: 'woff2' | 'sfnt' | 'truetype';
		keepFeatures?: readonly string[];
		keepAllGlyphs?: boolean;
		/** One value pins the axis, a range narrows it. */
		variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
		noHinting?: boolean;
		dropTables?: readonly string[];
	}
	export default function subsetFont(
		font: Uint8Array,
		text: string | undefined,
		options?: Options
	): Promise<Uint8Array<ArrayBuffer>>;
}
