// How often the guest may make something happen on the host's page.

export class Limit {
	readonly #most: number;
	readonly #span: number;
	#times: readonly number[] = [];

	/** @param most how often within `span` ms */
	constructor(most: number, span: number) {
		this.#most = most;
		this.#span = span;
	}

	/** Whether it may happen once more at `now` (ms); if so, that is counted. */
	take(now: number): boolean {
		this.#times = this.#times.filter((time) => time > now - this.#span);
		if (this.#times.length >= this.#most) return false;
		this.#times = [...this.#times, now];
		return true;
	}
}
