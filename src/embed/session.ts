// One element and its guest, from the first word to the last.
import type { GuestMessage, Mode } from '../lib/model/protocol.ts';
import { leadsTo } from './deeplink.ts';
import type { Guest } from './frame.ts';
import { groundOf, type Ground } from './ground.ts';
import { Limit } from './limit.ts';
import { recall, remember } from './memory.ts';
import { Pin } from './pin.ts';
import { Seeks } from './seeks.ts';
import { LOADING, SILENCE, Silence } from './silence.ts';
import { watchSizes } from './sizes.ts';
import { wire, type Wire } from './wire.ts';

/** A frame that stands wrong so many times running is not held by this page. */
const PATIENCE = 3;

/** Greatest height of a stepper, px. */
const STEPPER = 1600;

export class Session {
	readonly #element: HTMLElement;
	readonly #guest: Guest;
	readonly #wire: Wire;
	readonly #over = new AbortController();
	readonly #seeks = new Seeks();
	readonly #heights = new Limit(12, 2000);
	readonly #keys = new Limit(10, 1000);
	// A lazy frame is asked for when the reader comes near.
	readonly #silence = new Silence(
		() => this.#guest.frame.loading === 'lazy' && this.#pin.place().far,
		() => this.#giveUp()
	);
	#pin: Pin;
	#greeted = false;
	/** The mode that the page has been told. */
	#ready: Mode | undefined;
	#ack = 0;
	#wrong = 0;
	/** Whether this page has shown that it can't hold the frame. */
	#unheld = false;
	/** Where we last put the page: any other place is the reader's doing. */
	#put = NaN;
	/** Where the page's address leads, until the guest has gone there. */
	#hash: string | undefined;
	/** What the guest was told last. */
	#told = '';
	#frame = 0;
	#settle = 0;
	#waiting = 0;
	#spread: (() => void) | undefined;

	constructor(element: HTMLElement, guest: Guest) {
		this.#element = element;
		this.#guest = guest;
		this.#pin = new Pin(element, guest.frame, groundOf(element));
		this.#wire = wire(guest, (message) => this.#hear(message));
		const known = recall(guest.url, this.#pin.width, this.#pin.ground.hold);
		if (known && this.#mode === 'scroll') this.#pin.hold(known);
		this.#listen();
		this.#lead();
		// It may have greeted before there was anyone to hear it.
		this.#wire.post({ type: 'ping' });
		this.#silence.begin(LOADING);
	}

	get #mode(): Mode {
		return this.#pin.ground.hold === 'none' ? 'stepper' : 'scroll';
	}

	#listen(): void {
		const { signal } = this.#over;
		const options = { signal, passive: true };
		const reader = (): void => void (this.#seeks.readerAt = performance.now());
		addEventListener('wheel', reader, options);
		addEventListener('touchmove', reader, options);
		// Captured, for boxes that scroll do not tell the window. What the reader does over the frame is heard only so.
		const scrolled = (): void => {
			if (Math.abs(this.#pin.position - this.#put) > 1) reader();
			this.#put = NaN;
			this.#soon();
		};
		addEventListener('scroll', scrolled, { ...options, capture: true });
		addEventListener('resize', () => this.#soon(), options);
		addEventListener('hashchange', () => this.#lead(), options);
		addEventListener('pageshow', ({ persisted }) => persisted && this.#anew(), options);
		addEventListener('beforeprint', () => this.#print(true), options);
		addEventListener('afterprint', () => this.#print(false), options);
		this.#guest.frame.addEventListener('load', () => this.#anew(), options);
		// Frames off the screen learn late that they have another size, unless they are asked what they make of it.
		const resized = (): void => this.#wire.post({ type: 'ping' });
		watchSizes(this.#element, this.#guest.frame, { resized, moved: () => this.#soon() }, signal);
	}

	/** The frame has loaded, or comes back from the past: whoever is in it must greet. */
	#anew(): void {
		this.#wire.renew();
		this.#greeted = false;
		this.#ack = 0;
		this.#wire.post({ type: 'ping' });
		this.#silence.begin(SILENCE);
	}

	#giveUp(): void {
		this.#pin.release();
		this.#ready = undefined;
		this.#tell('error', 'the frame does not answer');
	}

	#hear(message: GuestMessage): void {
		if (message.type === 'hello') this.#greet();
		else if (!this.#greeted) return;
		else if (message.type === 'height') this.#grow(message.height);
		else if (message.type === 'seek') this.#seek(message);
		else if (message.type === 'key') this.#key(message.key === 'Space' ? 1 : -1);
		else this.#tell('step', { id: message.id, index: message.index, count: message.count });
	}

	#greet(): void {
		this.#greeted = true;
		this.#silence.end();
		// What is being printed stays as it is, and is asked again after.
		if (this.#spread) return;
		this.#stand(this.#unheld ? { hold: 'none' } : groundOf(this.#element));
		// A guest may greet before its frame has loaded and again after: that is one guest.
		if (this.#ready === this.#mode) return;
		this.#ready = this.#mode;
		this.#tell('ready', { mode: this.#mode });
	}

	/** Goes where the page's address leads: to the element at once, for a lazy frame is asked for only there. */
	#lead(): void {
		this.#hash = leadsTo(this.#element) ?? this.#hash;
		if (!this.#hash) return;
		this.#element.scrollIntoView({ behavior: 'instant' });
		if (this.#greeted) this.#begin();
	}

	/** Holds the guest anew, for the page may have changed. */
	#stand(ground: Ground): void {
		const { height } = this.#pin;
		this.#pin = new Pin(this.#element, this.#guest.frame, ground);
		const mode = this.#mode;
		if (mode === 'stepper') this.#pin.release();
		// The frame gets its size before the guest is asked how high it is.
		else this.#pin.hold(height || innerHeight);
		this.#told = '';
		this.#begin();
		this.#soon();
	}

	/** Tells the guest how it is held, and where the page's address leads. */
	#begin(): void {
		if (this.#hash !== undefined) this.#seeks.led = true;
		this.#wire.post({ type: 'init', mode: this.#mode, hash: this.#hash ?? '' });
		if (this.#mode === 'stepper') this.#hash = undefined;
	}

	#grow(height: number): void {
		// Its last word counts, also where that is what it has.
		clearTimeout(this.#settle);
		if (Math.abs(height - this.#pin.height) < 1 || this.#spread) {
			// Laid out only now, it may not have gone where it was told.
			this.#told = '';
			this.#soon();
			return;
		}
		// One that can't make up its mind is heard now and then.
		if (this.#heights.take(performance.now()) > 0) {
			this.#settle = window.setTimeout(() => this.#grow(height), 500);
			return;
		}
		if (this.#mode === 'stepper') {
			this.#pin.release(Math.min(height, STEPPER));
			return;
		}
		this.#pin.hold(height);
		remember(this.#guest.url, { height, width: this.#pin.width, mode: this.#pin.ground.hold });
		this.#told = '';
		this.#soon();
	}

	#seek({ id, offset, initial }: Extract<GuestMessage, { type: 'seek' }>): void {
		clearTimeout(this.#waiting);
		if (this.#mode === 'stepper') return;
		if (initial) this.#hash = undefined;
		const wait = this.#seeks.wait(initial, { now: performance.now(), seen: this.#pin.seen });
		if (wait > 0 && wait < Infinity) {
			// Of many in a burst the last one counts.
			this.#waiting = window.setTimeout(() => this.#seek({ type: 'seek', id, offset, initial }), wait + 1);
			return;
		}
		if (wait === 0) {
			this.#pin.seek(offset);
			this.#put = this.#pin.position;
		}
		// Refused or followed, the guest learns where it stands.
		this.#ack = id;
		this.#told = '';
		this.#sync();
	}

	/** Space does not leave a frame by itself. At the wrapper's end the page gets the focus, and the next one is its own. */
	#key(direction: 1 | -1): void {
		const { frame } = this.#guest;
		const { activeElement } = this.#element.getRootNode() as Document | ShadowRoot;
		if (this.#mode === 'stepper' || activeElement !== frame || this.#keys.take(performance.now()) > 0) return;
		// From off the screen nobody is called back.
		if (!this.#pin.seen || !this.#pin.page(direction)) frame.blur();
	}

	/** Once a frame is often enough. */
	#soon(): void {
		this.#frame ||= requestAnimationFrame(() => {
			this.#frame = 0;
			this.#sync();
		});
	}

	#sync(): void {
		if (this.#mode === 'stepper' || !this.#greeted || this.#spread) return;
		const { offset, clip, far, held } = this.#pin.place();
		this.#wrong = held ? 0 : this.#wrong + 1;
		if (this.#wrong >= PATIENCE) {
			this.#unheld = true;
			this.#greet();
			return;
		}
		const told = far ? `${offset}` : `${offset} ${clip.join(' ')}`;
		if (told === this.#told) return;
		this.#told = told;
		this.#wire.post({ type: 'scroll', offset, ack: this.#ack, clip, ts: performance.timeOrigin + performance.now() });
	}

	#print(on: boolean): void {
		this.#wire.post({ type: 'print', on });
		this.#spread?.();
		this.#spread = on ? this.#pin.spread() : undefined;
		this.#told = '';
		if (!on) this.#anew();
	}

	#tell(name: 'ready' | 'step' | 'error', detail: unknown): void {
		this.#element.dispatchEvent(new CustomEvent(name, { detail }));
	}

	end(): void {
		this.#over.abort();
		this.#wire.cut();
		cancelAnimationFrame(this.#frame);
		this.#silence.end();
		clearTimeout(this.#settle);
		clearTimeout(this.#waiting);
	}
}
