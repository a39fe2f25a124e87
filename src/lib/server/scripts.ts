// The scripts that pages load by themselves: bundled here, since a page that is not hydrated has no bundle of its own.
import { basename, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

const ENTRIES = { story: 'src/routes/start.ts' } as const;

export interface Scripts {
	/** What stands in the page itself: too short to be worth a request. It finds the others in `scripts/`. */
	readonly entry: string;
	/** The others by file name; all names carry a hash, so that they may be kept for ever. */
	readonly files: ReadonlyMap<string, string>;
}

const cache = new Map<keyof typeof ENTRIES, Promise<Scripts>>();

async function bundle(id: keyof typeof ENTRIES): Promise<Scripts> {
	const built = (await build({
		configFile: false,
		logLevel: 'warn',
		base: './',
		build: {
			write: false,
			target: 'es2022',
			modulePreload: false,
			lib: { entry: { [id]: resolve(ENTRIES[id]) }, formats: ['es'] },
			minify: true,
			rollupOptions: { output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' } }
		}
	})) as readonly Rolldown.RolldownOutput[];
	const chunks = built.flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
	const entry = chunks.find((file) => file.isEntry);
	if (!entry) throw new Error(`the bundler gave no script for ${ENTRIES[id]}`);
	const files = new Map(chunks.filter((file) => file !== entry).map((file) => [basename(file.fileName), file.code]));
	const found = [...files.keys()].reduce((code, name) => code.replaceAll(`./${name}`, `./scripts/${name}`), entry.code);
	return { entry: found.trim(), files };
}

/** One page's scripts, bundled once. */
export function scripts(id: keyof typeof ENTRIES): Promise<Scripts> {
	const known = cache.get(id) ?? bundle(id);
	cache.set(id, known);
	return known;
}
