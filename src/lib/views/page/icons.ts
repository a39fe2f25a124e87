// Draws the site's mark into static/, as SVG and as the PNG files older hosts ask for. Run: node src/lib/views/page/icons.ts
import { writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import { iconSvg } from './icon.ts';

const place = (name: string): URL => new URL(`../../../../static/${name}`, import.meta.url);

await writeFile(place('favicon.svg'), iconSvg());
for (const [name, size] of [
	['favicon-32.png', 32],
	['apple-touch-icon.png', 180]
] as const)
	await writeFile(place(name), new Resvg(iconSvg(size)).render().asPng());
