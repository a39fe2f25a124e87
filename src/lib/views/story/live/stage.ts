// The stage: it borrows each step's parts from the section they were prerendered in, and gives them back. A scene is
// shown whole, from parts that are complete, so it can't depend on the scenes shown before.
import { FLIGHT, paths, viewOf } from './flight.ts';
import type { Motion } from './motion.ts';

export interface Parts {
	readonly map: HTMLElement;
	readonly ribbon: HTMLElement;
	/** Where they were prerendered; the first step's were prerendered on the stage. */
	readonly home: HTMLElement | null;
}

/** Steps passed faster than this (ms) are not shown on the way. */
const HASTE = 90;

/** Where pictures stand in the text, each in its own section: in print, and on screens too low to pin anything. */
const LOOSE = 'print, (max-height: 25.99rem)';

export class Stage {
	readonly #element: HTMLElement;
	readonly #map: HTMLElement;
	readonly #ribbon: HTMLElement;
	readonly #parts = new Map<string, Parts>();
	readonly #order: readonly string[];
	readonly #motion: Motion;
	readonly #loose = matchMedia(LOOSE);
	readonly #first: Parts | undefined;
	#shown: Parts | undefined;
	/** What was last asked for, shown or about to be. */
	#wanted: Parts | undefined;
	#flights: Animation[] = [];
	#timer = 0;

	constructor(element: HTMLElement, steps: readonly HTMLElement[], motion: Motion) {
		this.#element = element;
		this.#map = child(element, '[data-map]');
		this.#ribbon = child(element, '[data-timeline]');
		this.#motion = motion;
		this.#order = steps.map((step) => step.id);
		for (const step of steps) {
			const home = step.querySelector<HTMLElement>('.picture');
			if (!home) continue;
			const [map, ribbon] = [child(home, '.map-part'), child(home, '.ribbon-part')];
			this.#parts.set(step.id, { map, ribbon, home: home === element ? null : home });
		}
		this.#first = [...this.#parts.values()].find((parts) => parts.home === null);
		this.#shown = this.#wanted = this.#first;
		this.#rest();
		this.#loose.addEventListener('change', () => {
			this.refresh();
		});
	}

	partsOf(id: string): Parts | undefined {
		return this.#parts.get(id);
	}

	/** Shows a step's scene: at once, or by a flight when the reader has scrolled there and pictures may move. */
	show(id: string, atOnce = false): void {
		clearTimeout(this.#timer);
		this.#element.dataset.scene = id;
		const next = this.#pictureAt(id);
		if (!next) return;
		this.#wanted = next;
		this.#fetchAround(id);
		if (atOnce || this.#motion.reduced || this.#loose.matches) {
			this.refresh();
			return;
		}
		this.#map.dataset.idle = 'false';
		this.#timer = window.setTimeout(() => {
			this.#fly(next);
		}, HASTE);
	}

	/** Shows at once what was last asked for; for when it has changed whether pictures may move, or are pinned at all. */
	refresh(): void {
		clearTimeout(this.#timer);
		const next = this.#loose.matches ? this.#first : this.#wanted;
		if (next) this.#cut(next);
	}

	/** Gives all parts back to their sections, as in print, where every step has its picture. */
	putBack(): void {
		clearTimeout(this.#timer);
		if (this.#first) this.#cut(this.#first);
	}

	/** Says anew where the map is once the window has another size. */
	measure(): void {
		if (this.#map.dataset.idle === 'true') this.#rest();
	}

	/** A step without a picture of its own leaves the one before it standing, wherever the reader came from. */
	#pictureAt(id: string): Parts | undefined {
		const upTo = this.#order.slice(0, this.#order.indexOf(id) + 1);
		return this.#parts.get(upTo.findLast((step) => this.#parts.has(step)) ?? '');
	}

	#cut(next: Parts): void {
		this.#land();
		if (next === this.#shown) return;
		const before = this.#shown;
		this.#enter(next);
		if (before) this.#leave(before);
		this.#rest();
	}

	#fly(next: Parts): void {
		this.#land();
		const before = this.#shown;
		if (!before || next === before) return;
		this.#enter(next);
		const [from, to] = [viewOf(before.map), viewOf(next.map)];
		const route = from && to && paths(from, to, this.#element.clientWidth * 2);
		const timing = { duration: FLIGHT, fill: 'both' } as const;
		const fade = { duration: route ? FLIGHT * 0.55 : FLIGHT * 0.7, fill: 'both', easing: 'ease-in-out' } as const;
		this.#map.dataset.idle = 'false';
		this.#flights = [
			next.map.animate({ opacity: [0, 1] }, fade),
			next.ribbon.animate({ opacity: [0, 1] }, fade),
			...(route ? [from.element.animate(route.leaving, timing), to.element.animate(route.coming, timing)] : [])
		];
		const flights = this.#flights;
		void Promise.all(flights.map((flight) => flight.finished)).then(
			() => {
				if (this.#flights === flights) this.#land();
			},
			// A flight that another one interrupts has nothing left to do.
			() => undefined
		);
	}

	/** Ends a flight where it was going. */
	#land(): void {
		for (const flight of this.#flights) flight.cancel();
		this.#flights = [];
		for (const parts of this.#parts.values())
			if (parts !== this.#shown && parts.map.parentElement === this.#map && !parts.map.hidden) this.#leave(parts);
		this.#rest();
	}

	#enter(parts: Parts): void {
		this.#map.append(parts.map);
		this.#ribbon.append(parts.ribbon);
		parts.map.hidden = parts.ribbon.hidden = false;
		this.#shown = parts;
	}

	#leave(parts: Parts): void {
		// The first step's parts live on the stage, and wait there unseen.
		if (parts.home) parts.home.append(parts.map, parts.ribbon);
		else parts.map.hidden = parts.ribbon.hidden = true;
	}

	#rest(): void {
		const view = this.#shown && viewOf(this.#shown.map);
		if (view) {
			this.#map.dataset.center = view.center.map((degrees) => degrees.toFixed(4)).join();
			this.#map.dataset.zoom = (view.zoom + Math.log2(view.unit)).toFixed(3);
		}
		this.#map.dataset.idle = 'true';
	}

	/** The pictures before and after are fetched while this one is read. */
	#fetchAround(id: string): void {
		const at = this.#order.indexOf(id);
		for (const neighbour of [this.#order[at - 1], this.#order[at + 1], id])
			for (const image of this.#parts.get(neighbour ?? '')?.map.querySelectorAll('img') ?? []) image.loading = 'eager';
	}
}

function child(parent: HTMLElement, selector: string): HTMLElement {
	const found = parent.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`the story's page has no ${selector}`);
	return found;
}
