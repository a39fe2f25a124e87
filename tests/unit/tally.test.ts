import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tally } from '../tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

function report(name: string, found: object): string {
	const path = join(folder, name);
	writeFileSync(path, JSON.stringify(found));
	return path;
}

const unit = report('unit.json', { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0 });
const browser = report('browser.json', { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } });

it('adds up both runners and counts a stage without a report as one check', () => {
	const { lines, passed, failed } = tally([
		{ name: 'lint', status: 0, seconds: 1 },
		{ name: 'unit', status: 0, seconds: 1, report: unit },
		{ name: 'browser', status: 1, seconds: 1, report: browser }
	]);
	expect([passed, failed]).toEqual([11, 2]);
	expect(lines.at(-1)).toBe('11 passed, 2 failed');
	expect(lines.at(-2)).toContain('3 passed, 2 failed, 2 skipped');
});

it('counts a failure when a runner fails without a failed test', () => {
	expect(tally([{ name: 'unit', status: 1, seconds: 1, report: unit }]).failed).toBe(1);
});

it('counts a failure when a runner leaves no report', () => {
	const nothing = tally([{ name: 'unit', status: 1, seconds: 1, report: join(folder, 'none.json') }]);
	expect([nothing.passed, nothing.failed]).toEqual([0, 1]);
});
