// When the guest may move the page: where it can be seen, not too often, and not against the reader.
import { Limit } from './limit.ts';

/** After the reader's own wheel, touch or scrolling, ms. */
const READERS = 250;

interface Circumstances {
	/** ms, as all times here. */
	readonly now: number;
	/** Whether any of the wrapper is on the screen. */
	readonly seen: boolean;
}

export class Seeks {
	/** When the reader last moved the page. */
	readerAt = -Infinity;
	readonly #limit = new Limit(6, 1000);
	/** Whether one at the start may come from off the screen: once each time that the page's address leads there. */
	led = false;

	/** How long (ms) a seek has to wait; `Infinity` when it may not be followed at all. */
	wait(initial: boolean, { now, seen }: Circumstances): number {
		if (initial) {
			const { led } = this;
			this.led = false;
			return led ? 0 : Infinity;
		}
		return seen && now - this.readerAt >= READERS ? this.#limit.take(now) : Infinity;
	}
}
