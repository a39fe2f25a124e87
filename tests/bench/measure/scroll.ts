/** How the page scrolls on a slow phone, from its top to its end in one even gesture; and the text page, as control. */
import type { Browser } from '@playwright/test';
import { quantile, type Measured } from '../budgets.ts';
import { MOBILE, visit } from '../browser.ts';

const SPEED = 1200;

interface Frame {
	time: number;
	step: string;
}

interface Scrolled {
	intervals: number[];
	/** The step at which each frame over two intervals long came. */
	slow: string[];
	tasks: number[];
	shift: number;
}

declare global {
	var timed: Frame[];
}

export async function measureScroll(browser: Browser, url: string, words: string): Promise<Measured> {
	const text = await scroll(browser, words);
	const page = await scroll(browser, url);
	const [p95, worst] = [(s: Scrolled) => quantile(s.intervals, 0.95), (s: Scrolled) => Math.max(...s.intervals)];
	const ms = (value: number): string => `${value.toFixed(1)} ms`;
	return {
		figures: [
			{ id: 'scrolled-shift', value: page.shift },
			{
				id: 'scroll-long-tasks',
				value: page.tasks.reduce((sum, task) => sum + task, 0),
				note: `${String(page.tasks.length)} tasks`
			},
			{ id: 'frame-p95', value: rounded(p95(page)), note: `of ${String(page.intervals.length)} frames` },
			{ id: 'frame-worst', value: rounded(worst(page)), note: page.slow.slice(0, 8).join(', ') }
		],
		controls: [
			{
				what: 'text page: frame interval while scrolling, p95 and worst',
				value: `${ms(p95(text))}, ${ms(worst(text))}`
			},
			{ what: 'text page: long tasks while scrolling', value: String(text.tasks.length) }
		]
	};
}

/** Frames come at multiples of 16.67 ms, give or take the clock's 0.1. */
const rounded = (ms: number): number => Math.round(ms);

/**
 * Wheel events at an even speed, scrolled by the compositor as a reader's are; the page's own frames are timed, and
 * not the driver's.
 */
async function scroll(browser: Browser, url: string): Promise<Scrolled> {
	const { page, cdp, seen, close } = await visit(browser, url, MOBILE);
	// Until its last step is laid out, the page's length is an estimate; its pictures come after that.
	await page.waitForFunction(
		() => !document.querySelector('.late:not(.unfolded), .picture > noscript, .picture > :not(.laid)')
	);
	const before = (await seen()).tasks.length;
	const distance = await page.evaluate(() => {
		globalThis.timed = [];
		const frame = (time: number): void => {
			const step = document.querySelector('[data-active]')?.id ?? '';
			globalThis.timed.push({ time, step });
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
		return document.documentElement.scrollHeight - innerHeight;
	});
	const { width, height } = MOBILE.viewport;
	await cdp.send('Input.synthesizeScrollGesture', {
		x: width / 2,
		y: height * 0.8,
		yDistance: -distance,
		speed: SPEED,
		gestureSourceType: 'mouse',
		preventFling: true
	});
	const { frames, left } = await page.evaluate(() => ({
		frames: globalThis.timed,
		left: document.documentElement.scrollHeight - innerHeight - scrollY
	}));
	// A gesture that does not reach the end has measured something else.
	if (left > 2) throw new Error(`The scroll stopped ${String(left)} px before the page's end.`);
	const { tasks, shift } = await seen();
	await close();
	const pairs = frames.slice(1).map(({ time, step }, i) => ({ step, interval: time - (frames[i]?.time ?? time) }));
	return {
		intervals: pairs.map(({ interval }) => interval),
		slow: pairs
			.filter(({ interval }) => interval > 34)
			.sort((a, b) => b.interval - a.interval)
			.map(({ step, interval }) => `${step} ${interval.toFixed(0)}`),
		tasks: tasks.slice(before),
		shift
	};
}
