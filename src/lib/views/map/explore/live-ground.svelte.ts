// The live map's part in the map to explore: its ground, fetched only for a reader who asks for it or whose device is able.
import type { MapChoice, MapView } from '../../../model/map.ts';
import type { Camera } from '../../../model/scene.ts';
import { comes } from '../live/choice.ts';
import type { ExploreGround } from '../live/for-explore.ts';

export class LiveGround {
	/** Whether it is drawn, and what lies under it need not be seen. */
	painted = $state(false);
	/** Why it is not there, in words for the reader. */
	quiet = $state('');
	#ground = $state.raw<ExploreGround>();

	/** @returns the end of it */
	begin(parent: HTMLElement, address: URL, choice: MapChoice): () => void {
		let over = false;
		const told = { drawn: (is: boolean) => (this.painted = is), failed: (why: string) => (this.quiet = why) };
		const begin = (): void => {
			if (over || !comes(choice)) return;
			import('../live/for-explore.ts').then(
				({ ExploreGround }) => {
					if (!over) this.#ground = new ExploreGround(parent, address, told);
				},
				() => told.failed('The live map did not arrive; the drawn map stays.')
			);
		};
		// What nobody has asked for comes when nothing else is to be done.
		if (choice === 'auto' && 'requestIdleCallback' in window) requestIdleCallback(begin);
		else begin();
		return () => {
			over = true;
			this.#ground?.destroy();
			this.#ground = undefined;
			this.painted = false;
		};
	}

	move(view: MapView): void {
		this.#ground?.move(view);
	}

	rest(camera: Camera, view: MapView): void {
		this.#ground?.rest(camera, view);
	}
}
