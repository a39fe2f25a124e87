// Who draws the map: the pictures, or the live map under them. A picture hands its ground over only when the same scene
// stands on the canvas and has come to rest, and takes it back at once when the map is needed elsewhere or fails; so
// nothing is seen of either. Lines are handed over last, for in a flight the pictures' own fade with their names.
import { unprojection } from '../../../model/camera.ts';
import { shiftOf, type Frame, type Progress, type View as MapView } from '../../../model/live-map.ts';
import type { View } from './flight.ts';
import type { Painter } from './painter.ts';

interface Flying {
	readonly views: readonly View[];
	readonly since: number;
	frames: number;
}

/** What hands its map over: a picture, with its step's id and how far that is read. */
export interface Told {
	readonly sceneOf: (picture: HTMLElement) => string;
	readonly progressOf: (scene: string) => Progress;
	/** Scenes that may come next. */
	readonly near: (scene: string) => readonly string[];
	/** Some ground has not come, so the scene stays a picture. */
	readonly missing: () => void;
	/** The reader has moved the map away from the scene, or it is back. */
	readonly away: (away: boolean) => void;
	/** ms in which the map goes where the reader sends it. */
	readonly duration: () => number;
}

export class Handover {
	readonly #painter: Painter;
	readonly #told: Told;
	/** The picture on the canvas. */
	#lent: { readonly picture: HTMLElement; readonly view: View } | undefined;
	#flying: Flying | undefined;
	#away = false;

	constructor(painter: Painter, told: Told) {
		this.#painter = painter;
		this.#told = told;
	}

	/** Flies on the canvas, if both pictures can be on it; undefined when the pictures have to fly by themselves. */
	fly(before: HTMLElement, from: View, next: HTMLElement, to: View, ms: number): Promise<void> | undefined {
		const scene = this.#told.sceneOf(next);
		if (this.#lent?.picture !== before || this.#away || !this.#painter.ready(scene)) {
			this.#takeBack();
			return undefined;
		}
		before.dataset.canvas = 'ground';
		next.dataset.canvas = 'ground';
		markRenderer(next, 'webgl');
		this.#lent = { picture: next, view: to };
		const flying: Flying = { views: [from, to], since: performance.now(), frames: 0 };
		this.#flying = flying;
		return this.#painter.fly(scene, to.ground, ms).then(
			() => {
				if (this.#flying !== flying) return;
				this.#painter.flown(flying.frames, Math.max(1, performance.now() - flying.since));
			},
			() => this.#takeBack()
		);
	}

	/** The picture on the canvas is about to leave: its names can't be pressed any more. */
	leave(): void {
		if (this.#lent) this.#painter.takeLabelsBack(this.#lent.view.element);
	}

	/** A flight has ended, or is cut short. */
	land(): void {
		if (!this.#flying) return;
		for (const { element } of this.#flying.views) {
			element.style.removeProperty('transform');
			const picture = element.closest<HTMLElement>('.picture');
			if (picture && picture !== this.#lent?.picture) delete picture.dataset.canvas;
		}
		this.#flying = undefined;
		this.#painter.land();
	}

	/** A picture is at rest on the stage: brings the canvas to it, unseen, and hands the map over. */
	rest(picture: HTMLElement, view: View): void {
		if (this.#flying) return;
		const lent = this.#lent;
		if (lent?.picture === picture && lent.view === view && picture.dataset.canvas === 'all') return;
		if (lent && (lent.picture !== picture || lent.view !== view)) this.#takeBack();
		this.#lent = { picture, view };
		void this.#hand(picture, view);
	}

	/** Told at every move of the map. */
	moved(view: MapView): void {
		if (view.byReader && this.#lent?.picture.dataset.canvas) this.#setAway(true);
		if (this.#flying) {
			this.#flying.frames++;
			for (const each of this.#flying.views) {
				const { scale, x, y } = shiftOf(each, ownFrame(each), view);
				each.element.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
			}
		} else if (this.#away && this.#lent) {
			const { view: own, picture } = this.#lent;
			this.#painter.moveLabels(own.element, shiftOf(own, ownFrame(own), view), own.unit);
			const map = picture.querySelector<HTMLElement>('.map-part');
			if (map) {
				map.dataset.center = view.center.map((degrees) => degrees.toFixed(4)).join();
				map.dataset.zoom = view.zoom.toFixed(3);
			}
		}
	}

	/** Back from where the reader has moved the map, to the scene. */
	back(ms: number): void {
		const lent = this.#lent;
		if (!lent || !this.#away) return;
		const scene = this.#told.sceneOf(lent.picture);
		void (ms > 0 ? this.#painter.fly(scene, lent.view.ground, ms) : Promise.resolve(true)).then(
			(arrived) => {
				if (!arrived || this.#lent !== lent) return;
				this.#takeBack();
				this.rest(lent.picture, lent.view);
			},
			() => this.#takeBack()
		);
	}

	/** The map is no more: every picture is whole again. */
	stop(): void {
		this.land();
		this.#takeBack();
	}

	async #hand(picture: HTMLElement, view: View): Promise<void> {
		const scene = this.#told.sceneOf(picture);
		try {
			const shown = await this.#painter.show(scene, view.ground, this.#told.progressOf(scene));
			if (!shown || this.#lent?.picture !== picture || this.#lent.view !== view) return;
			this.#painter.follow(scene, this.#told.progressOf(scene));
			picture.dataset.canvas = 'all';
			markRenderer(picture, 'webgl');
			const places = unprojection(view);
			this.#painter.lendLabels(view.element, (x, y) => this.#painter.goTo(places([x, y]), this.#told.duration()));
			await this.#painter.prepare(this.#told.near(scene));
		} catch {
			if (this.#lent?.picture === picture && picture.dataset.canvas !== 'all') this.#takeBack();
			this.#told.missing();
		}
	}

	#takeBack(): void {
		const lent = this.#lent;
		this.#lent = undefined;
		if (!lent) return;
		this.#painter.takeLabelsBack(lent.view.element);
		this.#painter.homeLabels(lent.view.element);
		this.#setAway(false);
		delete lent.picture.dataset.canvas;
		markRenderer(lent.picture, 'svg');
	}

	#setAway(away: boolean): void {
		if (away === this.#away) return;
		this.#away = away;
		this.#told.away(away);
	}
}

/** Where what the page itself draws of a view is laid out: its marks, and pictures in a flight. */
const ownFrame = ({ ground, unit }: View): Frame => ({ ...ground, unit });

/** Only the map of the stage says who draws it. */
function markRenderer(picture: HTMLElement, renderer: 'svg' | 'webgl'): void {
	const map = picture.querySelector('.map-part[data-map]');
	map?.setAttribute('data-renderer', renderer);
}
