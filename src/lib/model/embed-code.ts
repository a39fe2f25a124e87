// What a newsroom pastes into its page. The previewer shows this code and tries it; oEmbed hands it out.

export const PARTS = ['story', 'map', 'timeline'] as const;
export type Part = (typeof PARTS)[number];

/** Widths and heights in px at which each part can be read without a script on the page around it. */
export const SIZES: Readonly<Record<Part, { readonly width: number; readonly height: number }>> = {
	story: { width: 680, height: 720 },
	map: { width: 680, height: 620 },
	timeline: { width: 680, height: 1120 }
};

/** `loader`: the frame scrolls with the page, or is as high as it needs to be; `frame`: no script on the page. */
export type Way = 'loader' | 'frame';

export interface Choice {
	readonly part: Part;
	readonly way: Way;
	readonly dark: 'auto' | 'true' | 'false';
	readonly plain: boolean;
	/** Greatest width, px; the column's own when absent. */
	readonly width?: number;
}

export const DEFAULT: Choice = { part: 'story', way: 'loader', dark: 'auto', plain: false };

interface Site {
	/** The site's absolute address, with a slash at its end. */
	readonly address: string;
	readonly title: string;
}

const NAMES: Readonly<Record<Part, string>> = { story: '', map: ': the map', timeline: ': the timeline' };

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function partAddress({ part, dark, plain }: Omit<Choice, 'way'>, { address }: Site): string {
	const url = new URL(`embed/${part}`, address);
	if (dark !== 'auto') url.searchParams.set('dark', dark);
	if (plain) url.searchParams.set('plain', 'true');
	return url.href;
}

export const oembedAddress = (part: Part, { address }: Site): string => new URL(`oembed/${part}.json`, address).href;

/** A frame alone, whose size is said outright. */
export function frameCode(choice: Choice, site: Site, width = '100%'): string {
	const { height } = SIZES[choice.part];
	// A width that is said outright is still no wider than its column.
	const most = choice.width === undefined ? width !== '100%' && '100%' : `${choice.width}px`;
	const style = `border:0${most ? `;max-width:${most}` : ''}`;
	return `<iframe src="${escaped(partAddress(choice, site))}" title="${escaped(site.title + NAMES[choice.part])}" width="${width}" height="${height}" style="${style}" loading="lazy"></iframe>`;
}

/** @param framed whether the page that it is for stands in a frame itself */
export function embedCode(choice: Choice, site: Site, framed = false): string {
	const frame = frameCode(choice, site);
	if (choice.way === 'frame') return frame;
	const attributes = [
		`src="${escaped(partAddress(choice, site))}"`,
		...(choice.part === 'story' ? [] : ['mode="stepper"']),
		...(framed ? ['framed'] : [])
	];
	return `<script async src="${escaped(new URL('embed.js', site.address).href)}"></script>\n<story-embed ${attributes.join(' ')}>${frame}</story-embed>`;
}
