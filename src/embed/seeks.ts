// When the guest may move the page: where it can be seen, not too often, and not against the reader.
import { Limit } from './limit.ts';

/** After the reader's own wheel, touch or scrolling, ms. */
const READERS = 250;

interface Circumstances {
	/** ms, as all times here. */
	readonly now: number;
	/** Whether any of the wrapper is on the screen. */
	readonly seen: boolean;
	/** Whether the page lets an address lead into the story. */
	readonly deeplink: boolean;
}

export class Seeks {
	/** When the reader last moved the page. */
	readerAt = -Infinity;
	readonly #limit = new Limit(6, 1000);
	#begun = false;

	/**
	 * How long (ms) a seek has to wait; `Infinity` when it may not be followed at all. One at the start may come from off
	 * the screen, once, where the page allows it.
	 */
	wait(initial: boolean, { now, seen, deeplink }: Circumstances): number {
		if (initial) {
			if (!deeplink || this.#begun) return Infinity;
			this.#begun = true;
			return 0;
		}
		return seen && now - this.readerAt >= READERS ? this.#limit.take(now) : Infinity;
	}
}
