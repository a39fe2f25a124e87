// The live map in the story: whether it comes, the canvas it draws on, and the end of it.
import type { Composition } from '../../../model/camera.ts';
import type { View } from '../../../model/live-map.ts';
import type { Edition } from '../../../styles/tokens.ts';
import { WIDE } from '../../../styles/media.ts';
import { unableHere } from './able.ts';
import { choose, chosen, rememberSlow, slowBefore } from './choice.ts';
import { homeLabels, moveLabels } from './labels.ts';
import type { LiveMap } from './LiveMap.ts';
import { openLiveMap } from './open.ts';
import { Pace } from './pace.ts';

export { choose, chosen };

interface Place {
	/** What holds the pictures. */
	readonly story: HTMLElement;
	readonly moved: (view: View) => void;
	/** In words for the reader, if there is anything to say; `again` is kept when the map has come back. */
	readonly failed: (why: string, again?: Promise<void>) => void;
	/** The page is arranged otherwise now: this map is over, and another may begin. */
	readonly rearranged: () => void;
}

const night = matchMedia('(prefers-color-scheme: dark)');
const wide = matchMedia(WIDE);

/** The page's own scheme has the last word, as it has for the pictures. */
function editionHere(): Edition {
	const { colorScheme } = getComputedStyle(document.documentElement);
	const dark = colorScheme === 'dark' || (colorScheme.includes('dark') && night.matches);
	return dark ? 'night' : 'paper';
}

const compositionHere = (): Composition => (wide.matches ? 'wide' : 'narrow');

/** The map, and what else the story asks of it. */
export interface StoryMap extends Pick<
	LiveMap,
	'ready' | 'prepare' | 'show' | 'fly' | 'land' | 'follow' | 'destroy' | 'view'
> {
	moveLabels: typeof moveLabels;
	homeLabels: typeof homeLabels;
	/** Counts a flight. */
	flown(frames: number, ms: number): void;
	zoom(by: 1 | -1): void;
	/** What the map shows, for those who don't see it. */
	name(label: string): void;
}

const SORRY = 'The live map is not available here; the drawn map stays.';

/** Undefined when the pictures are to stay. */
export async function liveMapFor({ story, moved, failed, rearranged }: Place): Promise<StoryMap | undefined> {
	const { choice, ignored } = chosen();
	if (ignored !== undefined) failed(ignored);
	if (choice === 'svg' || (choice === 'auto' && (slowBefore() || unableHere() !== undefined))) return undefined;
	const host = document.createElement('div');
	const canvas = document.createElement('div');
	host.className = 'live-map';
	host.append(canvas);
	const end = new AbortController();
	let map: LiveMap | undefined;
	const over = (): void => {
		end.abort();
		map?.destroy();
		map = undefined;
		host.remove();
	};
	const fail = (_why: Error, again?: Promise<void>): void => {
		if (end.signal.aborted) return;
		if (again) {
			failed('', again);
			again.catch(() => fail(_why));
			return;
		}
		over();
		failed(SORRY);
	};
	story.prepend(host);
	try {
		const options = { edition: editionHere(), composition: compositionHere(), moved, failed: fail };
		map = await openLiveMap(canvas, new URL('map/live.json', document.baseURI), options, end.signal);
	} catch (error) {
		fail(error instanceof Error ? error : new Error(String(error)));
		return undefined;
	}
	const opened = map;
	const pace = new Pace();
	night.addEventListener('change', () => opened.setEdition(editionHere()), { signal: end.signal });
	const anew = (): void => {
		over();
		rearranged();
	};
	wide.addEventListener('change', anew, { signal: end.signal });
	return {
		ready: opened.ready,
		prepare: (scenes) => opened.prepare(scenes),
		show: (...scene) => opened.show(...scene),
		fly: (...scene) => opened.fly(...scene),
		land: () => opened.land(),
		follow: (...scene) => opened.follow(...scene),
		destroy: over,
		get view() {
			return opened.view;
		},
		moveLabels,
		homeLabels,
		flown(frames, ms) {
			if (choice !== 'auto' || !pace.flown(frames, ms)) return;
			rememberSlow();
			over();
			failed('');
		},
		zoom: (by) => void opened.map.zoomTo(opened.map.getZoom() + by, {}, { byReader: true }),
		name: (label) => opened.map.getCanvas().setAttribute('aria-label', label)
	};
}
