// When a frame is given up.

/** A guest that has said nothing for so long (ms) after its frame has loaded is none, and its room is given back. */
export const SILENCE = 4000;

/** The same where nobody has told us of its loading. */
export const LOADING = 15_000;

export class Silence {
	readonly #waits: () => boolean;
	readonly #over: () => void;
	#timer = 0;

	/** @param waits whether it is too early to give up; `over` is told when it is not */
	constructor(waits: () => boolean, over: () => void) {
		this.#waits = waits;
		this.#over = over;
	}

	begin(time: number): void {
		this.end();
		this.#timer = window.setTimeout(() => {
			if (this.#waits()) this.begin(time);
			else this.#over();
		}, time);
	}

	end(): void {
		clearTimeout(this.#timer);
	}
}
