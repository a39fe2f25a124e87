// Where the reader is while the host's page scrolls this one: what the host says, and what the browser does besides.
import { stepAtMiddle } from '../../../reading/reading.ts';
import type { HostMessage } from '../../../model/protocol.ts';
import type { Host } from './host.ts';

/** How long (ms) what the host said before it knew of a seek is not to undo it. */
const GRACE = 1000;

/** How long the window must have kept its size, ms. */
const SETTLED = 150;

export class Place {
	readonly #host: Host;
	readonly #steps = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
	/** Where the host wants it, px; nothing before its first word. */
	#wanted: number | undefined;
	#seek = 0;
	/** Set while that holds. By a timer, which waits its turn behind what came before it: a clock would not on a busy page. */
	#grace = 0;
	/** The seek that leads to a step at the start, until the host has answered it. */
	#lead = 0;
	/** The step in the middle of the window, and how much of it is above. */
	#at = { index: 0, progress: 0 };
	#resizing = 0;
	/**
	 * Whether someone was reading when the window's size began to change: who had not begun has no place to go back to. The
	 * host may greet anew before we know of that size, and then says only later where it stands.
	 */
	#reading = false;
	#width = innerWidth;

	constructor(host: Host) {
		this.#host = host;
	}

	/** The step that was read last while the page scrolled, if it did. */
	get step(): string | undefined {
		return this.#wanted === undefined ? undefined : this.#steps[this.#at.index]?.id;
	}

	follow(signal: AbortSignal): void {
		this.#reading = false;
		addEventListener('scroll', () => this.#strays(), { passive: true, signal });
		addEventListener('resize', () => this.#resized(), { signal });
	}

	/** Leads to a step at the start, if the host lets it. */
	begin(id: string): void {
		this.#wanted = undefined;
		const step = document.getElementById(id);
		if (step) this.#ask(step.getBoundingClientRect().top + scrollY, true);
	}

	put({ offset, ack }: Extract<HostMessage, { type: 'scroll' }>): void {
		const { scrollHeight, scrollTop } = document.documentElement;
		if (ack < this.#seek && this.#grace) return;
		if (this.#strays()) return;
		this.#wanted = Math.min(offset, scrollHeight - innerHeight);
		if (Math.abs(scrollTop - this.#wanted) > 0.5) scrollTo({ top: this.#wanted, behavior: 'instant' });
		// Who is led somewhere reads there, also where the window has not come to its width yet.
		const led = this.#lead > 0 && ack >= this.#lead;
		if (led) this.#lead = 0;
		if (this.#resizing && this.#reading && !led) return;
		if (!this.#resizing) this.#reading = this.#wanted > 0;
		this.#at = stepAtMiddle(this.#steps);
	}

	/**
	 * Whether the browser has moved us since: focus, an anchor, find in page, or something above that grew. The host's page
	 * goes along. Of this the browser tells a frame later, and until then the host would lead us back.
	 */
	#strays(): boolean {
		// The same of a window that has another width.
		if (innerWidth !== this.#width) this.#resized();
		const { scrollTop } = document.documentElement;
		if (this.#resizing || this.#wanted === undefined || Math.abs(scrollTop - this.#wanted) <= 1.5) return false;
		this.#ask(scrollTop);
		return true;
	}

	#ask(offset: number, initial = false): void {
		this.#seek++;
		clearTimeout(this.#grace);
		this.#grace = window.setTimeout(() => (this.#grace = 0), GRACE);
		if (initial) this.#lead = this.#seek;
		// Whether it begins there is the host's to say: until then it is not there, and would ask to go back.
		if (!initial) this.#wanted = offset;
		this.#host.post({ type: 'seek', id: this.#seek, offset: Math.max(0, offset), initial });
	}

	/** At another width every step begins elsewhere: who reads goes on reading the same. */
	#resized(): void {
		this.#width = innerWidth;
		clearTimeout(this.#resizing);
		this.#resizing = window.setTimeout(() => {
			this.#resizing = 0;
			// Greeted anew, and not told yet where the host stands.
			if (this.#wanted === undefined && this.#reading) {
				this.#resized();
				return;
			}
			const step = this.#steps[this.#at.index];
			if (!step || !this.#wanted) return;
			const { top, height } = step.getBoundingClientRect();
			const offset = scrollY + top + this.#at.progress * height - innerHeight / 2;
			if (Math.abs(offset - this.#wanted) <= 2) return;
			scrollTo({ top: offset, behavior: 'instant' });
			this.#ask(offset);
		}, SETTLED);
	}
}
