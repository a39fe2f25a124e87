// The live map under the map to explore: it draws the ground and nothing else, and is moved with it.
import type { MapView } from '../../../model/map.ts';
import type { Camera } from '../../../model/scene.ts';
import type { LiveMap } from './LiveMap.ts';
import { startLiveMap, type Started } from './start.ts';

export interface Told {
	/** Whether the ground under this view is the live map's, drawn and at rest. */
	readonly drawn: (drawn: boolean) => void;
	readonly failed: (why: string) => void;
}

export class ExploreGround {
	readonly #told: Told;
	#started: Started | undefined;
	#last: { readonly camera: Camera; readonly view: MapView } | undefined;
	#over = false;

	constructor(parent: HTMLElement, address: URL, told: Told) {
		this.#told = told;
		void this.#start(parent, address);
	}

	/** The map to explore moves: the ground goes with it in the same frame. */
	move(view: MapView): void {
		if (this.#last) this.#last = { ...this.#last, view };
		this.#map?.move([view.lng, view.lat], view.zoom);
	}

	/** The map to explore has come to rest, on a camera's ground. */
	rest(camera: Camera, view: MapView): void {
		this.#last = { camera, view };
		const { lng, lat, zoom } = view;
		this.#map?.look(camera, [lng, lat], zoom).then(
			(drawn) => drawn && this.#told.drawn(true),
			() => {
				this.#told.drawn(false);
				this.#told.failed('A part of the live map did not arrive; the drawn map stays.');
			}
		);
	}

	destroy(): void {
		this.#over = true;
		this.#started?.end();
		this.#started = undefined;
	}

	get #map(): LiveMap | undefined {
		return this.#started?.map;
	}

	async #start(parent: HTMLElement, address: URL): Promise<void> {
		const again = (): void => {
			this.#started = undefined;
			this.#told.drawn(false);
			if (!this.#over) void this.#start(parent, address);
		};
		this.#started = await startLiveMap({
			parent,
			address,
			interactive: false,
			failed: (why, restored) => {
				this.#told.drawn(false);
				if (why) this.#told.failed(why);
				if (!restored) this.#started = undefined;
				restored?.then(
					() => this.#last && this.rest(this.#last.camera, this.#last.view),
					() => undefined
				);
			},
			rearranged: again
		});
		if (this.#over) this.destroy();
		else if (this.#last) this.rest(this.#last.camera, this.#last.view);
	}
}
