import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { COMPOSITIONS, type Composition } from '../../src/lib/model/camera.ts';
import { baseSvg } from '../../src/lib/server/engraving/base.ts';
import { kept } from '../../src/lib/server/engraving/kept.ts';
import { linesAlong } from '../../src/lib/server/engraving/water-lines.ts';
import { loadStory } from '../../src/lib/server/story.ts';

const cameras = [...new Map(loadStory().steps.map(({ scene: { camera } }) => [camera.id, camera])).values()];
const files = cameras.flatMap((camera) =>
	(Object.keys(COMPOSITIONS) as Composition[]).map((composition) => ({
		id: camera.id,
		composition,
		svg: kept(JSON.stringify([camera, composition]), () => baseSvg(camera, composition))
	}))
);

describe.each(files)('the base of $id, $composition', ({ id, composition, svg }) => {
	it('is light enough for a phone to load and to parse', () => {
		const first = id === 'cover';
		const [raw, packed] =
			composition === 'wide' ? [95_000, first ? 22_000 : 27_000] : [55_000, first ? 14_000 : 17_000];
		expect(svg.length).toBeLessThanOrEqual(raw);
		expect(brotliCompressSync(svg).length).toBeLessThanOrEqual(packed);
	});

	it('is drawn in whole, finite numbers', () => {
		const paths = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, d = '']) => d);
		expect(paths).toHaveLength(7);
		for (const d of paths) expect(d).toMatch(/^(M-?\d+[ -]\d+l(-?\d+[ -]?)+z?)*$/);
	});
});

it('has a file of its own for each camera and composition', () => {
	expect(new Set(files.map(({ svg }) => svg)).size).toBe(files.length);
});

it('keeps each water-line at its distance from the coast', () => {
	const gaps = [2.2, 5, 8.6, 13, 18.4, 25];
	const lines = linesAlong('M20-50V50H-20V-50z', [-120, -120, 120, 120], gaps, {
		step: 1,
		tolerance: () => 0.4,
		smallest: 24
	});
	lines.forEach((rings, i) => {
		expect(rings.length).toBeGreaterThan(0);
		for (const [x, y] of rings.flat()) {
			const off = Math.hypot(Math.max(Math.abs(x) - 20, 0), Math.max(Math.abs(y) - 50, 0));
			expect(Math.abs(off - (gaps[i] ?? 0))).toBeLessThan(0.75);
		}
	});
});
