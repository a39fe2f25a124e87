/** Whoever comes to the page to explore with a keyboard, a magnifier, a screen reader or no script finds all of it. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { box, explore, query, shown } from './support/explore.ts';
import { countShifts, shiftsOf } from './support/shifts.ts';

async function findings(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.options({ resultTypes: ['violations'] })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`)
	);
}

const STATES: readonly {
	readonly name: string;
	readonly query: string;
	readonly act?: (page: Page) => Promise<void>;
}[] = [
	{ name: 'as it opens', query: '' },
	{
		name: 'its filters open',
		query: '?actor=ying-yong',
		act: async (page) => {
			const filters = page.getByRole('button', { name: /^Filters/ });
			if (await filters.isVisible()) await filters.click();
			await page.locator('.ask details').evaluateAll((all) => {
				for (const details of all) (details as HTMLDetailsElement).open = true;
			});
		}
	},
	{ name: 'an event of context open', query: '?event=landfall' },
	{
		name: 'an event without a date or a place open, which the filters leave out',
		query: '?event=ownership&place=macau'
	},
	{ name: 'nothing left', query: '?place=macau&topic=payments' },
	{ name: 'in the list view', query: '?view=list&event=meeting' },
	{ name: 'part of its address ignored', query: '?place=atlantis&from=never' },
	{ name: 'a time kept, between two handles', query: '?from=2017-08-22&to=2017-08-24&window=2017-08-20/2017-08-27' },
	{ name: 'lanes by person, hours apart', query: '?lanes=actor&window=2017-08-22/2017-08-25' },
	{
		name: 'a date written that is none',
		query: '',
		act: async (page) => {
			const filters = page.getByRole('button', { name: /^Filters/ });
			if (await filters.isVisible()) await filters.click();
			await page.locator('input[name="from"]').fill('soon');
			await page.locator('input[name="from"]').press('Enter');
			await expect(page.locator('[aria-invalid="true"]')).toBeVisible();
		}
	},
	{
		name: 'the map live',
		query: '?map=webgl&event=meeting',
		act: (page) => expect(page.locator('[data-map]')).toHaveAttribute('data-renderer', 'webgl', { timeout: 60_000 })
	}
];

for (const width of [320, 1280])
	for (const colorScheme of ['light', 'dark'] as const)
		test.describe(() => {
			test.use({ viewport: { width, height: 900 }, colorScheme });
			for (const { name, query, act } of STATES)
				test(`axe finds nothing, ${name}, ${width} px wide, ${colorScheme}`, async ({ page }) => {
					await page.emulateMedia({ reducedMotion: 'reduce' });
					await explore(page, query);
					await act?.(page);
					expect(await findings(page)).toEqual([]);
					expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
				});
		});

test('axe finds nothing where the reader’s own colours are forced on the page', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await explore(page, '?event=meeting');
	expect(await findings(page)).toEqual([]);
});

for (const width of [390, 1280])
	test(`letters of twice the size lose no word, ${width} px wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await explore(page, '?event=meeting');
		await page.evaluate(() => {
			document.documentElement.style.fontSize = '200%';
		});
		const lost = await page.evaluate(() =>
			[...document.querySelectorAll('header *, .what *, .ask *, .which *')]
				.filter((part) => part.checkVisibility() && !part.closest('.heard, svg, details:not([open]) > :not(summary)'))
				.filter((part) => part.getBoundingClientRect().right > innerWidth + 1 || part.getBoundingClientRect().left < -1)
				.map((part) => part.outerHTML.slice(0, 80))
		);
		expect(lost).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	});

/**
 * Controls that are too small to be hit, as WCAG 2.2 says it (2.5.8): less than 24 px wide or high, and within the circle
 * of 24 px about its middle there is another control, or another small one's circle. Links in the run of a sentence, and
 * what the browser itself draws, may be as they are. Runs in the page.
 */
function cramped(): string[] {
	const LEAST = 24;
	const sized = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')]
		.filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
		.filter((one) => !(one as HTMLButtonElement).disabled && !one.matches('[data-map], .skip'))
		// A box's label is pressed for it.
		.map((one) => ({ one, box: (one.matches('input') ? (one.closest('label') ?? one) : one).getBoundingClientRect() }));
	const small = sized.filter(({ one, box }) => {
		const sentence = one.closest('p, li, dd');
		const within = (sentence?.textContent.trim().length ?? 0) > one.innerText.trim().length + 3;
		const inline = one.matches('a, .notes button') && within && !getComputedStyle(one).display.includes('block');
		return !inline && (box.width < LEAST - 0.01 || box.height < LEAST - 0.01);
	});
	const middle = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;
	const clamp = (at: number, from: number, to: number): number => Math.min(to, Math.max(from, at));
	return small.flatMap(({ one, box }) => {
		const [x, y] = middle(box);
		const near = sized.find((other) => {
			if (other.one === one || other.one.contains(one) || one.contains(other.one)) return false;
			const { left, right, top, bottom } = other.box;
			const [ox, oy] = middle(other.box);
			return (
				Math.hypot(x - clamp(x, left, right), y - clamp(y, top, bottom)) < LEAST / 2 ||
				(small.some(({ one }) => one === other.one) && Math.hypot(x - ox, y - oy) < LEAST)
			);
		});
		const size = `${box.width.toFixed(1)} × ${box.height.toFixed(1)}`;
		return near ? [`${size}: ${one.outerHTML.slice(0, 90)} beside ${near.one.outerHTML.slice(0, 60)}`] : [];
	});
}

/** Presses Tab until something is in focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let i = 0; i < 250; i++) {
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`no number of Tabs leads to ${selector}`);
}

test('by the keyboard alone a reader goes from the story to a filtered event and back to its step', async ({
	page
}) => {
	test.setTimeout(180_000);
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('./#macau');
	await page.locator('#macau summary').focus();
	for (let i = 0; i < 12; i++) {
		const there = await page.evaluate(() => document.activeElement?.getAttribute('href')?.includes('explore') ?? false);
		if (there) break;
		await page.keyboard.press('Shift+Tab');
	}
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/explore\?event=macau-/);
	await expect(page.locator('[data-detail]')).toBeVisible();

	await tabTo(page, 'input[name="place"][value="hangzhou"]');
	await page.keyboard.press('Space');
	await expect(box(page, 'place', 'hangzhou')).toBeChecked();
	await tabTo(page, 'input[name="status"][value="reported"]');
	await page.keyboard.press('Space');
	await expect.poll(() => query(page)).toContain('place=hangzhou&status=reported');
	await expect.poll(() => shown(page)).toBe(9);
	await tabTo(page, '.what .close');
	await page.keyboard.press('Enter');
	await tabTo(page, '.results a[data-event="two-systems"]');
	await page.keyboard.press('Enter');
	// The card takes the list's place, and the focus with it.
	await expect(page.locator('#detail-title')).toBeFocused();
	await expect(page.locator('[data-detail="two-systems"]')).toBeVisible();
	await tabTo(page, '[data-detail] .read a');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/#two-systems$/);
	await page.goBack();
	await expect(page.locator('[data-detail="two-systems"]')).toBeVisible();
	expect(query(page)).toContain('place=hangzhou&status=reported');
});

test('every control has a place in the keyboard’s order and an outline', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 1000 });
	await explore(page, '?event=meeting');
	const names = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('header, .ask, .what')]
			.flatMap((part) => [...part.querySelectorAll<HTMLElement>('a[href], button, input, summary')])
			.filter((control) => control.checkVisibility() && !(control as HTMLButtonElement).disabled)
			.map((control, i) => {
				control.dataset.n = String(i);
				return control.outerHTML.slice(0, 90);
			})
	);
	const wrong: string[] = [];
	const seen = new Set<string>();
	for (let i = 0; i < 300; i++) {
		await page.keyboard.press('Tab');
		const found = await page.evaluate(() => {
			const element = document.activeElement as HTMLElement;
			const { outlineStyle, outlineWidth } = getComputedStyle(element);
			return {
				name: element.outerHTML.slice(0, 90),
				n: element.dataset.n,
				body: element === document.body,
				outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
			};
		});
		if (found.body) break;
		if (found.n !== undefined) seen.add(found.n);
		if (!found.outlined) wrong.push(`no outline: ${found.name}`);
	}
	expect(wrong).toEqual([]);
	expect(names.filter((_, i) => !seen.has(String(i)))).toEqual([]);
	expect(names.length).toBeGreaterThan(30);
});

for (const [width, query] of [
	[1280, '?event=meeting&from=2016'],
	[1280, '?view=list&place=atlantis'],
	[390, ''],
	[390, '?event=meeting'],
	[390, '?place=macau&topic=payments']
] as const)
	test(`every control has 24 px to be hit, or as much room about it, ${width} px wide, ${query}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await explore(page, query);
		if (width < 960) await page.getByRole('button', { name: /^Filters/ }).click();
		expect(await page.evaluate(cramped)).toEqual([]);
		// Were the boxes' lines half as high, it would be seen.
		await page.locator('.ask label').evaluateAll((labels) => {
			for (const label of labels) label.style.cssText = 'block-size: 12px; min-block-size: 0; padding: 0; margin: 0';
		});
		expect((await page.evaluate(cramped)).length).toBeGreaterThan(10);
	});

test.describe(() => {
	test.use({ javaScriptEnabled: false });

	test('without a script the page has every event and place, and no control that does nothing', async ({ page }) => {
		await page.goto('./explore');
		const rows = page.locator('[data-timeline] tr[data-event]');
		await expect(rows).toHaveCount(43);
		await expect(rows.first()).toBeVisible();
		await expect(page.locator('[data-map] [data-place="hangzhou"]')).toBeVisible();
		await expect(page.locator('[data-map] img')).toBeVisible();
		const dead = await page
			.locator('button, input, select, textarea, summary, [tabindex="0"]')
			.evaluateAll((controls) =>
				controls
					.filter((control) => control.checkVisibility() && !(control as HTMLButtonElement).disabled)
					.map((control) => control.outerHTML.slice(0, 100))
			);
		expect(dead).toEqual([]);
	});
});

test('nothing that is shown moves while the page loads, whatever its address asks for', async ({ page }) => {
	await countShifts(page);
	for (const viewport of [
		{ width: 1280, height: 800 },
		{ width: 390, height: 844 }
	]) {
		await page.setViewportSize(viewport);
		for (const query of ['', '?place=macau', '?at=114,22.3,8', '?view=list', '?lanes=actor&window=2016/2018']) {
			await explore(page, query);
			await page.waitForLoadState('networkidle');
			expect(await shiftsOf(page), query).toEqual([]);
		}
	}
});

test('nor does anything when the typefaces come late, on a phone', async ({ page }) => {
	await countShifts(page);
	await page.route(/\.woff2$/, async (route) => {
		await new Promise((done) => setTimeout(done, 900));
		await route.continue();
	});
	for (const width of [320, 390]) {
		await page.setViewportSize({ width, height: 844 });
		for (const query of ['', '?place=macau', '?at=114,22.3,8']) {
			await page.goto(`./explore${query}`);
			await page.waitForFunction(() => document.fonts.status === 'loaded' && document.querySelector('.foot.lettered'));
			await page.waitForTimeout(200);
			expect(await shiftsOf(page), query).toEqual([]);
		}
	}
});
