// <story-embed>: connects to the frame in it while it is in the page, and lets go when it leaves.
import { frameIn, whenParsed } from './frame.ts';
import { Session } from './session.ts';

export class StoryEmbed extends HTMLElement {
	static readonly observedAttributes = ['src', 'mode', 'top', 'framed'];
	#leave: (() => void) | undefined;

	connectedCallback(): void {
		const wait = whenParsed(this, () => {
			const guest = frameIn(this);
			if (guest) {
				const session = new Session(this, guest);
				this.#leave = () => session.end();
			} else this.dispatchEvent(new CustomEvent('error', { detail: 'src is no http(s) address' }));
		});
		// Where there was nothing to wait for, it is connected by now.
		this.#leave ??= wait;
	}

	disconnectedCallback(): void {
		this.#leave?.();
		this.#leave = undefined;
	}

	attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
		if (!this.#leave || before === after) return;
		this.disconnectedCallback();
		this.connectedCallback();
	}
}
