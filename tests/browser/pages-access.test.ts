/** Whoever comes with a keyboard, a magnifier, other colours or a screen reader finds nothing in their way. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { activeStep, jump, open, settled, whole } from './support/travel.ts';

/** What axe finds, by WCAG 2.0 to 2.2, A and AA, and by its own best practices. */
async function findings(page: Page, without: string[] = []): Promise<string[]> {
	await whole(page);
	const { violations } = await new AxeBuilder({ page })
		.options({ resultTypes: ['violations'] })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.disableRules(without)
		.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`)
	);
}

const openAll = (page: Page): Promise<void> =>
	page.locator('details').evaluateAll((all) => {
		for (const details of all) (details as HTMLDetailsElement).open = true;
	});

/** A scheme at each width, so that every width and both schemes are looked at in the time there is. */
const SCREENS = [
	{ width: 320, colorScheme: 'light', at: 'macau' },
	{ width: 320, colorScheme: 'dark', at: 'typhoon' },
	{ width: 768, colorScheme: 'light', at: 'how-cashless' },
	{ width: 768, colorScheme: 'dark', at: 'cover' },
	{ width: 1280, colorScheme: 'light', at: 'one-in-three' },
	{ width: 1280, colorScheme: 'dark', at: 'about' },
	{ width: 1920, colorScheme: 'light', at: 'cover' },
	{ width: 1920, colorScheme: 'dark', at: 'since-1999' }
] as const;

for (const { width, colorScheme, at } of SCREENS)
	test.describe(() => {
		test.use({ viewport: { width, height: 900 }, colorScheme });

		test(`axe finds nothing, ${width} px wide, ${colorScheme}, all folded parts open, the reader at #${at}`, async ({
			page
		}) => {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await open(page, `./#${at}`);
			await openAll(page);
			await jump(page, at, 0.4);
			await expect.poll(() => activeStep(page)).toBe(at);
			// Colours are the same at two widths of one layout.
			expect(await findings(page, width === 320 || width === 1280 ? [] : ['color-contrast']), 'story').toEqual([]);
		});

		// These pages have one layout; the narrowest screen and a common one will do.
		for (const address of width === 320 || width === 1280 ? ['./explore', './data', './404.html'] : [])
			test(`axe finds nothing on ${address}, ${width} px wide, ${colorScheme}`, async ({ page }) => {
				await page.goto(address);
				expect(await findings(page)).toEqual([]);
			});
	});

test('axe finds nothing where the reader’s own colours are forced on the page', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await open(page);
	expect(await findings(page)).toEqual([]);
});

for (const address of ['./', './explore', './explore?event=meeting', './data', './404.html'])
	test(`320 px are wide enough for ${address}: nothing has to be scrolled sideways`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(address);
		await openAll(page);
		await whole(page);
		const { wide, past } = await page.evaluate(() => {
			scrollTo(10_000, scrollY);
			return { wide: document.documentElement.scrollWidth, past: scrollX };
		});
		expect({ wide, past }).toEqual({ wide: 320, past: 0 });
	});

for (const width of [390, 1280])
	test(`letters of twice the size lose no word of any card, ${width} px wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await open(page);
		await page.evaluate(() => {
			document.documentElement.style.fontSize = '200%';
		});
		const lost = await page.evaluate(() => {
			const cut: string[] = [];
			for (const words of document.querySelectorAll('.words, #about')) {
				const step = words.closest('section')?.id ?? '';
				for (const part of [words, ...words.querySelectorAll('p, h1, h2, summary')]) {
					if (part.closest('.heard, details:not([open]) > :not(summary)')) continue;
					const { left, right } = part.getBoundingClientRect();
					if (left < -1 || right > innerWidth + 1)
						cut.push(`#${step}: “${part.textContent.slice(0, 40)}” ends at ${right}`);
					if (getComputedStyle(part).overflow !== 'visible' && part.scrollHeight > part.clientHeight + 1)
						cut.push(`#${step}: “${part.textContent.slice(0, 40)}” is cut`);
				}
			}
			return cut;
		});
		expect(lost).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	});

/** Whether something of the focused element can be seen: it has an outline and no other part of the page covers all of it. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement as HTMLElement;
		const boxes = [...element.getClientRects()];
		const seen = boxes.some(({ left, right, top, bottom }) =>
			[0.1, 0.5, 0.9].some((down) =>
				[0.1, 0.5, 0.9].some((along) => {
					const hit = document.elementFromPoint(left + (right - left) * along, top + (bottom - top) * down);
					return hit !== null && (hit === element || element.contains(hit) || hit.contains(element));
				})
			)
		);
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		return {
			name: `${element.localName} ${element.getAttribute('href') ?? element.textContent.trim().slice(0, 30)} in #${element.closest('section')?.id ?? ''}`,
			body: element === document.body,
			seen,
			outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
		};
	});

for (const [name, viewport] of [
	['wide', { width: 1280, height: 800 }],
	['narrow', { width: 390, height: 844 }]
] as const)
	for (const key of ['Tab', 'Shift+Tab'] as const)
		test(`by ${key} alone the whole story is reached on a ${name} screen, and the focus can always be seen`, async ({
			page
		}) => {
			await page.setViewportSize(viewport);
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await open(page);
			const controls = await page.evaluate(
				() =>
					[...document.querySelectorAll<HTMLElement>('a[href], button, summary')].filter(
						(control) => control.checkVisibility() && control.tabIndex >= 0
					).length
			);
			const unseen: string[] = [];
			const names: string[] = [];
			for (let i = 0; i < controls; i++) {
				await page.keyboard.press(key);
				const { name, body, seen, outlined } = await focused(page);
				expect(body, `the focus is lost after ${names.at(-1) ?? 'nothing'}`).toBe(false);
				names.push(name);
				if (!seen) unseen.push(`hidden: ${name}`);
				if (!outlined) unseen.push(`no outline: ${name}`);
			}
			if (key === 'Tab') {
				expect(names[0]).toContain('#offer');
				expect(names.filter((name) => name.startsWith('button Still'))).toHaveLength(1);
				expect(names.filter((name) => name.startsWith('button On the timeline'))).toHaveLength(19);
				expect(names.filter((name) => name.startsWith('summary')).length).toBeGreaterThanOrEqual(19);
			}
			expect(unseen).toEqual([]);
		});

test('the skip link leads past the marks to the story, and Enter opens what is folded', async ({ page }) => {
	await open(page);
	await page.keyboard.press('Tab');
	await expect(page.locator('.skip')).toBeFocused();
	await expect(page.locator('.skip')).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect.poll(() => activeStep(page)).toBe('offer');
	await settled(page);
	const summary = page.locator('#offer summary');
	while (!(await summary.evaluate((element) => element === document.activeElement))) {
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('section')?.id ?? 'offer')).toBe('offer');
	}
	await page.keyboard.press('Enter');
	await expect(page.locator('#offer details')).toHaveAttribute('open');
});
