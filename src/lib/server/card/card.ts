// The card as a PNG file, set in the pages' own fonts and drawn at build.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Story } from '../../model/story.ts';
import { callWeight } from '../../styles/fonts/sfnt.ts';
import { cut, SERIF } from '../../styles/fonts/subsets.ts';
import { tokens } from '../../styles/tokens.ts';
import { cardSvg } from './picture.ts';

/** The renderer knows no variable fonts and no weights between the hundreds: each text gets its own cut. */
const CUTS = [
	{ weight: 400, axes: { opsz: 28, wght: 400 } },
	{ weight: 500, axes: { opsz: 60, wght: tokens.type.weight.title } },
	{ weight: 600, axes: { opsz: 28, wght: 600 } }
];

/** The bytes of card.png. */
export const renderCard = (story: Story): Promise<Uint8Array<ArrayBuffer>> => render(cardSvg(story));

/** An SVG as PNG, its texts in the pages' serif. */
export async function render(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	const folder = await mkdtemp(join(tmpdir(), 'card-'));
	try {
		const fontFiles = await Promise.all(
			CUTS.map(async ({ weight, axes }) => {
				const file = join(folder, `${weight}.ttf`);
				const bytes = await cut(SERIF, 'sfnt', axes);
				callWeight(bytes, weight);
				await writeFile(file, bytes);
				return file;
			})
		);
		const font = { loadSystemFonts: false, fontFiles };
		return new Uint8Array(new Resvg(svg, { font }).render().asPng());
	} finally {
		await rm(folder, { recursive: true });
	}
}
