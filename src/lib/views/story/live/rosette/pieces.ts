// The rosette cut up: each strand into pieces of one length, as many in all as the QR code needs.
import { POINTS_PER_WAVE, reach, RINGS } from '../../../../model/rosette.ts';

/** Points of a piece, its two ends among them. */
export const POINTS = 9;

export interface Pieces {
	readonly count: number;
	/** Which of the rings a piece was cut from. */
	readonly ring: Uint8Array;
	/** x and y of its points, in radii about the rosette's middle. */
	readonly line: Float32Array;
}

interface Strand {
	readonly ring: number;
	readonly strand: number;
	/** How long it is up to each of its angles, which are evenly spaced. */
	readonly lengths: Float32Array;
}

const STEPS_PER_WAVE = 2 * POINTS_PER_WAVE;

function point(ring: number, strand: number, angle: number): readonly [x: number, y: number] {
	const of = RINGS[ring];
	const r = of ? reach(of, strand, angle) : 0;
	return [r * Math.sin(angle), -r * Math.cos(angle)];
}

function measured(ring: number, strand: number, waves: number): Strand {
	const steps = waves * STEPS_PER_WAVE;
	const lengths = new Float32Array(steps + 1);
	let [x, y] = point(ring, strand, 0);
	for (let i = 1; i <= steps; i++) {
		const [nextX, nextY] = point(ring, strand, (2 * Math.PI * i) / steps);
		lengths[i] = (lengths[i - 1] ?? 0) + Math.hypot(nextX - x, nextY - y);
		[x, y] = [nextX, nextY];
	}
	return { ring, strand, lengths };
}

const longest = ({ lengths }: Strand): number => lengths.at(-1) ?? 0;

/** How many pieces each strand gives: by its length, and `count` in all. */
function shares(strands: readonly Strand[], count: number): readonly number[] {
	const whole = strands.reduce((sum, strand) => sum + longest(strand), 0);
	let length = 0;
	let given = 0;
	return strands.map((strand) => {
		length += longest(strand);
		const share = Math.round((count * length) / whole) - given;
		given += share;
		return share;
	});
}

/** @param pause lets the page do something else in between */
export async function cut(count: number, pause: () => Promise<void>): Promise<Pieces> {
	const strands: Strand[] = [];
	for (const [ring, { waves, strands: all }] of RINGS.entries()) {
		for (let strand = 0; strand < all; strand++) strands.push(measured(ring, strand, waves));
		await pause();
	}
	const ring = new Uint8Array(count);
	const line = new Float32Array(count * POINTS * 2);
	const counts = shares(strands, count);
	let piece = 0;
	for (const [i, { ring: of, strand, lengths }] of strands.entries()) {
		const steps = lengths.length - 1;
		const pieces = counts[i] ?? 0;
		const length = (lengths[steps] ?? 0) / pieces;
		let step = 0;
		/** The angle at which the strand is so long. Asked in order. */
		const angleAt = (wanted: number): number => {
			while (step < steps - 1 && (lengths[step + 1] ?? 0) < wanted) step++;
			const [from = 0, to = 1] = [lengths[step], lengths[step + 1]];
			return (2 * Math.PI * (step + (wanted - from) / (to - from))) / steps;
		};
		let from = 0;
		if (of !== strands[i - 1]?.ring) await pause();
		for (let n = 1; n <= pieces; n++, piece++) {
			const to = n === pieces ? 2 * Math.PI : angleAt(n * length);
			ring[piece] = of;
			for (let j = 0; j < POINTS; j++) {
				// By even angles, since a strand turns sharply where it is slow.
				const [x, y] = point(of, strand, from + ((to - from) * j) / (POINTS - 1));
				line[(piece * POINTS + j) * 2] = x;
				line[(piece * POINTS + j) * 2 + 1] = y;
			}
			from = to;
		}
	}
	return { count, ring, line };
}
