import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { blocking, broken, judge, median, quantile, unusedLength, type Budget } from '../bench/budgets.ts';
import { short, table, verdictLines } from '../bench/table.ts';
import { textPage } from '../bench/text-page.ts';

const size: Budget = { group: 'bytes', id: 'size', what: 'size', unit: 'KB', atMost: 100, enforced: true };
const score: Budget = { group: 'lighthouse', id: 'score', what: 'score', atLeast: 100, enforced: true };
const time: Budget = { group: 'scroll', id: 'time', what: 'time', unit: 'ms', atMost: 17, enforced: false };

it('takes the middle of an odd number of runs and the mean of the middle two of an even one', () => {
	expect(median([9, 1, 5])).toBe(5);
	expect(median([9, 1, 5, 6])).toBe(5.5);
	expect(median([10, 9])).toBe(9.5);
});

it('gives the value that a share of the values does not exceed', () => {
	const hundred = Array.from({ length: 101 }, (_, i) => 100 - i);
	expect(quantile(hundred, 0.95)).toBe(95);
	expect(quantile([16.7, 50], 0.95)).toBe(50);
	expect(quantile([], 0.95)).toBeNaN();
});

it('counts of each task only what goes beyond 50 ms as blocking', () => {
	expect(blocking([49, 50, 80, 130])).toBe(110);
});

it('meets a budget at its very limit and breaks it one step beyond', () => {
	const met = (value: number, budget: Budget): boolean | undefined =>
		judge([budget], [{ id: budget.id, value }])[0]?.met;
	expect([met(100, size), met(100.1, size)]).toEqual([true, false]);
	expect([met(100, score), met(99, score)]).toEqual([true, false]);
});

it('fails a run by an enforced budget that is broken or was not measured, and not by a time', () => {
	const verdicts = judge(
		[size, score, time],
		[
			{ id: 'size', value: 101 },
			{ id: 'time', value: 99 }
		]
	);
	expect(broken(verdicts).map(({ budget }) => budget.id)).toEqual(['size', 'score']);
});

it('does not take a figure that is no number for one that meets its budget', () => {
	expect(
		broken(
			judge(
				[size, score],
				[size, score].map(({ id }) => ({ id, value: NaN }))
			)
		)
	).toHaveLength(2);
});

it('refuses a figure that has no budget', () => {
	expect(() => judge([size], [{ id: 'weight', value: 1 }])).toThrow('weight');
});

it('counts a script’s characters as unused by the innermost range around them', () => {
	const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });
	const outer = { ranges: [range(0, 100, 1), range(10, 50, 0)] };
	const inner = { ranges: [range(20, 30, 3), range(25, 28, 0)] };
	expect(unusedLength(100, [outer, inner])).toBe(33);
	expect(unusedLength(100, [inner, outer])).toBe(33);
});

it('sets columns as wide as their widest cell and leaves no blanks at line ends', () => {
	expect(
		table([
			['a', 'long', 'x'],
			['bbb', 'b', '']
		])
	).toEqual(['a    long  x', 'bbb  b']);
});

it('marks what fails the run apart from a time that this machine missed', () => {
	const lines = verdictLines(
		judge(
			[size, score, time],
			[
				{ id: 'size', value: 120.04, note: 'of it, 20 fonts' },
				{ id: 'score', value: 100 },
				{ id: 'time', value: 17.5 }
			]
		)
	);
	expect(lines).toEqual([
		'✗  size   120 KB   ≤ 100  of it, 20 fonts',
		'✓  score  100      ≥ 100',
		'!  time   17.5 ms  ≤ 17'
	]);
	expect(verdictLines(judge([size], []))[0]).toContain('not measured');
});

it('shows small figures to three places, since ratios have budgets such as 1.3', () => {
	expect([short(1.3004), short(0.00049), short(190.04)]).toEqual(['1.3', '0', '190']);
});

it('keeps words as words in the text page', () => {
	expect(textPage(['1 < 2 & <b>not bold</b>'])).toContain('<p>1 &lt; 2 &amp; &lt;b>not bold&lt;/b></p>');
});

it('holds every budget to one bound and an id of its own', () => {
	const budgets = JSON.parse(readFileSync('tests/budgets.json', 'utf8')) as Budget[];
	expect(new Set(budgets.map(({ id }) => id)).size).toBe(budgets.length);
	for (const { what, atMost, atLeast } of budgets)
		expect(
			[atMost, atLeast].filter((bound) => bound !== undefined),
			what
		).toHaveLength(1);
});
