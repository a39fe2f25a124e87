// The element as a tall wrapper, and the frame held in it at the window's top while the page scrolls by.
import type { Ground } from './ground.ts';
import { dress } from './sheet.ts';

/** Where the frame is, px: how far the wrapper has passed it, and how much of it is beyond the window's edges. */
export interface Place {
	readonly offset: number;
	readonly clip: readonly [top: number, bottom: number];
	/** Neither on the screen nor within a frame's height of it. */
	readonly far: boolean;
	/** Whether the frame stands where it should. */
	readonly held: boolean;
}

/** Where and how large the frame is, in the sheet's words. */
interface Held {
	/** Of the wrapper. */
	readonly height: string;
	readonly position: string;
	readonly top: string;
	readonly left: string;
	readonly width: string;
	readonly frame: string;
}

export class Pin {
	height = 0;
	readonly ground: Ground;
	readonly #element: HTMLElement;
	readonly #frame: HTMLElement;

	constructor(element: HTMLElement, frame: HTMLElement, ground: Ground) {
		this.#element = element;
		this.#frame = frame;
		this.ground = ground;
		dress(element);
	}

	/** Height of a header of the page's that stays at the window's top, px. */
	get #top(): number {
		const said =
			this.#element.getAttribute('top') ?? getComputedStyle(this.#element).getPropertyValue('--story-embed-top');
		const top = parseFloat(said);
		return top >= 0 && top <= 400 ? top : 0;
	}

	/** The upper edge of what scrolls, px from the window's. */
	get #edge(): number {
		const { scroller } = this.ground;
		return scroller ? scroller.getBoundingClientRect().top + scroller.clientTop : 0;
	}

	get #scroller(): Element {
		return this.ground.scroller ?? document.scrollingElement ?? document.documentElement;
	}

	/** How much of the wrapper is above where the frame is held, px; less than nothing before it is there. */
	get #passed(): number {
		return this.#top + this.#edge - this.#element.getBoundingClientRect().top;
	}

	/** How far the guest can scroll, px. */
	get reach(): number {
		return Math.max(0, this.height - this.#frame.clientHeight);
	}

	#within(offset: number): number {
		return Math.min(this.reach, Math.max(0, offset));
	}

	get width(): number {
		return Math.round(this.#element.getBoundingClientRect().width);
	}

	/** Where what scrolls stands, px. */
	get position(): number {
		return this.#scroller.scrollTop;
	}

	get seen(): boolean {
		const { top, bottom } = this.#element.getBoundingClientRect();
		return bottom > 0 && top < innerHeight;
	}

	/** Makes room for a story of this height, px. */
	hold(height: number): void {
		const before = this.#element.getBoundingClientRect();
		this.height = Math.ceil(height);
		const { scroller, hold } = this.ground;
		const view = scroller ? `${scroller.clientHeight}px` : CSS.supports('height', '1svh') ? '100svh' : '100vh';
		// Within a frame that grows with its content, a screen is as high as we make it: there has to be an end.
		const most = Math.round(Math.max(screen.height, 400) * 1.5);
		this.#set({
			height: `${this.height}px`,
			position: hold === 'fixed' ? 'relative' : 'sticky',
			top: hold === 'fixed' ? '0' : `${this.#top}px`,
			left: 'auto',
			width: '100%',
			// No higher than the story either: the frame would lie over the words that follow.
			frame: `min(${this.height}px, ${view} - ${this.#top}px, ${most - this.#top}px)`
		});
		// Where the browser does not keep the reader's place itself when something above it grows.
		if (before.bottom < 0 && !CSS.supports('overflow-anchor', 'auto'))
			this.#by(this.#element.getBoundingClientRect().height - before.height);
	}

	/** The frame as its author wrote it, or as high as a stepper asks. Who was reading in it still sees it. */
	release(height = 0): void {
		const reading = this.#element.hasAttribute('data-held') && this.seen;
		const before = this.#frame.getBoundingClientRect();
		this.height = 0;
		this.#element.removeAttribute('data-held');
		this.#element.toggleAttribute('data-grown', height > 0);
		if (height > 0) this.#set({ frame: `${Math.ceil(height)}px` });
		if (reading) this.#by(this.#frame.getBoundingClientRect().top - before.top);
	}

	/** For printing, which knows no window: all of it, one after another. Returns the undoing. */
	spread(): () => void {
		if (this.height > 0) this.#set({ height: 'auto', position: 'static', width: '100%', frame: `${this.height}px` });
		return () => this.height > 0 && this.hold(this.height);
	}

	/** Looks where the page has scrolled to, and holds the frame by hand where CSS does not. */
	place(): Place {
		const { bottom, top, left, width } = this.#element.getBoundingClientRect();
		const { reach } = this;
		const passed = this.#passed;
		if (this.ground.hold === 'fixed') this.#byHand(passed, reach, left, width);
		const frame = this.#frame.getBoundingClientRect();
		const inside = passed > 4 && passed < reach - 4;
		return {
			offset: this.#within(passed),
			clip: [Math.max(0, Math.round(-frame.top)), Math.max(0, Math.round(frame.bottom - innerHeight))],
			far: bottom < -frame.height || top > innerHeight + frame.height,
			held: !inside || Math.abs(frame.top - top - passed) <= 2
		};
	}

	#byHand(passed: number, reach: number, left: number, width: number): void {
		const within = passed > 0 && passed < reach;
		this.#set({
			position: within ? 'fixed' : 'relative',
			top: `${within ? this.#top : passed > 0 ? reach : 0}px`,
			left: within ? `${left}px` : 'auto',
			width: within ? `${width}px` : '100%'
		});
	}

	/** Scrolls the page to where the guest stands at this offset, and never out of the wrapper. */
	seek(offset: number): void {
		this.#by(this.#within(offset) - this.#passed);
	}

	/** A page on or back, and never the other way; false when the wrapper's end came first. */
	page(direction: 1 | -1): boolean {
		const wanted = this.#passed + direction * this.#frame.clientHeight * 0.875;
		const most = this.#within(wanted);
		if ((most - this.#passed) * direction > 0) this.seek(most);
		return most === wanted;
	}

	#by(top: number): void {
		this.#scroller.scrollBy({ top, behavior: 'instant' });
	}

	#set(held: Partial<Held>): void {
		if (held.position) this.#element.dataset.held = held.position;
		for (const [name, value] of Object.entries(held))
			this.#element.style.setProperty(name === 'height' ? '--held' : `--held-${name}`, value);
	}
}
