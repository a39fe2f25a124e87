import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { boxOf, COMPOSITIONS, type Composition } from '../../src/lib/model/camera.ts';
import { baseOf, grounds } from '../../src/lib/server/engraving/bases.ts';
import { ringsAbout } from '../../src/lib/server/engraving/underprint.ts';
import { linesAlong } from '../../src/lib/server/engraving/water-lines.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { tokens } from '../../src/lib/styles/tokens.ts';

const story = loadStory();
const files = [...grounds(story)].flatMap(([id, ground]) =>
	(Object.keys(COMPOSITIONS) as Composition[]).map((composition) => ({
		id,
		composition,
		ground,
		svg: baseOf(ground, composition)
	}))
);

describe.each(files)('the base of $id, $composition', ({ id, composition, ground, svg }) => {
	it('is light enough for a phone to load and to parse', () => {
		const first = id === 'cover';
		const [raw, packed] =
			composition === 'wide' ? [95_000, first ? 22_000 : 27_000] : [55_000, first ? 14_000 : 17_000];
		expect(svg.length).toBeLessThanOrEqual(raw);
		expect(brotliCompressSync(svg).length).toBeLessThanOrEqual(packed);
	});

	it('is drawn in whole, finite numbers', () => {
		const lines = [...svg.matchAll(/<path (?:class="w\d"|id="l") d="([^"]*)"/g)].map(([, d = '']) => d);
		expect(lines).toHaveLength(1 + tokens.water.distance.length);
		for (const d of lines) expect(d).toMatch(/^(M-?\d+[ -]\d+l(-?\d+[ -]?)+z?)*$/);
		for (const [, d = ''] of svg.matchAll(/ d="([^"]*)"/g)) expect(d).toMatch(/^[-\d\s,MlqtcCLzZ]+$/);
	});

	it('prints rings about its focus, farther out the fainter, over land alone', () => {
		const box = boxOf(ground.camera);
		const { magnifies } = COMPOSITIONS[composition];
		const { drawn, printed } = ringsAbout([0, 0], box, { composition, magnifies, pitch: 15 });
		const farthest = Math.hypot(Math.max(-box[0], box[2]), Math.max(-box[1], box[3]));
		for (const { drawn: i, scale } of printed) {
			expect(scale * (drawn[i]?.radius ?? NaN)).toBeLessThanOrEqual(farthest);
			expect(scale * (drawn[i]?.amplitude ?? NaN)).toBeLessThan(12);
		}
		const shades = printed.map(({ shade }) => shade);
		expect([...shades].sort((a, b) => a - b)).toEqual(shades);
		expect(svg.match(/<g class="u" clip-path="url\(#k\)">/g)).toHaveLength(1);
		expect(svg).toContain('<clipPath id="k"><use href="#l"/></clipPath>');
	});
});

it('draws a camera’s waters for all of its scenes or for none, since they share its base', () => {
	for (const { scene } of story.steps)
		expect(scene.layers.includes('waters'), scene.id).toBe(
			(grounds(story).get(scene.camera.id)?.waters.length ?? 0) > 0
		);
});

it('has a file of its own for each camera and composition', () => {
	expect(new Set(files.map(({ svg }) => svg)).size).toBe(files.length);
});

it('keeps each water-line at its distance from the coast', () => {
	const gaps = tokens.water.distance;
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
