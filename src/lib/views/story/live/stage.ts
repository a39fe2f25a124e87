// The stage is the picture of the step being read: it carries the stage's marks (`data-stage` and the like), its
// neighbours are kept warm under it, and all others sleep. Nothing is moved and nothing is drawn anew, so a scene can't
// depend on the scenes shown before it.
import { FLIGHT, paths, viewOf, type View } from './flight.ts';
import type { Handover } from './handover.ts';
import type { Motion } from './motion.ts';

/** Steps passed faster than this (ms) are not shown on the way. */
const HASTE = 90;

/** Where every picture stands in its own step and none can fly: in print, and on screens too low to pin anything. */
const LOOSE = 'print, (max-height: 25.99rem)';

const idle: (run: () => void) => void =
	'requestIdleCallback' in window
		? (run) => requestIdleCallback(run, { timeout: 400 })
		: (run) => void setTimeout(run, 60);

export class Stage {
	readonly #pictures = new Map<string, HTMLElement>();
	readonly #order: readonly string[];
	readonly #motion: Motion;
	readonly #unfold: (part: ParentNode) => void;
	readonly #begun = new Set<HTMLElement>();
	readonly #views = new WeakMap<Element, View>();
	#shown: HTMLElement;
	#leaving: HTMLElement | undefined;
	#flights: readonly Animation[] = [];
	#timer = 0;
	/** Where the reader is about to go. */
	#next = '';
	#stopped = false;
	#handover: Handover | undefined;
	readonly #loose = matchMedia(LOOSE);
	readonly #sizes: ResizeObserver;

	/** @param unfold makes a picture whole that is not yet */
	constructor(steps: readonly HTMLElement[], motion: Motion, unfold: (part: ParentNode) => void = () => undefined) {
		this.#motion = motion;
		this.#unfold = unfold;
		this.#order = steps.map((step) => step.id);
		for (const step of steps) {
			const picture = step.querySelector<HTMLElement>('.picture');
			if (picture) this.#pictures.set(step.id, picture);
		}
		const first = [...this.#pictures.values()].find((picture) => picture.dataset.stage !== undefined);
		if (!first) throw new Error('the story’s page has no stage');
		this.#shown = first;
		// Sizes come after each layout and never force one.
		this.#sizes = new ResizeObserver((entries) => {
			for (const { target, contentRect } of entries) {
				const picture = target.closest('.picture');
				if (!picture || !(target instanceof HTMLElement)) continue;
				const { width, height } = contentRect;
				const middle = [target.offsetLeft + width / 2, target.offsetTop + height / 2] as const;
				this.#views.set(picture, viewOf(target, contentRect, middle));
			}
			this.#rest();
		});
		first.classList.add('begun');
		this.#begin(first);
	}

	/** Leaves the pictures as they are, for another stage. */
	stop(): void {
		clearTimeout(this.#timer);
		this.#stopped = true;
		this.#land();
		this.#sizes.disconnect();
	}

	pictureOf(id: string): HTMLElement | undefined {
		return this.#pictures.get(id);
	}

	viewOf(picture: HTMLElement): View | undefined {
		return this.#views.get(picture);
	}

	/** From now on, or until it is called without one, the live map draws what it can. */
	handOver(handover: Handover | undefined): void {
		this.#handover = handover;
		this.#rest();
	}

	/** The picture that is shown, and the step it is shown for. */
	get shown(): { readonly picture: HTMLElement; readonly id: string; readonly still: boolean } {
		return { picture: this.#shown, id: this.#shown.dataset.scene ?? '', still: this.#loose.matches };
	}

	/** Shows a step's scene: at once, or by a flight when the reader has scrolled there and pictures may move. */
	show(id: string, atOnce = false): void {
		clearTimeout(this.#timer);
		this.#timer = 0;
		const next = this.#pictureAt(id);
		this.#shown.dataset.scene = id;
		if (atOnce || this.#motion.reduced || this.#loose.matches) {
			this.#turnTo(next, id);
			return;
		}
		// What is on its way is not at rest.
		this.#shown.querySelector<HTMLElement>('.map-part')?.setAttribute('data-idle', 'false');
		this.#timer = window.setTimeout(() => {
			this.#timer = 0;
			this.#turnTo(next, id, true);
		}, HASTE);
	}

	/** The reader looks at a link to this step. */
	expect(id: string): void {
		this.#next = id;
		idle(() => this.#warm(this.#shown.dataset.scene ?? ''));
	}

	/** A step without a picture of its own has the one before it, wherever the reader came from. */
	#pictureAt(id: string): HTMLElement {
		const upTo = this.#order.slice(0, this.#order.indexOf(id) + 1);
		const nearest = upTo.findLast((step) => this.#pictures.has(step));
		return this.#pictures.get(nearest ?? '') ?? this.#shown;
	}

	#turnTo(next: HTMLElement, id: string, flying = false): void {
		this.#land();
		const before = this.#shown;
		if (next !== before) {
			this.#handover?.leave();
			this.#unmark(before);
			this.#shown = next;
			this.#mark(next, id);
			if (flying) this.#fly(before, next);
		}
		this.#rest();
		idle(() => this.#warm(id));
	}

	#fly(before: HTMLElement, next: HTMLElement): void {
		const [from, to] = [this.#views.get(before), this.#views.get(next)];
		const route = from && to && paths(from, to, innerWidth * 2);
		const fade = { duration: FLIGHT * (route ? 0.55 : 0.7), easing: 'ease-in-out' };
		// Pictures without grounds, over the live map: it flies, and they with it.
		const flown = route && this.#handover?.fly(before, from, next, to, FLIGHT);
		const flights = [
			next.animate({ opacity: [0, 1] }, fade),
			...(flown ? [before.animate({ opacity: [1, 0] }, { ...fade, fill: 'forwards' })] : []),
			...(route && !flown
				? [from.element.animate(route.leaving, FLIGHT), to.element.animate(route.coming, FLIGHT)]
				: [])
		];
		this.#leaving = before;
		before.classList.add('leaving');
		this.#flights = flights;
		void Promise.all([flown, ...flights.map((flight) => flight.finished)]).then(
			() => {
				if (this.#flights !== flights) return;
				this.#land();
				this.#rest();
			},
			// A flight that another one interrupts has nothing left to do.
			() => undefined
		);
	}

	/** Lays a picture out, all at once. */
	#begin(picture: HTMLElement): void {
		while (this.#wake(picture));
	}

	/**
	 * Does the next thing that a picture needs, to be under the stage: what one frame has room for on a slow phone. Says
	 * whether there was one.
	 */
	#wake(picture: HTMLElement): boolean {
		if (!this.#begun.has(picture)) {
			this.#begun.add(picture);
			this.#unfold(picture);
			// Its map is asked for now and not when it comes into sight.
			for (const image of picture.querySelectorAll('img')) image.loading = 'eager';
			for (const view of picture.querySelectorAll('[data-camera]')) this.#sizes.observe(view);
			return true;
		}
		const part = picture.querySelector(':scope > :not(.awake)');
		part?.classList.add('awake');
		return part !== null;
	}

	#sleep(picture: HTMLElement): void {
		for (const part of picture.querySelectorAll(':scope > .awake')) part.classList.remove('awake');
	}

	/** Ends a flight where it was going. */
	#land(): void {
		for (const flight of this.#flights) flight.cancel();
		this.#flights = [];
		this.#handover?.land();
		this.#leaving?.classList.remove('leaving');
		this.#leaving = undefined;
	}

	#mark(picture: HTMLElement, id: string): void {
		this.#begin(picture);
		picture.removeAttribute('aria-hidden');
		picture.dataset.stage = '';
		picture.dataset.scene = id;
		const [map, ribbon] = [picture.querySelector('.map-part'), picture.querySelector('.ribbon-part')];
		map?.setAttribute('data-map', '');
		map?.setAttribute('data-renderer', 'svg');
		ribbon?.setAttribute('data-timeline', '');
	}

	#unmark(picture: HTMLElement): void {
		picture.setAttribute('aria-hidden', 'true');
		delete picture.dataset.stage;
		delete picture.dataset.scene;
		for (const name of ['data-map', 'data-renderer', 'data-idle', 'data-center', 'data-zoom'])
			picture.querySelector('.map-part')?.removeAttribute(name);
		picture.querySelector('.ribbon-part')?.removeAttribute('data-timeline');
	}

	#rest(): void {
		const map = this.#shown.querySelector<HTMLElement>('.map-part');
		const view = this.#views.get(this.#shown);
		if (!map) return;
		// Nor is it at rest while it waits to be turned away from: a new size may come in between.
		const still = this.#flights.length === 0 && this.#timer === 0;
		map.dataset.idle = String(still);
		if (!view || !still) return;
		map.dataset.center = view.center.map((degrees) => degrees.toFixed(4)).join();
		map.dataset.zoom = (view.zoom + Math.log2(view.unit)).toFixed(3);
		if (!this.#loose.matches) this.#handover?.rest(this.#shown, view);
	}

	/** Lays out the pictures before and after while this one is read, piece by piece; the others go to sleep. */
	#warm(id: string): void {
		if (this.#stopped) return;
		const at = this.#order.indexOf(id);
		const ids = [this.#order[at], this.#next, this.#order[at + 1], this.#order[at - 1]];
		const near = ids.flatMap((near) => this.#pictures.get(near ?? '') ?? []);
		for (const picture of this.#pictures.values())
			if (!near.includes(picture) && picture !== this.#shown && picture !== this.#leaving) this.#sleep(picture);
		if (this.#order[at] !== this.#shown.dataset.scene) return;
		const woken = near.find((picture) => this.#wake(picture));
		if (!woken) return;
		if (woken !== this.#shown) woken.setAttribute('aria-hidden', 'true');
		requestAnimationFrame(() => idle(() => this.#warm(id)));
	}
}
