// Windows zoom about the moment under the pointer and stay in the whole; the ruler's words never meet; and no reader's
// clock moves any of it.
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/lib/model/date.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { brushed, endInWords, moved } from '../../src/lib/views/timeline/zoom/brush.ts';
import { erasOf } from '../../src/lib/model/eras.ts';
import { eraNames } from '../../src/lib/views/timeline/zoom/eras.ts';
import { transformOf, windowOf } from '../../src/lib/views/timeline/zoom/gestures.ts';
import { widthOf } from '../../src/lib/views/timeline/zoom/letters.ts';
import { around, confined, NARROWEST, wholeOf, zoomed } from '../../src/lib/views/timeline/zoom/scale.ts';
import { rulerOf, spanInWords, type Tick } from '../../src/lib/views/timeline/zoom/ticks.ts';
import type { Span } from '../../src/lib/views/timeline/zoom/types.ts';

const whole: Span = { from: Date.UTC(1997, 0), to: Date.UTC(2020, 0) };
const anyMoment = fc
	.double({ min: 0, max: 1, noNaN: true })
	.map((share) => whole.from + share * (whole.to - whole.from));
const anyWindow = fc
	.tuple(anyMoment, fc.double({ min: 0, max: 17.5, noNaN: true }))
	.map(([at, power]) => zoomed(whole, 2 ** power, at, whole));

describe('a window', () => {
	it('keeps the moment it is zoomed at in place, unless an end of the whole is in the way', () => {
		fc.assert(
			fc.property(anyWindow, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (window, share) => {
				const at = window.from + share * (window.to - window.from);
				const near = zoomed(window, 2, at, whole);
				expect((at - near.from) / (near.to - near.from)).toBeCloseTo(share, 5);
			})
		);
	});

	it('lies in the whole and is never narrower than an hour, whatever is asked for', () => {
		fc.assert(
			fc.property(fc.double(), fc.double(), (from, to) => {
				const window = confined({ from, to }, whole);
				expect(window.from).toBeGreaterThanOrEqual(whole.from);
				expect(window.to).toBeLessThanOrEqual(whole.to + 1);
				expect(window.to - window.from).toBeGreaterThanOrEqual(NARROWEST - 1);
			})
		);
		expect(around({ from: whole.from, to: whole.from }, whole)).toEqual({
			from: whole.from,
			to: whole.from + NARROWEST
		});
	});

	it('is the same after d3 has carried it as a transform', () => {
		fc.assert(
			fc.property(anyWindow, fc.integer({ min: 200, max: 2000 }), (window, width) => {
				const shown = { window, whole, width, focused: false };
				const back = windowOf(transformOf(shown), shown);
				expect(Math.abs(back.from - window.from)).toBeLessThan(1000);
				expect(Math.abs(back.to - window.to)).toBeLessThan(1000);
			})
		);
	});

	it('reaches over all dates that have an end, and is this year where nothing is dated', () => {
		const { events } = loadStory();
		const all = wholeOf(events);
		expect([new Date(all.from).toISOString(), new Date(all.to).toISOString()]).toEqual([
			'1997-01-01T00:00:00.000Z',
			'2021-01-01T00:00:00.000Z'
		]);
		const now = Date.UTC(2026, 10, 25);
		expect(wholeOf([], now)).toEqual({ from: Date.UTC(2026, 0), to: Date.UTC(2027, 0) });
	});

	it.each([
		[whole, '1997 to 2019'],
		[{ from: Date.UTC(2017, 7, 22), to: Date.UTC(2017, 7, 25) }, '22 August 2017 to 24 August 2017'],
		[{ from: Date.UTC(2017, 7, 23, 5), to: Date.UTC(2017, 7, 23, 14) }, '23 August 2017, 05:00 to 14:00'],
		[{ from: Date.UTC(2017, 7, 23), to: Date.UTC(2017, 7, 24) }, '23 August 2017'],
		[{ from: Date.UTC(2017, 4), to: Date.UTC(2017, 9) }, 'May 2017 to September 2017']
	])('is said in words: %o', (window, words) => {
		expect(spanInWords(window)).toBe(words);
	});
});

describe('the ruler', () => {
	const EM = 12;
	const right = ({ x, numeral, words }: Tick): number => x + widthOf(numeral, EM * 1.3) + widthOf(words, EM);

	it('lets no two of its names meet at any zoom and width, and always names something', () => {
		fc.assert(
			fc.property(anyWindow, fc.integer({ min: 240, max: 2000 }), (window, width) => {
				const { upper, lower } = rulerOf(window, width, EM);
				for (const row of [upper, lower])
					row.slice(1).forEach((tick, i) => {
						const before = row[i];
						expect(tick.x).toBeGreaterThanOrEqual(before ? right(before) : Infinity);
					});
				expect(upper.length + lower.length).toBeGreaterThan(0);
				expect(lower.length).toBeLessThan(width / 15);
				for (const { x } of [...upper, ...lower]) expect(x >= 0 && x <= width).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});

	it('counts from decades to minutes', () => {
		const unitOf = (length: number): string =>
			rulerOf({ from: Date.UTC(2017, 7, 22), to: Date.UTC(2017, 7, 22) + length }, 1000, EM).unit;
		expect([8000 * DAY, 500 * DAY, 20 * DAY, 2 * DAY, HOUR].map(unitOf)).toEqual([
			'years',
			'months',
			'days',
			'hours',
			'hours'
		]);
		const names = (span: Span): string[] => rulerOf(span, 1000, EM).lower.map(({ numeral, words }) => numeral + words);
		expect(names({ from: Date.UTC(2017, 7, 23, 9), to: Date.UTC(2017, 7, 23, 10) })).toContain('09:10');
		expect(names({ from: Date.UTC(1000, 0), to: Date.UTC(2020, 0) })).toEqual(
			expect.arrayContaining(['1000', '1100', '1900'])
		);
	});
});

describe('eras', () => {
	it('are the stretches of days that other events fall in', () => {
		expect(erasOf(loadStory().events).map(({ id }) => id)).toEqual(['trip']);
	});

	it('are named only where the bracket is as wide as the name, and cut to the window', () => {
		const trip = erasOf(loadStory().events);
		expect(eraNames(trip, whole, 1000)).toMatchObject([{ words: false }]);
		const [near] = eraNames(trip, { from: Date.UTC(2017, 7, 23), to: Date.UTC(2017, 7, 25) }, 1000);
		expect(near).toMatchObject({ x: 0, width: 500, words: true });
	});
});

describe('the stretch of time to keep', () => {
	it('is the same in whichever direction it is drawn', () => {
		fc.assert(
			fc.property(anyMoment, anyMoment, (a, b) => {
				const span = brushed(a, b, whole);
				expect(brushed(b, a, whole)).toEqual(span);
				expect(span.from).toBeLessThanOrEqual(span.to);
			})
		);
	});

	it('moves an end by a step, and never past the other or out of the whole', () => {
		const span = { from: Date.UTC(2017, 7, 22), to: Date.UTC(2017, 7, 25) };
		expect(moved(span, 'from', DAY, whole).from).toBe(Date.UTC(2017, 7, 23));
		expect(moved(span, 'to', -9 * DAY, whole).to).toBe(span.to);
		expect(moved({ ...span, from: whole.from }, 'from', -DAY, whole).from).toBe(whole.from);
		expect([endInWords(span, 'from'), endInWords(span, 'to')]).toEqual(['22 August 2017', '24 August 2017']);
	});
});

/** What a machine in a time zone draws of three windows: marks, words and ruler. */
function drawnIn(zone: string): string {
	const script = `
		import { loadStory } from './src/lib/server/story.ts';
		import { layout } from './src/lib/views/timeline/zoom/layout.ts';
		import { rulerOf, spanInWords } from './src/lib/views/timeline/zoom/ticks.ts';
		import { timeIndex } from './src/lib/views/timeline/zoom/timeindex.ts';
		import { nameOf } from './src/lib/views/timeline/zoom/words.ts';
		const { events, places, actors } = loadStory();
		const index = timeIndex(events, events, 'place', { places, actors });
		const windows = [index.whole, ...[[1, 31], [22, 25], [23, 24]].map(([a, b]) => ({ from: Date.UTC(2017, 7, a), to: Date.UTC(2017, 7, b) }))];
		const drawn = windows.map((window) => [
			spanInWords(window),
			rulerOf(window, 900, 12),
			layout(index, { window, width: 900, height: 400, em: 12, head: 0 }).items.map((item) => [item.key, item.x, item.label?.text])
		]);
		console.log(JSON.stringify([drawn, events.map((event) => nameOf(event, { places, actors }))]));`;
	return execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
		env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
		encoding: 'utf8'
	});
}

describe('a reader’s time zone', { timeout: 60_000 }, () => {
	const here = drawnIn('UTC');

	it.each(['America/Los_Angeles', 'Asia/Hong_Kong', 'Europe/Berlin', 'Pacific/Kiritimati'])(
		'moves nothing on the timeline in %s',
		(zone) => {
			expect(drawnIn(zone)).toBe(here);
			expect(here).toContain('23 August 2017, 09:10, known to the minute: Signal No. 10');
			expect(here).toContain('about 12:50 Landfall');
		}
	);
});
