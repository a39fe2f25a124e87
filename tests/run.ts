/**
 * `npm test`: every check of the project in order, each as its own npm script, and a count at the end.
 * `node tests/run.ts lint types` runs only those. A stage that fails does not keep the others from running,
 * save those that need what it makes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { tally, type Outcome } from './tally.ts';

interface Stage {
	name: string;
	script: string;
	/** Arguments after the script's own. */
	args?: readonly string[];
	/** Where the stage leaves its counts; without it the stage counts as one check. */
	report?: string;
	needs?: string;
}

const REPORTS = 'test-results';
const UNIT = `${REPORTS}/unit.json`;
const BROWSER = `${REPORTS}/browser.json`;

const stages: readonly Stage[] = [
	{ name: 'format', script: 'check:format' },
	{ name: 'lint', script: 'check:lint' },
	{ name: 'types', script: 'check:types' },
	{ name: 'imports', script: 'check:imports' },
	{ name: 'unused', script: 'check:unused' },
	{
		name: 'unit',
		script: 'test:unit',
		args: ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
		report: UNIT
	},
	{ name: 'build', script: 'build' },
	{ name: 'browser', script: 'test:browser', report: BROWSER, needs: 'build' }
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
	console.error(`No stage is called ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}.`);
	process.exit(1);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const outcomes: Outcome[] = [];
for (const stage of stages) {
	if (asked.length > 0 && !asked.includes(stage.name)) continue;
	const without = outcomes.find(({ name, status }) => name === stage.needs && status !== 0);
	outcomes.push(without ? { name: stage.name, status: 1, seconds: 0 } : run(stage));
}

const { lines, failed } = tally(outcomes);
console.log(`\n${lines.join('\n')}`);
process.exitCode = failed > 0 ? 1 : 0;

function run({ name, script, args = [], report }: Stage): Outcome {
	console.log(`\n── ${name} (npm run ${script})`);
	const started = performance.now();
	const { status } = spawnSync('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
		stdio: 'inherit'
	});
	return { name, status: status ?? 1, seconds: (performance.now() - started) / 1000, ...(report && { report }) };
}
