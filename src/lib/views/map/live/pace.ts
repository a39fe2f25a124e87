// Whether flights are smooth enough: the first of them decide, and slow ones give way to the pictures.

/** Flights that are looked at, and frames a second that they need. */
const FLIGHTS = 2;
const LEAST = 30;

export class Pace {
	#flights = 0;
	#frames = 0;
	#ms = 0;

	/** Counts a whole flight. @returns true when the map is too slow for this device */
	flown(frames: number, ms: number): boolean {
		if (this.#flights >= FLIGHTS) return false;
		this.#flights++;
		this.#frames += frames;
		this.#ms += ms;
		return this.#flights === FLIGHTS && (1000 * this.#frames) / this.#ms < LEAST;
	}
}
