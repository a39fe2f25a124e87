// The cover's rosette as it becomes a QR code: the still picture until the reader has moved, a canvas from then on.
import { Drawing, type Colors } from './draw.ts';
import { plan } from './sweep.ts';

export class Turning {
	readonly #ornament: HTMLElement;
	readonly #canvas = document.createElement('canvas');
	#drawing: Drawing | undefined;
	#wanted = 0;

	constructor(ornament: HTMLElement) {
		this.#ornament = ornament;
		const context = this.#canvas.getContext('2d');
		if (!context) return;
		this.#canvas.width = 0;
		ornament.append(this.#canvas);
		const drawing = new Drawing(plan((ornament.dataset.rosette ?? '').split(' ')), context, this.#colors());
		this.#drawing = drawing;
		// Its size comes after each layout and never forces one; so the first frame is drawn then.
		new ResizeObserver(([entry]) => {
			const width = Math.round((entry?.contentRect.width ?? 0) * devicePixelRatio);
			if (width === 0) return;
			drawing.resize(width, devicePixelRatio);
			this.#draw();
		}).observe(ornament);
		matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
			drawing.recolor(this.#colors());
			this.#draw();
		});
	}

	/** @param progress 0, the rosette, to 1, the code */
	show(progress: number): void {
		if (progress === this.#wanted) return;
		this.#wanted = progress;
		this.#draw();
	}

	#draw(): void {
		this.#ornament.classList.toggle('turning', this.#wanted > 0 && this.#drawing !== undefined);
		if (this.#wanted > 0 && this.#canvas.width > 0) this.#drawing?.show(this.#wanted);
	}

	/** As the style sheet says: it knows the reader's edition. */
	#colors(): Colors {
		const [inks, code] = [getComputedStyle(this.#ornament), getComputedStyle(this.#canvas)];
		return {
			inks: [inks.borderTopColor, inks.borderRightColor, inks.borderBottomColor, inks.borderLeftColor],
			dark: code.color,
			plate: code.borderTopColor
		};
	}
}
