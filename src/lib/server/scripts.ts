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

/** One script with all that it needs. Classic ones leave no name behind. */
async function whole(entry: string, format: 'es' | 'iife'): Promise<string> {
	const built = (await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			write: false,
			target: 'es2022',
			minify: true,
			lib: { entry: resolve(entry), formats: [format], name: 'none' },
			rollupOptions: { output: { codeSplitting: false } }
		}
	})) as readonly Rolldown.RolldownOutput[];
	const [file, ...more] = built.flatMap(({ output }) => output);
	if (file?.type !== 'chunk' || more.length > 0) throw new Error(`the bundler gave no single script for ${entry}`);
	return file.code.trim();
}

/** What newsrooms put into their pages, `/embed.js`. */
export const loader = (): Promise<string> => whole('src/embed/embed.ts', 'iife');

/** The framed story's. It stands in the page: a sandboxed page has no origin, and its modules would need the host's leave. */
export const guest = (): Promise<string> => whole('src/lib/views/story/guest/start.ts', 'es');

/** What framed parts are dressed by before they are drawn. */
export const early = (): Promise<string> => whole('src/lib/reading/early.ts', 'iife');

/** One page's scripts, bundled once. */
export function scripts(id: keyof typeof ENTRIES): Promise<Scripts> {
	const known = cache.get(id) ?? bundle(id);
	cache.set(id, known);
	return known;
}
