/**
 * What each step draws, as text: a change to the look is a change that somebody saw. One file a step holds its map,
 * figure and ribbon; a line that only one width shows begins with “narrow” or “wide”. To accept a change:
 * `npm run build && npm run test:browser -- look-snapshots -u`.
 */
import { expect, test } from '@playwright/test';
import { fingerprint, pictures, type Line } from './support/serial.ts';

// The page as built, before any script touches it.
test.use({ javaScriptEnabled: false });

const WIDTHS = { narrow: { width: 390, height: 844 }, wide: { width: 1280, height: 800 } } as const;

test('what each step draws is what was last looked at', async ({ page }) => {
	const drawn = new Map<keyof typeof WIDTHS, Record<string, Line[]>>();
	for (const [name, viewport] of Object.entries(WIDTHS) as [keyof typeof WIDTHS, { width: number; height: number }][]) {
		await page.setViewportSize(viewport);
		await page.goto('./');
		drawn.set(name, await pictures(page));
	}
	const [narrow = {}, wide = {}] = [drawn.get('narrow'), drawn.get('wide')];
	const ids = Object.keys(narrow);
	expect(ids.length).toBeGreaterThan(15);
	for (const id of ids) {
		const text = (narrow[id] ?? []).map((line, i) => {
			const other = wide[id]?.[i];
			expect(other?.text, `#${id} has the same lines at both widths`).toBe(line.text);
			const where = line.shown === other?.shown ? '' : line.shown ? 'narrow ' : 'wide ';
			return `${where}${line.text}${(line.shown ? line : other)?.paint ?? ''}`;
		});
		const bases = [];
		for (const [, path = ''] of text.join('\n').matchAll(/"(\.\/map\/[^"]+\.svg)"/g))
			bases.push(`${path}: ${fingerprint(await (await page.request.get(path)).body())}`);
		expect.soft(`${[...bases, ...text].join('\n')}\n`).toMatchSnapshot(`${id}.txt`);
	}
});
