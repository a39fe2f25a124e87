/** Adds up what the stages of `npm test` passed and failed, from the reports their runners wrote. */
import { existsSync, readFileSync } from 'node:fs';

export interface Outcome {
	name: string;
	/** Exit status; 0 when all is well. */
	status: number;
	seconds: number;
	/** Path of the runner's JSON report. */
	report?: string;
}

interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

/** What `vitest --reporter=json` writes, as far as it is read here. */
interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
}

/** What `playwright --reporter=json` writes, as far as it is read here. */
interface PlaywrightReport {
	stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** One line a stage, and a last one with the sums. A stage without a report counts as one check. */
export function tally(outcomes: readonly Outcome[]): { lines: string[]; passed: number; failed: number } {
	const rows = outcomes.map((outcome) => ({ outcome, counts: countsOf(outcome) }));
	const sum = (key: keyof Counts): number => rows.reduce((total, { counts }) => total + counts[key], 0);
	const lines = rows.map(({ outcome: { name, status, seconds }, counts }) =>
		[
			status === 0 ? '✓' : '✗',
			name.padEnd(8),
			`${String(counts.passed)} passed, ${String(counts.failed)} failed`,
			counts.skipped > 0 ? `, ${String(counts.skipped)} skipped` : '',
			`(${seconds.toFixed(0)} s)`
		]
			.join(' ')
			.replace(' ,', ',')
	);
	const [passed, failed] = [sum('passed'), sum('failed')];
	return { lines: [...lines, `${String(passed)} passed, ${String(failed)} failed`], passed, failed };
}

function countsOf({ status, report }: Outcome): Counts {
	const counts = report && existsSync(report) ? read(report) : { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 };
	// A runner may fail without a failed test: no test found, an error outside of any, a server that did not start.
	return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function read(report: string): Counts {
	const found = JSON.parse(readFileSync(report, 'utf8')) as VitestReport | PlaywrightReport;
	if ('stats' in found) {
		const { expected, unexpected, flaky, skipped } = found.stats;
		return { passed: expected, failed: unexpected + flaky, skipped };
	}
	return { passed: found.numPassedTests, failed: found.numFailedTests, skipped: found.numPendingTests };
}
