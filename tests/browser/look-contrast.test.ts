/**
 * Letters and meaningful lines are told from their ground, in every step, in both editions, as rendered.
 *
 * The method: the stage is photographed whole, without its letters, and without its letters and lines; halos stay. A
 * letter's or line's colour is the computed one, since antialiasing thins what is drawn; its ground is read from the
 * pictures that lack it, where it was. Of a text's ground the worst 5 % counts, of a line's the worst quarter, as lines cross.
 */
import { expect, test } from '@playwright/test';
import { hide, lines, LINES, measure, prepare, shoot, texts, type Finding } from './support/contrast.ts';
import { drawn, jump, open } from './support/travel.ts';

const SCREENS = [
	{ width: 390, height: 844 },
	{ width: 1280, height: 800 }
] as const;

for (const viewport of SCREENS)
	for (const colorScheme of ['light', 'dark'] as const)
		test.describe(() => {
			test.use({ viewport, colorScheme });

			test(`every letter and every meaningful line stands out, ${viewport.width} px wide, ${colorScheme}`, async ({
				page,
				context
			}) => {
				test.setTimeout(300_000);
				await page.emulateMedia({ reducedMotion: 'reduce' });
				const ids = await open(page);
				await prepare(page);
				const blank = await context.newPage();
				const weak: string[] = [];
				const kinds = new Map<string, number>();
				for (const id of ids) {
					await page.bringToFront();
					await jump(page, id, id === 'about' ? 0.2 : 0.5);
					await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', id);
					await page.evaluate(() =>
						Promise.all(
							[...document.querySelectorAll<HTMLImageElement>('[data-stage] img')].map((image) => image.decode())
						)
					);
					await drawn(page);
					const marks = [...(await texts(page)), ...(await lines(page))];
					const whole = await shoot(page);
					await hide(page, 'text');
					const mute = await shoot(page);
					await hide(page, 'text lines');
					const bare = await shoot(page);
					await hide(page, '');
					const found: Finding[] = await measure(blank, { whole, mute, bare }, marks);
					expect(found.filter(({ kind }) => kind === 'text').length, `texts seen at #${id}`).toBeGreaterThan(3);
					for (const { kind } of found) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
					for (const { name, contrast, least } of found)
						if (contrast < least) weak.push(`#${id}: ${name} has ${contrast} of ${least}`);
				}
				// Nothing is taken for measured that was not found.
				expect([...kinds.keys()].toSorted()).toEqual(['text', ...Object.keys(LINES)].toSorted());
				expect(weak).toEqual([]);
			});
		});

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(() => {
		// A tall window and no pictures, so that all cards are read in a few looks: each has an opaque ground of its own.
		const viewport = { width: 390, height: 3000 };
		test.use({ viewport, colorScheme });

		test(`every letter of the cards and of what is folded in them stands out, ${colorScheme}`, async ({
			page,
			context
		}) => {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await page.goto('./');
			await prepare(page);
			await page.evaluate(() => {
				const sheet = new CSSStyleSheet();
				sheet.replaceSync(`
					.picture { display: none !important; }
					.step { display: block !important; min-block-size: 0 !important; padding: 0 !important; }
					.step > *, .late { content-visibility: visible !important; position: static !important; }
				`);
				document.adoptedStyleSheets.push(sheet);
				for (const details of document.querySelectorAll('details')) details.open = true;
			});
			const blank = await context.newPage();
			await page.bringToFront();
			const weak: string[] = [];
			let measured = 0;
			const height = await page.evaluate(() => document.documentElement.scrollHeight);
			for (let top = 0; top < height; top += viewport.height) {
				await page.evaluate((y) => {
					scrollTo({ top: y, behavior: 'instant' });
				}, top);
				await drawn(page);
				const marks = await texts(page);
				const whole = await shoot(page);
				await hide(page, 'text');
				const mute = await shoot(page);
				await hide(page, '');
				const found = await measure(blank, { whole, mute, bare: mute }, marks);
				measured += found.length;
				for (const { name, contrast, least } of found)
					if (contrast < least) weak.push(`${name} has ${contrast} of ${least}`);
			}
			expect(measured).toBeGreaterThan(300);
			expect(weak).toEqual([]);
		});
	});
