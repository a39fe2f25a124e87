// Whether a device may draw the live map by itself: in hardware, with memory to spare, for a reader who spares no data.

/** Renderers that are programs: they draw a flight at a few frames a second. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|swrast|software|basic render|virgl|mesa offscreen|paravirtual/i;

export const isSoftware = (renderer: string): boolean => SOFTWARE.test(renderer);

/** GB */
const LEAST_MEMORY = 4;

interface Device {
	readonly saveData: boolean;
	/** GB; undefined where the browser doesn't tell. */
	readonly memory: number | undefined;
	/** Undefined where there is no WebGL 2. */
	readonly renderer: string | undefined;
}

/** Why the pictures stay, or undefined when the live map may come. */
export function unable({ saveData, memory, renderer }: Device): string | undefined {
	if (saveData) return 'saving data';
	if (memory !== undefined && memory < LEAST_MEMORY) return 'little memory';
	if (renderer === undefined) return 'no WebGL';
	return isSoftware(renderer) ? 'drawn by software' : undefined;
}

/** Looks what draws here; the context made for it is given back. */
function rendererHere(): string | undefined {
	const context = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
	if (!context) return undefined;
	// Firefox tells it by the plain name and warns of the extension.
	const plain = String(context.getParameter(context.RENDERER));
	const named = /^webkit webgl$/i.test(plain) ? context.getExtension('WEBGL_debug_renderer_info') : null;
	const renderer = named ? String(context.getParameter(named.UNMASKED_RENDERER_WEBGL)) : plain;
	context.getExtension('WEBGL_lose_context')?.loseContext();
	return renderer;
}

/** What this device says of itself; asks for a context only where nothing else speaks against the map. */
export function unableHere(): string | undefined {
	const { deviceMemory: memory, connection } = navigator as Navigator & {
		deviceMemory?: number;
		connection?: { saveData?: boolean };
	};
	const device = { saveData: connection?.saveData === true, memory };
	return unable({ ...device, renderer: 'hardware' }) ?? unable({ ...device, renderer: rendererHere() });
}
