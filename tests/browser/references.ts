/** What a built file refers to: links, assets, modules, fragments. Pure, but for the parser that the browser lends. */
import type { Page } from '@playwright/test';

export interface Refers {
	/** Addresses as written, to be resolved against the file's own. */
	to: string[];
	ids: string[];
}

type Kind = 'text/html' | 'image/svg+xml';

/** Reads HTML, SVG, CSS or a script by its content type; anything else refers to nothing. */
export async function references(type: string, text: string, parser: Page): Promise<Refers> {
	if (/html|svg/.test(type)) {
		const kind: Kind = type.includes('svg') ? 'image/svg+xml' : 'text/html';
		const found = await parser.evaluate(inDocument, { text, kind });
		return {
			to: [...found.links, ...found.styles.flatMap(inStyle), ...found.scripts.flatMap(inScript)],
			ids: found.ids
		};
	}
	if (type.includes('css')) return { to: inStyle(text), ids: [] };
	if (type.includes('javascript')) return { to: inScript(text), ids: [] };
	return { to: [], ids: [] };
}

/** Runs in the browser. */
function inDocument({ text, kind }: { text: string; kind: Kind }) {
	const document = new DOMParser().parseFromString(text, kind);
	const links: string[] = [];
	const styles: string[] = [];
	const one = new Set(['href', 'xlink:href', 'src', 'poster', 'data', 'action', 'formaction', 'cite']);
	for (const element of document.querySelectorAll('*')) {
		for (const { name, value } of element.attributes) {
			if (one.has(name)) links.push(value);
			else if (name === 'srcset' || name === 'imagesrcset') {
				links.push(...value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''));
			} else if (value.includes('url(')) styles.push(value);
		}
		if (element.localName === 'style') styles.push(element.textContent);
	}
	const scripts = [...document.querySelectorAll('script:not([src]):not([type*="json"])')].map(
		(script) => script.textContent
	);
	return { links, styles, scripts, ids: [...document.querySelectorAll('[id]')].map(({ id }) => id) };
}

function inStyle(text: string): string[] {
	const urls = [...text.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(([, , url]) => url ?? '');
	const imports = [...text.matchAll(/@import\s+(["'])(.*?)\1/g)].map(([, , url]) => url ?? '');
	return [...urls, ...imports];
}

/** What a bundle imports, at once or later, is written as a relative address. */
function inScript(text: string): string[] {
	return [...text.matchAll(/(?:from|import)\s*\(?\s*(["'`])(\.{1,2}\/[^"'`$]+)\1/g)].map(([, , url]) => url ?? '');
}
