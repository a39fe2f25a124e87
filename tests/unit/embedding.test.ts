// What newsrooms paste, what they may ask for in an address, and what guests may make happen on their pages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Limit } from '../../src/embed/limit.ts';
import { Seeks } from '../../src/embed/seeks.ts';
import { DEFAULT, embedCode, frameCode, PARTS, SIZES } from '../../src/lib/model/embed-code.ts';
import { asksHeight, heightMessages, readParameters } from '../../src/lib/model/embedding.ts';
import { siteAddress } from '../../src/lib/server/address.ts';
import { answered } from '../../src/lib/views/story/guest/height.ts';

const site = { address: 'https://example.org/a/', title: 'The “offer” & <more>' };

describe('the code to paste', () => {
	it('leads to the part, with what was chosen and nothing that was not', () => {
		expect(embedCode(DEFAULT, site)).toBe(
			'<script async src="https://example.org/a/embed.js"></script>\n' +
				'<story-embed src="https://example.org/a/embed/story"><iframe src="https://example.org/a/embed/story" title="The “offer” &amp; &lt;more&gt;" width="100%" height="720" style="border:0" loading="lazy"></iframe></story-embed>'
		);
		const chosen = frameCode({ part: 'map', way: 'frame', dark: 'true', plain: true, width: 480 }, site);
		expect(chosen).toContain('src="https://example.org/a/embed/map?dark=true&amp;plain=true"');
		expect(chosen).toContain('max-width:480px');
		expect(chosen).not.toContain('script');
	});

	it('asks for a stepper where a part does not scroll, and says a height in full', () => {
		for (const part of PARTS) {
			const code = embedCode({ ...DEFAULT, part }, site);
			expect(code.includes('mode="stepper"')).toBe(part !== 'story');
			expect(code).toContain(`height="${SIZES[part].height}"`);
		}
	});
});

describe('the parameters of an address', () => {
	it('are read whole or not at all, whatever they hold', () => {
		fc.assert(
			fc.property(fc.webQueryParameters(), fc.string(), (query, value) => {
				for (const text of [query, `dark=${value}`, `step=${value}&childId=${value}&auto&plain=${value}`]) {
					const asked = readParameters(new URLSearchParams(text));
					expect(['auto', 'true', 'false']).toContain(asked.dark);
					expect(asked.step).toMatch(/^[\w-]{0,64}$/);
					expect(asked.childId).toMatch(/^[\w-]{0,128}$/);
				}
			})
		);
		expect(
			readParameters(new URLSearchParams('dark=false&plain=true&step=macau&motion=reduce&childId=pym-0&auto'))
		).toEqual({
			dark: 'false',
			plain: true,
			step: 'macau',
			childId: 'pym-0',
			auto: true
		});
	}, 60_000);
});

it('a height is said in each dialect, in whole px', () => {
	expect(heightMessages(640.2, 'pym-0')).toEqual([
		{ sentinel: 'amp', type: 'embed-size', height: 641 },
		'pymxPYMxpym-0xPYMxheightxPYMx641',
		{ 'datawrapper-height': { 'pym-0': 641 } }
	]);
	expect(heightMessages(640, '')).toHaveLength(2);
});

it('a host asks for the height in its own dialect, and of pym.js’s hosts only the frame’s own', () => {
	for (const [data, asks] of [
		[{ sentinel: 'amp', type: 'frames-init' }, true],
		[{ sentinel: 'amp', type: 'embed-size', height: 5 }, false],
		['pymxPYMxpym-0xPYMxwidthxPYMx300', true],
		['pymxPYMxpym-01xPYMxwidthxPYMx300', false],
		['pymxPYMxpym-0xPYMxheightxPYMx300', false],
		['pymxPYMxxPYMxwidthxPYMx300', false],
		[null, false],
		[5, false]
	] as const)
		expect(asksHeight(data, 'pym-0'), JSON.stringify(data)).toBe(asks);
	expect(asksHeight('pymxPYMxxPYMxwidthxPYMx300', '')).toBe(false);
});

it('a media query’s question for a height has its answer for a frame as high as its page says, 44 rem', () => {
	const [yes, no] = ['(min-width: 0)', '(max-width: 0)'];
	for (const [query, answer] of [
		['(min-height: 34rem)', yes],
		['(min-height: 46rem)', no],
		['(max-height: 54rem)', yes],
		['(max-height: 25.99rem)', no],
		['(height >= 34rem)', yes],
		['(height >= 46rem)', no],
		['(height <= 45.99rem)', yes],
		['(height<=25.99rem)', no],
		['(min-width: 60rem)', '(min-width: 60rem)'],
		['screen and (width >= 60rem) and (height >= 34rem)', `screen and (width >= 60rem) and ${yes}`],
		['(max-width: 59.99rem), (max-height: 33.99rem)', `(max-width: 59.99rem), ${no}`]
	] as const)
		expect(answered(query), query).toBe(answer);
});

describe('a limit', () => {
	it('lets no more happen in any span than it says, and says how long the rest must wait', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(400), { maxLength: 200 }), (steps) => {
				const limit = new Limit(6, 1000);
				const taken: number[] = [];
				let now = 0;
				for (const step of steps) {
					now += step;
					const wait = limit.take(now);
					if (wait === 0) taken.push(now);
					else {
						expect(wait).toBeGreaterThan(0);
						expect(wait).toBeLessThanOrEqual(1000);
					}
				}
				for (const at of taken)
					expect(taken.filter((other) => other >= at && other < at + 1000).length).toBeLessThanOrEqual(6);
			})
		);
	});
});

describe('a seek', () => {
	const seen = { seen: true };
	it('is refused off the screen and while the reader moves the page', () => {
		const seeks = new Seeks();
		expect(seeks.wait(false, { now: 1000, seen: false })).toBe(Infinity);
		seeks.readerAt = 900;
		expect(seeks.wait(false, { ...seen, now: 1000 })).toBe(Infinity);
		expect(seeks.wait(false, { ...seen, now: 1150 })).toBe(0);
	});

	it('at the start is followed once for each time that the page’s address leads there', () => {
		const seeks = new Seeks();
		expect(seeks.wait(true, { ...seen, now: 0 })).toBe(Infinity);
		for (const now of [1000, 9000]) {
			seeks.led = true;
			expect(seeks.wait(true, { now, seen: false })).toBe(0);
			expect(seeks.wait(true, { now: now + 5000, seen: true })).toBe(Infinity);
		}
	});
});

describe('the site’s absolute address', () => {
	it('is what the build is told, with a slash at its end, else what the story says', () => {
		expect(siteAddress(undefined, site.address)).toBe(site.address);
		expect(siteAddress('', site.address)).toBe(site.address);
		expect(siteAddress('https://owner.github.io/offer', site.address)).toBe('https://owner.github.io/offer/');
	});

	it('is refused in plain words when it is none', () => {
		for (const bad of ['offer', '/offer/', 'ftp://x/', 'javascript:1', 'https://x/?a', 'https://x/#a', 'https://u@x/'])
			expect(() => siteAddress(bad, site.address)).toThrow(`SITE_ADDRESS: found “${bad}”`);
	});
});
