// The picture that stands for the story where it is shared, and the site's own mark.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { render } from '../../src/lib/server/card/card.ts';
import { broken, cardSvg } from '../../src/lib/server/card/picture.ts';
import { RINGS } from '../../src/lib/model/rosette.ts';
import { ringPath } from '../../src/lib/server/rosette.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { iconSvg } from '../../src/lib/views/page/icon.ts';
import { CARD } from '../../src/lib/views/page/structured.ts';

const story = loadStory();
const svg = cardSvg(story);
const numbers = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** Width and height as a PNG file states them. */
const sizeOf = (png: Uint8Array): readonly [number, number] => {
	const view = new DataView(png.buffer, png.byteOffset);
	return [view.getUint32(16), view.getUint32(20)];
};

test('the card says the title and the standfirst and names the four cities', () => {
	for (const { id, name } of story.places)
		expect(svg.includes(`>${name}<`)).toBe(['hong-kong', 'macau', 'shanghai', 'hangzhou'].includes(id));
	expect(svg).toContain(`>${story.title}<`);
	const words = [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text).join(' ');
	expect(words).toContain(story.standfirst);
});

test('the card has the size that the pages say it has, and is set in type', async () => {
	const [png, mute] = await Promise.all([render(svg), render(svg.replace(/<text.*?<\/text>/g, ''))]);
	expect(sizeOf(png)).toEqual([CARD.width, CARD.height]);
	expect(Buffer.from(mute).equals(Buffer.from(png))).toBe(false);
}, 30_000);

test('a text is broken between words only, and no line is too long', () => {
	const lines = broken(story.standfirst, 38);
	expect(lines.join(' ')).toBe(story.standfirst);
	expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(38);
});

test.for(RINGS)('the ring of $ink keeps within the rosette', (ring) => {
	const all = numbers(ringPath(ring, 100));
	expect(all.length).toBeGreaterThan(1000);
	expect(Math.max(...all.map(Math.abs))).toBeLessThanOrEqual(100);
});

test('the site’s mark is what its recipe draws', async () => {
	expect(await readFile(new URL('../../static/favicon.svg', import.meta.url), 'utf8')).toBe(iconSvg());
});

test.for([
	['favicon-32.png', 32],
	['apple-touch-icon.png', 180]
] as const)('%s is %i px wide and high', async ([name, size]) => {
	expect(sizeOf(await readFile(new URL(`../../static/${name}`, import.meta.url)))).toEqual([size, size]);
});
