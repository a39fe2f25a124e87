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

	/** How long (ms) it has to wait at `now` (ms); when it need not, it is counted. */
	take(now: number): number {
		this.#times = this.#times.filter((time) => time > now - this.#span);
		if (this.#times.length >= this.#most) return (this.#times[0] ?? now) + this.#span - now;
		this.#times = [...this.#times, now];
		return 0;
	}
}
