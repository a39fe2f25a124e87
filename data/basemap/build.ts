// Draws the basemap from its sources into out/; with --check it draws it in memory and compares byte for byte.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rebuild } from './rebuild.ts';

const out = new URL('./out/', import.meta.url);
const files = await rebuild();

if (process.argv.includes('--check')) {
	const stale = Object.keys(files).filter((name) => files[name] !== read(name));
	for (const name of stale) console.error(`data/basemap/out/${name} is not what its recipe gives; run build.ts`);
	process.exitCode = stale.length > 0 ? 1 : 0;
} else {
	mkdirSync(out, { recursive: true });
	for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, out), text);
}

function read(name: string): string | undefined {
	try {
		return readFileSync(new URL(name, out), 'utf8');
	} catch {
		return undefined;
	}
}
