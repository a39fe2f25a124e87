/** Crawls the built site under a random folder, as if it were put on any host: nothing may lead out of it or nowhere. */
import { expect, test } from '@playwright/test';
import { serve } from '../../src/host/serve.ts';
import { references } from './references.ts';

const build = `${import.meta.dirname}/../../build`;
const OTHER = /^(data|blob|mailto|tel|javascript|about):/;

interface Visited {
	ids: string[];
	isPage: boolean;
}

test('every link, asset and fragment is there, whatever folder the site is put in', async ({ page }) => {
	test.setTimeout(120_000);
	const { url: site, close } = await serve(build, { port: 0, base: `/${crypto.randomUUID()}/the-offer` });
	const visited = new Map<string, Visited>();
	const fragments: { from: string; url: string; id: string }[] = [];
	const wrong: string[] = [];
	const waiting = [{ from: 'the start', url: site }];

	for (let next = waiting.shift(); next; next = waiting.shift()) {
		const { from, url } = next;
		if (visited.has(url)) continue;
		const response = await fetch(url);
		const type = response.headers.get('content-type') ?? '';
		if (response.status !== 200) wrong.push(`${url} answers ${String(response.status)}, linked from ${from}`);
		const { to, ids } = await references(type, await response.text(), page);
		visited.set(url, { ids, isPage: /html|svg/.test(type) });

		for (const written of to) {
			if (OTHER.test(written)) continue;
			const target = new URL(written, url);
			if (target.origin !== new URL(site).origin) continue;
			const id = decodeURIComponent(target.hash.slice(1));
			target.hash = '';
			if (!target.href.startsWith(site)) wrong.push(`${written} leads out of the site’s folder, linked from ${url}`);
			else {
				waiting.push({ from: url, url: target.href });
				if (id && id !== 'top') fragments.push({ from: url, url: target.href, id });
			}
		}
	}
	for (const { from, url, id } of fragments) {
		const there = visited.get(url);
		if (there?.isPage && !there.ids.includes(id)) wrong.push(`${url} has no #${id}, linked from ${from}`);
	}

	await close();
	expect([...new Set(wrong)]).toEqual([]);
	const pages = [...visited.keys()].map((url) => url.slice(site.length));
	expect(pages).toEqual(expect.arrayContaining(['', 'explore', 'data']));
	expect(pages.length, 'files reached').toBeGreaterThan(10);
});
