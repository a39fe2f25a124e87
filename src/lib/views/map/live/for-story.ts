// The live map in the story.
import { chosen, comes, rememberSlow } from './choice.ts';
import { homeLabels, lendLabels, moveLabels, takeLabelsBack } from './labels.ts';
import type { LiveMap } from './LiveMap.ts';
import { Pace } from './pace.ts';
import { startLiveMap, type Place } from './start.ts';

export { choose, chosen } from './choice.ts';

/** The map, and what else the story asks of it. */
export interface StoryMap extends Pick<
	LiveMap,
	'ready' | 'prepare' | 'show' | 'fly' | 'land' | 'follow' | 'goTo' | 'destroy' | 'view'
> {
	moveLabels: typeof moveLabels;
	homeLabels: typeof homeLabels;
	lendLabels: typeof lendLabels;
	takeLabelsBack: typeof takeLabelsBack;
	/** Counts a flight. */
	flown(frames: number, ms: number): void;
	zoom(by: 1 | -1): void;
	/** What the map shows, for those who don't see it. */
	name(label: string): void;
}

type StoryPlace = Pick<Place, 'failed' | 'rearranged'> &
	Required<Pick<Place, 'moved'>> & { readonly story: HTMLElement };

/** Undefined when the pictures are to stay. */
export async function liveMapFor({ story, ...told }: StoryPlace): Promise<StoryMap | undefined> {
	const { choice, ignored } = chosen();
	if (ignored !== undefined) told.failed(ignored);
	if (!comes(choice)) return undefined;
	const address = new URL('map/live.json', document.baseURI);
	const started = await startLiveMap({ ...told, parent: story, address, interactive: true });
	if (!started) return undefined;
	const { map, end } = started;
	const pace = new Pace();
	return {
		ready: map.ready,
		prepare: (scenes) => map.prepare(scenes),
		show: (...scene) => map.show(...scene),
		fly: (...scene) => map.fly(...scene),
		land: () => map.land(),
		follow: (...scene) => map.follow(...scene),
		goTo: (...place) => map.goTo(...place),
		destroy: end,
		get view() {
			return map.view;
		},
		moveLabels,
		homeLabels,
		lendLabels,
		takeLabelsBack,
		flown(frames, ms) {
			if (choice !== 'auto' || !pace.flown(frames, ms)) return;
			rememberSlow();
			end();
			told.failed('');
		},
		zoom: (by) => map.zoom(by),
		name: (label) => map.map.getCanvas().setAttribute('aria-label', label)
	};
}
