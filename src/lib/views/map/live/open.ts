// Loads the renderer with all that it needs, and starts a map with it.
import type { LiveFile } from '../../../model/live-map.ts';
import { arrived, liveFrom, styled } from './fetched.ts';
import { Grounds } from './grounds.ts';
import { LiveMap, type Library, type Options } from './LiveMap.ts';

/**
 * @param address of the story's `live.json`
 * @throws when anything is missing, late or broken, or the browser can't draw it
 */
export async function openLiveMap(
	container: HTMLElement,
	address: URL,
	options: Options,
	signal: AbortSignal
): Promise<LiveMap> {
	const file: LiveFile = await liveFrom(address, signal);
	const worker = new URL(file.worker, address);
	const library = import(/* @vite-ignore */ new URL(file.library, address).href) as Promise<Library>;
	// Nobody is told of a worker that does not come, so it is fetched before it is needed.
	const [loaded] = await Promise.all([library, arrived(worker, signal), styled(new URL(file.styles, address))]);
	signal.throwIfAborted();
	loaded.setWorkerUrl(worker.href);
	return new LiveMap(container, loaded, file, new Grounds(address, options.composition, signal), options);
}
