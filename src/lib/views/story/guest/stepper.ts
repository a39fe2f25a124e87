// A step at a time: by buttons, by arrow keys while the frame has the focus, and by swiping.
import { Stage } from '../live/stage.ts';
import { onSwipe } from './swipe.ts';

export interface StepAt {
	readonly id: string;
	readonly index: number;
	readonly count: number;
}

const root = document.documentElement;

export class Stepper {
	readonly #steps = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
	readonly #bar = document.querySelector<HTMLElement>('[data-stepper]');
	readonly #told: (step: StepAt) => void;
	#stage: Stage | undefined;
	#index: number;
	/** Whether the reader has moved: what they came to needs no announcement. */
	#moved = false;

	/** @param begin ids of steps, or of something in them: it begins at the first that there is */
	constructor(begin: readonly string[], told: (step: StepAt) => void) {
		this.#told = told;
		this.#index = begin.map((id) => this.#indexOf(id)).find((index) => index >= 0) ?? 0;
		for (const button of this.#buttons) button.addEventListener('click', () => this.#by(Number(button.dataset.by)));
		addEventListener('keydown', (event) => this.#key(event));
		onSwipe((direction) => this.#by(direction));
		// A link to another step, or to a source.
		addEventListener('hashchange', () => this.#lead());
	}

	get #on(): boolean {
		return root.dataset.mode === 'stepper';
	}

	get #buttons(): readonly HTMLButtonElement[] {
		return [...(this.#bar?.querySelectorAll<HTMLButtonElement>('[data-by]') ?? [])];
	}

	/** How high all of it is, px. */
	get height(): number {
		const last = this.#bar?.getBoundingClientRect().bottom ?? 0;
		const story = document.querySelector('[data-story]')?.getBoundingClientRect();
		return Math.max(1, Math.ceil((story?.height ?? last) + (this.#bar?.offsetHeight ?? 0)));
	}

	/** Shows the step it is at, or another. */
	go(id = ''): void {
		const index = this.#indexOf(id);
		this.#stage ??= new Stage(this.#steps, { reduced: true });
		this.#show(index < 0 ? this.#index : index);
	}

	/** Leaves the page to whoever scrolls it. */
	rest(): void {
		this.#stage?.stop();
		this.#stage = undefined;
	}

	#indexOf(id: string): number {
		const section = id ? document.getElementById(id)?.closest('section[data-step]') : undefined;
		return this.#steps.findIndex((step) => step === section);
	}

	#by(direction: number): void {
		const index = this.#index + direction;
		if (!this.#on || !this.#steps[index]) return;
		this.#moved = true;
		this.#show(index);
		scrollTo({ top: 0, behavior: 'instant' });
		keepInAddress(this.#steps[index].id);
	}

	#show(index: number): void {
		const step = this.#steps[index];
		if (!step) return;
		this.#index = index;
		for (const other of this.#steps) other.toggleAttribute('data-active', other === step);
		this.#stage?.show(step.id, true);
		const count = this.#steps.length;
		this.#say(step, index, count);
		this.#told({ id: step.id, index, count });
	}

	#say(step: HTMLElement, index: number, count: number): void {
		const at = this.#bar?.querySelector('[data-count]');
		if (at) at.textContent = `${index + 1} / ${count}`;
		for (const button of this.#buttons)
			button.setAttribute('aria-disabled', String(!this.#steps[index + Number(button.dataset.by)]));
		const said = this.#bar?.querySelector('[data-said]');
		const title = step.querySelector('h1, h2')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
		if (said && this.#moved) said.textContent = `Step ${index + 1} of ${count}: ${title}`;
	}

	#key({ key, target, defaultPrevented, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
		if (defaultPrevented || ctrlKey || metaKey || altKey) return;
		if (target instanceof Element && target.closest('input, select, textarea, [contenteditable]')) return;
		if (key === 'ArrowRight') this.#by(1);
		else if (key === 'ArrowLeft') this.#by(-1);
	}

	#lead(): void {
		if (!this.#on) return;
		const id = location.hash.slice(1);
		const index = this.#indexOf(id);
		if (index < 0) return;
		this.#moved = true;
		this.#show(index);
		document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
	}
}

/** For a reload; a page without an origin, as in some sandboxes, may not change its address. */
function keepInAddress(id: string): void {
	try {
		history.replaceState(history.state, '', `#${id}`);
	} catch {
		// Then it begins anew.
	}
}
