// Starts the live map on a page: the canvas it draws on, and the end of it.
import type { Composition } from '../../../model/camera.ts';
import type { View } from '../../../model/live-map.ts';
import { WIDE } from '../../../styles/media.ts';
import type { Edition } from '../../../styles/tokens.ts';
import type { LiveMap } from './LiveMap.ts';
import { openLiveMap } from './open.ts';

export interface Place {
	/** What holds the pictures: the canvas becomes its first child. */
	readonly parent: HTMLElement;
	/** Of the story's `live.json`. */
	readonly address: URL;
	/** Whether the map itself is moved by the reader. */
	readonly interactive: boolean;
	readonly moved?: (view: View) => void;
	/** In words for the reader, if there is anything to say; `again` is kept when the map has come back. */
	readonly failed: (why: string, again?: Promise<void>) => void;
	/** The page is arranged otherwise now: this map is over, and another may begin. */
	readonly rearranged: () => void;
}

export interface Started {
	readonly map: LiveMap;
	readonly end: () => void;
}

const SORRY = 'The live map is not available here; the drawn map stays.';

/** The page's own scheme has the last word, as it has for the pictures. */
function editionHere(night: MediaQueryList): Edition {
	const { colorScheme } = getComputedStyle(document.documentElement);
	return colorScheme === 'dark' || (colorScheme.includes('dark') && night.matches) ? 'night' : 'paper';
}

/** Undefined when it failed, and the pictures stay. */
export async function startLiveMap(place: Place): Promise<Started | undefined> {
	const { parent, address, interactive, moved, failed, rearranged } = place;
	const [night, wide] = [matchMedia('(prefers-color-scheme: dark)'), matchMedia(WIDE)];
	const host = document.createElement('div');
	const canvas = document.createElement('div');
	host.className = 'live-map';
	// What is no more than a ground has nothing to say beside the map that lies over it.
	if (!interactive) host.ariaHidden = 'true';
	host.append(canvas);
	const over = new AbortController();
	let map: LiveMap | undefined;
	const end = (): void => {
		over.abort();
		map?.destroy();
		map = undefined;
		host.remove();
	};
	const fail = (_why: unknown, again?: Promise<void>): void => {
		if (over.signal.aborted) return;
		if (again) {
			failed('', again);
			again.catch(fail);
			return;
		}
		end();
		failed(SORRY);
	};
	parent.prepend(host);
	try {
		const composition: Composition = wide.matches ? 'wide' : 'narrow';
		const told = moved && { moved };
		const options = { edition: editionHere(night), composition, interactive, failed: fail, ...told };
		map = await openLiveMap(canvas, address, options, over.signal);
	} catch (error) {
		fail(error);
		return undefined;
	}
	const opened = map;
	const { signal } = over;
	night.addEventListener('change', () => opened.setEdition(editionHere(night)), { signal });
	const density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
	for (const arrangement of [wide, density])
		arrangement.addEventListener(
			'change',
			() => {
				end();
				rearranged();
			},
			{ signal }
		);
	return { map: opened, end };
}
