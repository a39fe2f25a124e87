// Moves the map to explore: at once under a finger, in a flight where something was chosen, and says when it rests.
import { interpolateZoom } from 'd3';
import { boxOf, type Box, type Point } from '../../../model/camera.ts';
import type { Camera } from '../../../model/scene.ts';
import { plateBox } from './plates.ts';
import { clamped, FIRST, panned, same, scaleOf, unitOf, zoomed, type Sight } from './sight.ts';

/** ms without a move after which the map is at rest. */
const REST = 160;
const FLIGHT = { least: 280, most: 1000, speed: 0.7 };
/** How much nearer than the nearest base the map may come. */
const NEARER = 1;

const ease = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

export class Mover {
	width = $state(0);
	height = $state(0);
	sight = $state.raw<Sight>(FIRST);
	/** Where it last came to rest. */
	rest = $state.raw<Sight>(FIRST);
	moving = $state(false);
	readonly unit = $derived.by(() => unitOf(this.#home(), this));

	readonly #home: () => Camera;
	readonly #plates: () => readonly Camera[];
	#frame = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#byHand: (() => void) | undefined;
	#held = false;

	constructor(home: () => Camera, plates: () => readonly Camera[]) {
		this.#home = home;
		this.#plates = plates;
	}

	/** @param moved is told when the map rests after the reader moved it */
	onmoved(moved: () => void): void {
		this.#byHand = moved;
	}

	clamp(sight: Sight): Sight {
		const [home, plates] = [this.#home(), this.#plates()];
		const nearest = scaleOf(home, this.unit, Math.max(home.zoom, ...plates.map(({ zoom }) => zoom)) + NEARER);
		return clamped(sight, this.unit, this, this.#drawn(), nearest);
	}

	#drawn(): Box {
		const [home, farthest] = [this.#home(), this.#plates()[0]];
		return farthest ? plateBox(home, farthest) : boxOf(home);
	}

	pan(by: Point): void {
		this.#hand(panned(this.sight, this.unit, by));
	}

	zoom(by: number, about?: Point): void {
		this.#hand(zoomed(this.sight, this.unit, by, about));
	}

	/** A step of a button or a key: a short flight that counts as the reader's own move. */
	step(change: (sight: Sight, unit: number) => Sight, cut: boolean): void {
		this.go(change(this.#goal ?? this.sight, this.unit), cut, true);
	}

	#goal: Sight | undefined;

	#hand(sight: Sight): void {
		cancelAnimationFrame(this.#frame);
		this.#goal = undefined;
		this.moving = true;
		this.sight = this.clamp(sight);
		this.#wait();
	}

	/** A hand that holds it may rest, and the map is still on its way. */
	hold(on: boolean): void {
		const released = this.#held && !on;
		this.#held = on;
		if (released) this.#wait();
	}

	#wait(): void {
		clearTimeout(this.#timer);
		if (!this.#held) this.#timer = setTimeout(() => this.#settle(true), REST);
	}

	/** Flies there, or cuts; `byHand` when the reader has steered. */
	go(to: Sight, cut: boolean, byHand = false): void {
		cancelAnimationFrame(this.#frame);
		clearTimeout(this.#timer);
		const goal = this.clamp(to);
		const from = this.sight;
		if (cut || same(from, goal, this.unit)) {
			this.sight = goal;
			this.#settle(byHand && !same(from, goal, this.unit));
			return;
		}
		this.#goal = goal;
		this.moving = true;
		const path = interpolateZoom([from.x, from.y, 1000 / from.k], [goal.x, goal.y, 1000 / goal.k]);
		const ms = Math.min(FLIGHT.most, Math.max(FLIGHT.least, path.duration * FLIGHT.speed));
		const start = performance.now();
		const fly = (now: number): void => {
			const t = Math.min(1, Math.max(0, (now - start) / ms));
			const [x, y, w] = path(ease(t));
			this.sight = t < 1 ? { x, y, k: 1000 / w } : goal;
			if (t < 1) this.#frame = requestAnimationFrame(fly);
			else this.#settle(byHand);
		};
		this.#frame = requestAnimationFrame(fly);
	}

	#settle(byHand: boolean): void {
		this.#goal = undefined;
		this.moving = false;
		this.rest = this.sight;
		if (byHand) this.#byHand?.();
	}

	destroy(): void {
		cancelAnimationFrame(this.#frame);
		clearTimeout(this.#timer);
	}
}
