// A page of somebody else's, to see a part in: a headline, bars instead of words, and the very code that is copied.

const SCHEMES = { auto: 'light dark', true: 'dark', false: 'light' } as const;

const bars = (shares: readonly number[]): string =>
	shares
		.map(
			(share) =>
				`<div style="inline-size:${share}%;block-size:9px;margin-block:15px;background:light-dark(#d5d5d5,#4a4a4a)"></div>`
		)
		.join('');

const PARAGRAPH = bars([98, 94, 100, 91, 97, 55]);

/** @param code as embedCode gives it, with what it holds escaped */
export function mockArticle(code: string, dark: keyof typeof SCHEMES, lang: string): string {
	return [
		`<!doctype html><html lang="${lang}" style="color-scheme:${SCHEMES[dark]}"><head><meta charset="utf-8">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1"><title>An article</title></head>',
		'<body style="margin:0;background:light-dark(#fff,#181818);color:light-dark(#222,#ddd)">',
		'<main style="max-inline-size:1080px;margin-inline:auto;padding:1px 20px 40px">',
		'<h1 style="font:600 1.75rem system-ui,sans-serif">An article in your paper</h1>',
		`${PARAGRAPH}${PARAGRAPH}<div style="margin-block:32px">${code}</div>${PARAGRAPH}${PARAGRAPH}${PARAGRAPH}`,
		'</main></body></html>'
	].join('');
}
