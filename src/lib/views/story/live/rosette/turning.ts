// The cover's rosette as it becomes a QR code: the still picture until the reader has moved, a canvas from then on.
import { Drawing, type Colors } from './draw.ts';
import { plan } from './sweep.ts';

const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

export class Turning {
	readonly #ornament: HTMLElement;
	readonly #canvas: HTMLCanvasElement;
	readonly #drawing: Drawing;
	#wanted = 0;

	/** @returns nothing where there is no canvas: the still picture is enough */
	static async of(ornament: HTMLElement): Promise<Turning | undefined> {
		const context = document.createElement('canvas').getContext('2d');
		if (!context) return undefined;
		const planned = await plan((ornament.dataset.rosette ?? '').split(' '), pause);
		return new Turning(ornament, context.canvas, new Drawing(planned, context));
	}

	private constructor(ornament: HTMLElement, canvas: HTMLCanvasElement, drawing: Drawing) {
		this.#ornament = ornament;
		this.#canvas = canvas;
		this.#drawing = drawing;
		canvas.width = 0;
		ornament.append(canvas);
		drawing.recolor(this.#colors());
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
		const drawn = this.#wanted > 0 && this.#canvas.width > 0;
		if (drawn) this.#drawing.show(this.#wanted);
		this.#ornament.classList.toggle('turning', drawn);
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
