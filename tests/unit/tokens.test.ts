import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { color, EDITIONS, mix, tokens, tokensCss, type ColorName } from '../../src/lib/styles/tokens.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string): number =>
	[1, 3, 5]
		.map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
		.reduce((sum, c, i) => sum + c * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
const contrast = (a: string, b: string): number => {
	const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
};

const grounds: ColorName[] = ['paper', 'land', 'sea'];
const inks: ColorName[] = [
	'ink',
	'ink-2',
	'hong-kong',
	'macau',
	'shanghai',
	'hangzhou',
	'context',
	'singapore',
	'water'
];

describe('the tokens', () => {
	it('are what tokens.css says', () => {
		expect(readFileSync('src/lib/styles/tokens.css', 'utf8')).toBe(tokensCss());
	});

	it.each(EDITIONS)('give text at least 4.5:1 on every ground in the %s edition', (edition) => {
		for (const ground of grounds)
			for (const ink of inks)
				expect
					.soft(contrast(color(edition, ink), color(edition, ground)), `${ink} on ${ground}`)
					.toBeGreaterThanOrEqual(4.5);
	});

	it.each(EDITIONS)('give hairlines that carry meaning at least 3:1 in the %s edition', (edition) => {
		for (const ground of grounds)
			expect(contrast(color(edition, 'hair'), color(edition, ground)), `hair on ${ground}`).toBeGreaterThanOrEqual(3);
	});

	it('mix two colours into a solid one', () => {
		expect(mix('#000000', '#ffffff', 0)).toBe('#ffffff');
		expect(mix('#000000', '#ffffff', 1)).toBe('#000000');
		expect(mix('#102030', '#304050', 0.5)).toBe('#203040');
	});

	it('draw a fainter water-line the farther it lies', () => {
		const { distance, width, mix: mixes } = tokens.water;
		for (const [list, sign] of [
			[distance, 1],
			[width, -1],
			[mixes, -1]
		] as const)
			expect([...list].sort((a, b) => (a - b) * sign)).toEqual(list);
	});
});
