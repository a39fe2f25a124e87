// The scripts that pages load by themselves: bundled here, since a page that is not hydrated has no bundle of its own.
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

const ENTRIES = { story: 'src/lib/views/story/live/start.ts' } as const;

export interface Script {
	/** File name with a hash of what is in it, so that it may be kept for ever. */
	readonly name: string;
	readonly text: string;
}

const cache = new Map<keyof typeof ENTRIES, Promise<Script>>();

async function bundle(id: keyof typeof ENTRIES): Promise<Script> {
	const output = (await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			write: false,
			target: 'es2022',
			modulePreload: false,
			rollupOptions: { input: resolve(ENTRIES[id]), output: { format: 'es', entryFileNames: `${id}.js` } }
		}
	})) as Rolldown.RolldownOutput;
	const chunk = output.output.find((file) => file.type === 'chunk' && file.isEntry);
	if (chunk?.type !== 'chunk') throw new Error(`the bundler gave no script for ${ENTRIES[id]}`);
	const hash = createHash('sha256').update(chunk.code).digest('base64url').slice(0, 8);
	return { name: `${id}-${hash}.js`, text: chunk.code };
}

/** One of the pages' scripts, bundled once. */
export function script(id: keyof typeof ENTRIES): Promise<Script> {
	const known = cache.get(id) ?? bundle(id);
	cache.set(id, known);
	return known;
}
