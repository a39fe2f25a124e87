// One frame of the rosette's way, on a canvas, in its own px.
import { PLATE, RINGS } from '../../../../model/rosette.ts';
import { FIFTHS } from './modules.ts';
import { POINTS } from './pieces.ts';
import { CODE, front, frontAt, passed, place, thickening, type Plan } from './sweep.ts';

export interface Colors {
	/** Of the four rings, in the reader's edition. */
	readonly inks: readonly string[];
	/** Of the code and of what lies beneath it: dark and light in every edition. */
	readonly dark: string;
	readonly plate: string;
}

/** Steps in which a piece's colour and width change. */
const STEPS = 12;
const HAIRLINE = 0.7;

/** How far the end of a piece can be before its middle, as a share of the front's way. */
const AHEAD = 0.035;

/** Rules of the plate, in how many radii each opens, and how far they stay behind the front. */
const RULES = 60;
const TAPER = 0.22;
const LAG = 0.18;

export class Drawing {
	readonly #plan: Plan;
	readonly #context: CanvasRenderingContext2D;
	#colors: Colors = { inks: [], dark: '', plate: '' };
	/** px of the canvas: from its middle to its edge, of the rosette, of a module, and of what CSS calls one. */
	#middle = 0;
	#radius = 0;
	#module = 0;
	#px = 1;
	#whole: OffscreenCanvas | undefined;
	readonly #piece = new Float32Array(POINTS * 2);

	constructor(plan: Plan, context: CanvasRenderingContext2D) {
		this.#plan = plan;
		this.#context = context;
	}

	/** @param width px of the canvas @param px of the canvas that make one of CSS */
	resize(width: number, px: number): void {
		this.#context.canvas.width = this.#context.canvas.height = width;
		this.#middle = width / 2;
		this.#radius = width / 2 / PLATE;
		this.#module = Math.max(1, Math.floor((CODE * this.#radius) / this.#plan.size));
		this.#px = px;
		this.#whole = undefined;
	}

	recolor(colors: Colors): void {
		this.#colors = colors;
		this.#whole = undefined;
	}

	/** @param progress 0, the rosette, to 1, the code */
	show(progress: number): void {
		const context = this.#context;
		context.clearRect(0, 0, 2 * this.#middle, 2 * this.#middle);
		this.#layPlate(progress);
		if (progress < 1) this.#layRosette(progress);
		context.save();
		context.translate(this.#middle, this.#middle);
		const turned = progress < 1 ? this.#layPieces(progress) : undefined;
		context.restore();
		this.#layModules(turned);
	}

	/** Rules that grow from the left until they touch, each pointed where it ends. */
	#layPlate(progress: number): void {
		const [context, middle, radius] = [this.#context, this.#middle, this.#radius];
		context.save();
		context.beginPath();
		context.arc(middle, middle, middle, 0, 2 * Math.PI);
		context.clip();
		context.fillStyle = this.#colors.plate;
		context.beginPath();
		const height = (2 * middle) / RULES;
		for (let i = 0; i < RULES; i++) {
			const [top, bottom] = [i * height - 0.3, (i + 1) * height + 0.3];
			const y = (top + bottom) / 2;
			const tip = middle + frontAt(front(progress) - LAG, (y - middle) / radius) * radius;
			const full = progress < 1 ? tip - TAPER * radius : 2 * middle;
			const left = Math.min(0, full);
			context.moveTo(left, top);
			context.lineTo(full, top);
			context.lineTo(Math.max(full, tip), y);
			context.lineTo(full, bottom);
			context.lineTo(left, bottom);
		}
		context.fill();
		context.restore();
	}

	/** What the front has not reached, as it was drawn once. */
	#layRosette(progress: number): void {
		const [context, middle, radius] = [this.#context, this.#middle, this.#radius];
		context.save();
		context.beginPath();
		for (const [x, y] of [
			[frontAt(front(progress), -PLATE), -PLATE],
			[frontAt(front(progress), PLATE), PLATE],
			[9, PLATE],
			[9, -PLATE]
		] as const)
			context.lineTo(middle + x * radius, middle + y * radius);
		context.clip();
		context.drawImage((this.#whole ??= this.#drawWhole()), 0, 0);
		context.restore();
	}

	#drawWhole(): OffscreenCanvas {
		const whole = new OffscreenCanvas(2 * this.#middle, 2 * this.#middle);
		const context = whole.getContext('2d');
		if (!context) return whole;
		context.translate(this.#middle, this.#middle);
		context.lineWidth = HAIRLINE * this.#px;
		context.lineJoin = 'round';
		const { count, ring, line } = this.#plan.pieces;
		RINGS.forEach((_, of) => {
			context.strokeStyle = this.#colors.inks[of] ?? '';
			context.beginPath();
			for (let piece = 0; piece < count; piece++)
				if (ring[piece] === of)
					trace(context, line.subarray(piece * POINTS * 2, (piece + 1) * POINTS * 2), this.#radius);
			context.stroke();
		});
		return whole;
	}

	/** @returns how many pieces of each module have become what they will be */
	#layPieces(progress: number): Uint8Array {
		const { pieces, bars, begins, modules } = this.#plan;
		const turned = new Uint8Array(modules.length);
		bars.module.forEach((module, piece) => {
			if (passed(progress, begins[piece] ?? 0) === 1) turned[module] = (turned[module] ?? 0) + 1;
		});
		const paths = new Map<number, Path2D>();
		const reached = front(progress) + AHEAD;
		for (let piece = 0; piece < pieces.count; piece++) {
			if ((begins[piece] ?? 0) > reached || turned[bars.module[piece] ?? 0] === FIFTHS) continue;
			const straight = place(this.#plan, piece, progress, this.#radius, this.#module, this.#piece);
			const key = (pieces.ring[piece] ?? 0) * (STEPS + 1) + Math.round(straight * STEPS);
			const path = paths.get(key) ?? new Path2D();
			paths.set(key, path);
			trace(path, this.#piece, 1);
		}
		const context = this.#context;
		context.lineJoin = 'round';
		for (const [key, path] of paths) {
			const straight = (key % (STEPS + 1)) / STEPS;
			const ink = this.#colors.inks[Math.floor(key / (STEPS + 1))] ?? '';
			const thick = thickening(straight);
			context.lineWidth = HAIRLINE * this.#px * (1 - thick) + (this.#module / 5 + 0.6) * thick;
			context.strokeStyle = `color-mix(in srgb, ${this.#colors.dark} ${100 * straight}%, ${ink})`;
			context.stroke(path);
		}
		return turned;
	}

	/** @param turned all modules when there is none */
	#layModules(turned?: Uint8Array): void {
		const { modules, size } = this.#plan;
		const side = this.#module;
		const corner = Math.round(this.#middle - (size * side) / 2);
		this.#context.fillStyle = this.#colors.dark;
		this.#context.beginPath();
		modules.forEach(({ column, row }, i) => {
			if (!turned || turned[i] === FIFTHS) this.#context.rect(corner + column * side, corner + row * side, side, side);
		});
		this.#context.fill();
	}
}

/** @param points x and y by turns */
function trace(path: CanvasPath, points: Float32Array, scale: number): void {
	path.moveTo((points[0] ?? 0) * scale, (points[1] ?? 0) * scale);
	for (let i = 2; i < points.length; i += 2) path.lineTo((points[i] ?? 0) * scale, (points[i + 1] ?? 0) * scale);
}
