/** Holds every built page against the HTML standard, with the Nu checker, where this machine has the Java it needs. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

const root = `${import.meta.dirname}/../..`;
const jar = `${root}/node_modules/vnu-jar/build/dist/vnu.jar`;
const homes = [process.env.JAVA_HOME && `${process.env.JAVA_HOME}/bin/java`, 'java'].filter(Boolean) as string[];
const java = homes.find((path) => spawnSync(path, ['-version']).status === 0);

interface Message {
	url: string;
	lastLine?: number;
	message: string;
	extract?: string;
}

test('every built page is valid HTML', () => {
	test.skip(!java, 'The Nu HTML checker needs a Java 11 or newer, and this machine has none.');
	test.setTimeout(180_000);
	// Its opinions on CSS are left out: they stop at what CSS was before container queries and calc() everywhere.
	const options = [
		'--errors-only',
		'--filterpattern',
		'CSS: .*',
		'--skip-non-html',
		'--format',
		'json',
		'--exit-zero-always'
	];
	const { stderr, status } = spawnSync(java ?? '', ['-jar', jar, ...options, `${root}/build`], {
		encoding: 'utf8',
		maxBuffer: 1e8
	});
	expect(status, stderr).toBe(0);
	const { messages } = JSON.parse(stderr) as { messages: Message[] };
	const said = messages.map(
		({ url, lastLine, message, extract }) =>
			`${url.replace(/.*\/build\//, '')}:${String(lastLine ?? '')} ${message} (${extract?.trim() ?? ''})`
	);
	expect(said).toEqual([]);
});
