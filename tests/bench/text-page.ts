/** The measure of all times: a page with the same words, and neither styles nor scripts nor pictures. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { serve, type Serving } from '../../src/host/serve.ts';

/** Serves the words of the page at `url`. */
export async function serveWords(browser: Browser, url: string): Promise<Serving> {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(url, { waitUntil: 'domcontentloaded' });
	const blocks = await page.evaluate(words);
	await context.close();
	const dir = mkdtempSync(join(tmpdir(), 'words-'));
	const html = textPage(blocks);
	writeFileSync(join(dir, 'index.html'), html);
	writeFileSync(join(dir, 'index.html.br'), brotliCompressSync(html));
	const served = await serve(dir, { port: 0 });
	return {
		url: served.url,
		close: async () => {
			await served.close();
			rmSync(dir, { recursive: true });
		}
	};
}

export function textPage(blocks: readonly string[]): string {
	const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<title>Words</title>
${blocks.map((block) => `<p>${escaped(block)}</p>`).join('\n')}
</html>
`;
}

/** Runs in the page: its words by block, without those that pictures are labelled with. */
function words(): string[] {
	const BLOCK = 'p, h1, h2, h3, h4, li, th, td, dt, dd, summary, figcaption, button';
	const blocks: string[] = [];
	let last: Element | null | undefined;
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const parent = walker.currentNode.parentElement;
		const text = walker.currentNode.textContent?.replace(/\s+/g, ' ') ?? '';
		if (!parent || parent.closest('svg, script, style') || text.trim() === '') continue;
		const block = parent.closest(BLOCK);
		if (block && block === last) blocks.push(`${blocks.pop() ?? ''}${text}`);
		else blocks.push(text);
		last = block;
	}
	return blocks;
}
