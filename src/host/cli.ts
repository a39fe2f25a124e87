/** `node src/host/cli.ts [folder]`: serves the built site and prints its address. Reads PORT and HOST. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from './serve.ts';

const dir = resolve(process.argv[2] ?? 'build');
if (!existsSync(join(dir, 'index.html'))) fail(`There is no built site in ${dir}. Run \`npm run build\` first.`);

const { PORT, HOST } = process.env;
if (PORT && !/^\d+$/.test(PORT)) fail(`PORT is “${PORT}”; expected a number such as 4173.`);

try {
	const { url } = await serve(dir, { ...(PORT && { port: Number(PORT) }), ...(HOST && { host: HOST }) });
	console.log(`The story is at ${url} (Ctrl+C stops it)`);
} catch (error) {
	fail(`Cannot serve ${dir}: ${(error as Error).message}`);
}

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}
