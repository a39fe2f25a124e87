// Makes the font files and fonts.css from the packages that ship the complete fonts. Run: node src/lib/styles/fonts/build.ts
//
// The files are in static/ because SvelteKit, where no page is hydrated, does not mend the addresses of other assets in
// the styles that it puts into the page.
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { fontsCss } from './stylesheet.ts';
import { cut, SUBSETS } from './subsets.ts';

for (const subset of SUBSETS) {
	const bytes = await cut(subset);
	await writeFile(new URL(`../../../../static/fonts/${subset.name}.woff2`, import.meta.url), bytes);
	console.log(`${subset.name}.woff2 ${(bytes.length / 1000).toFixed(1)} KB`);
}
const sheet = new URL('../fonts.css', import.meta.url);
const settings = await resolveConfig(sheet);
await writeFile(sheet, await format(await fontsCss(), { ...settings, parser: 'css' }));
