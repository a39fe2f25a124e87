// Engraving a base takes seconds, so what was drawn is kept beside the other tools' caches, under a name that changes
// with anything it was drawn from: the camera, the land, the tokens and this code.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const KEPT = resolve('node_modules/.cache/engraving');
const MADE_FROM = [
	'src/lib/server/engraving',
	'src/lib/model/camera.ts',
	'src/lib/styles/tokens.json',
	'src/lib/styles/guilloche.ts',
	'data/basemap/out'
];

const filesIn = (path: string): string[] =>
	/\.\w+$/.test(path) ? [path] : readdirSync(path).map((name) => join(path, name));

let ground: string | undefined;

function groundHash(): string {
	const hash = createHash('sha256');
	for (const file of MADE_FROM.flatMap(filesIn)) hash.update(readFileSync(file));
	return hash.digest('hex');
}

/** The text for `key`, drawn by `draw` unless it was before. */
export function kept(key: string, draw: () => string): string {
	ground ??= groundHash();
	const name = createHash('sha256').update(ground).update(key).digest('hex');
	const path = join(KEPT, `${name}.json`);
	try {
		return readFileSync(path, 'utf8');
	} catch {
		const text = draw();
		mkdirSync(KEPT, { recursive: true });
		writeFileSync(path, text);
		return text;
	}
}
