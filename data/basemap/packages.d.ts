// The two packages that ship without types.

declare module 'mapshaper' {
	/** Runs a command line on named inputs; answers with the named outputs. */
	export function applyCommands(
		commands: string,
		input: Record<string, unknown>
	): Promise<Record<string, string | Uint8Array>>;
	const mapshaper: { applyCommands: typeof applyCommands };
	export default mapshaper;
}

declare module '@svg-maps/hong-kong' {
	const map: { viewBox: string; locations: { id: string; name: string; path: string }[] };
	export default map;
}
