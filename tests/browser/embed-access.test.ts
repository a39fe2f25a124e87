/** The framed story for readers with disabilities, in any width of frame. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { bare } from './support/bare.ts';
import { stepOf as step, test } from './support/hosts.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const [width, colorScheme] of [
	[320, 'light'],
	[700, 'dark'],
	[1100, 'light']
] as const)
	test(`axe finds nothing at any kind of step, ${width} px wide, ${colorScheme}, and nothing is cut at twice the size of letters`, async ({
		page,
		hosts
	}) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width: width + 40, height: 800 });
		const frame = await bare(page, hosts, { size: `style="border:0;width:${width}px;height:640px"` });
		for (const id of ['cover', 'typhoon', 'since-1999', 'about']) {
			await frame.evaluate((to) => (location.hash = to), id);
			await expect.poll(() => step(frame)).toBe(id);
			const { violations } = await new AxeBuilder({ page }).include('iframe').withTags(TAGS).analyze();
			expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))).toEqual([]);
			expect(await frame.evaluate(() => document.documentElement.scrollWidth), id).toBe(width);
		}
		await frame.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		for (const id of ['offer', 'cover']) {
			await frame.evaluate((to) => (location.hash = to), id);
			expect(await frame.evaluate(() => document.documentElement.scrollWidth), `${id}, letters of twice the size`).toBe(
				width
			);
			for (const control of await frame.locator('.stepper > :is(button, span, a)').all())
				await expect(control).toBeInViewport({ ratio: 1 });
		}
	});
