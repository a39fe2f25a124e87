// The cover's rosette and the QR code that it becomes: nothing is lost on the way, and nothing is left over.
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { projection, type Point } from '../../src/lib/model/camera.ts';
import { OPEN_SEA, PLATE, reach, RINGS } from '../../src/lib/model/rosette.ts';
import { byId } from '../../src/lib/model/story.ts';
import { landFor } from '../../src/lib/server/engraving/land.ts';
import { qrRows } from '../../src/lib/server/qr.ts';
import { rosetteSvg } from '../../src/lib/server/rosette.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { turned } from '../../src/lib/views/story/live/cover.ts';
import { darkModules, FIFTHS } from '../../src/lib/views/story/live/rosette/modules.ts';
import { POINTS } from '../../src/lib/views/story/live/rosette/pieces.ts';
import { place, plan } from '../../src/lib/views/story/live/rosette/sweep.ts';

const story = loadStory();
const rows = qrRows(story.address);
const whole = await plan(rows);
const { pieces, modules, bars, size } = whole;
const every = Array.from({ length: pieces.count }, (_, piece) => piece);
const [RADIUS, MODULE] = [150, 6];

/** A piece's points at some progress, px about the middle. */
function placed(piece: number, progress: number): Point[] {
	const out = new Float32Array(POINTS * 2);
	place(whole, piece, progress, RADIUS, MODULE, out);
	return Array.from({ length: POINTS }, (_, j) => [out[2 * j] ?? NaN, out[2 * j + 1] ?? NaN] as const);
}

/** How far a point is off the nearest strand of a ring, in radii. */
const offRing = (ring: number, [x, y]: Point): number => {
	const of = RINGS[ring];
	if (!of) return Infinity;
	const [r, angle] = [Math.hypot(x, y), Math.atan2(x, -y)];
	return Math.min(...Array.from({ length: of.strands }, (_, strand) => Math.abs(reach(of, strand, angle) - r)));
};

describe('the QR code', () => {
	it('is one of version 3, and says the story’s address', () => {
		expect(rows).toHaveLength(29);
		const [scale, border] = [4, 4];
		const width = (size + 2 * border) * scale;
		const data = new Uint8ClampedArray(width * width * 4).fill(255);
		for (const { column, row } of modules)
			for (let y = 0; y < scale; y++)
				for (let x = 0; x < scale; x++) {
					const at = ((row + border) * scale + y) * width + (column + border) * scale + x;
					data.fill(0, at * 4, at * 4 + 3);
				}
		expect(decodeQR({ width, height: width, data })).toBe(story.address);
	});

	it('has the dark modules that its rows say, in their places', () => {
		expect(darkModules(['4', '2', '7'])).toEqual([
			{ column: 0, row: 0 },
			{ column: 1, row: 1 },
			{ column: 0, row: 2 },
			{ column: 1, row: 2 },
			{ column: 2, row: 2 }
		]);
	});
});

describe('the pieces of the rosette', () => {
	it('are five for each dark module, and each becomes another fifth of it', () => {
		expect(pieces.count).toBe(FIFTHS * modules.length);
		const parts = every.map((piece) => {
			const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = bars.ends.subarray(piece * 4, piece * 4 + 4);
			const { column = NaN, row = NaN } = modules[bars.module[piece] ?? -1] ?? {};
			const [x, y] = [(x0 + x1) / 2 + size / 2 - column, (y0 + y1) / 2 + size / 2 - row];
			expect(Math.hypot(x1 - x0, y1 - y0), 'as long as its module').toBeCloseTo(1, 4);
			return `${bars.module[piece] ?? ''} ${(y0 === y1 ? y : x).toFixed(1)}`;
		});
		const fifths = modules.flatMap((_, module) => [0.1, 0.3, 0.5, 0.7, 0.9].map((at) => `${module} ${at}`));
		expect(parts.sort()).toEqual(fifths.sort());
	});

	it('are the rosette before the reader has moved: one after the other along the strands of their rings', () => {
		for (const piece of every)
			for (const [x, y] of placed(piece, 0))
				expect(offRing(pieces.ring[piece] ?? -1, [x / RADIUS, y / RADIUS])).toBeLessThan(1e-4);
		const breaks = every.slice(1).filter((piece) => {
			const [before, after] = [placed(piece - 1, 0).at(-1), placed(piece, 0)[0]];
			return !before || !after || Math.hypot(before[0] - after[0], before[1] - after[1]) > 1e-3;
		});
		expect(breaks.length, 'ends of strands').toBeLessThan(RINGS.reduce((sum, { strands }) => sum + strands, 0));
	});

	it('are about as long as each other', () => {
		const lengths = every.map((piece) =>
			placed(piece, 0).reduce((sum, [x, y], i, points) => {
				const [fromX, fromY] = points[i - 1] ?? [x, y];
				return sum + Math.hypot(x - fromX, y - fromY);
			}, 0)
		);
		expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(1.15);
	});

	it('are the dark modules at the end, and straight', () => {
		for (const piece of every) {
			const { column = NaN, row = NaN } = modules[bars.module[piece] ?? -1] ?? {};
			for (const [x, y] of placed(piece, 1)) {
				expect(Math.abs(x / MODULE + size / 2 - column - 0.5)).toBeLessThanOrEqual(0.5001);
				expect(Math.abs(y / MODULE + size / 2 - row - 0.5)).toBeLessThanOrEqual(0.5001);
			}
		}
	});

	it('hold together while the rosette gathers: neighbours part only as they straighten', () => {
		for (const progress of [0.2, 0.4, 0.6, 0.8])
			for (const piece of every.slice(1)) {
				const out = new Float32Array(POINTS * 2);
				if (place(whole, piece - 1, progress, RADIUS, MODULE, out) > 0) continue;
				if (place(whole, piece, progress, RADIUS, MODULE, out) > 0) continue;
				const [first, before, after] = [
					placed(piece, 0)[0],
					placed(piece - 1, progress).at(-1),
					placed(piece, progress)[0]
				];
				const joined = placed(piece - 1, 0).at(-1);
				if (!first || !before || !after || !joined || Math.hypot(first[0] - joined[0], first[1] - joined[1]) > 1e-3)
					continue;
				expect(Math.hypot(before[0] - after[0], before[1] - after[1])).toBeLessThan(1e-3);
			}
	});
});

it('turns as the cover is read: not at its top, wholly before its end, and never backwards', () => {
	for (const [cover, window] of [
		[1320, 800],
		[1229, 844],
		[900, 1400]
	] as const) {
		const at = (share: number): number => turned((window / 2 + share * (cover - window / 2)) / cover, cover, window);
		expect(at(0)).toBe(0);
		expect(at(0.75)).toBe(1);
		const way = Array.from({ length: 101 }, (_, i) => at(i / 100));
		expect(way).toEqual(way.toSorted((a, b) => a - b));
	}
});

it('stands in open sea, with what lies beneath it', () => {
	const { scene } = byId(story.steps, 'cover');
	const project = projection(scene.camera);
	const [x, y] = project(OPEN_SEA.at);
	const shores = landFor(scene.camera)
		.flatMap(({ features }) => features)
		.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
		.flat(2)
		.map(([lng = 0, lat = 0]) => project([lng, lat]));
	const nearest = Math.min(...shores.map(([a, b]) => Math.hypot(a - x, b - y)));
	expect(nearest).toBeGreaterThan(OPEN_SEA.radius * PLATE + 2);
	const [width, height] = scene.camera.frame;
	expect(Math.abs(x) + OPEN_SEA.radius).toBeLessThan(width / 2);
	expect(Math.abs(y) + OPEN_SEA.radius).toBeLessThan(height / 2);
});

it('is a light file', () => {
	expect(rosetteSvg().length).toBeLessThan(25_000);
});
