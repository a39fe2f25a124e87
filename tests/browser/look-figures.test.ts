/** The figures say what their numbers say, and every number in them can be read, on every screen. */
import { expect, test } from '@playwright/test';
import { drawn, jump, open } from './support/travel.ts';

const SCREENS = [
	[320, 568],
	[360, 740],
	[640, 700],
	[768, 1024],
	[960, 620],
	[1280, 800],
	[1920, 1080],
	[2560, 1440]
] as const;

test('no name or number of the payments meets another, or a line, or the frame', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page);
	for (const [width, height] of SCREENS) {
		await page.setViewportSize({ width, height });
		await jump(page, 'how-cashless');
		await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'how-cashless');
		await drawn(page);
		const { texts, met } = await page.evaluate(() => {
			const figure = document.querySelector('[data-figure="payments"]');
			const frame = figure?.getBoundingClientRect();
			const boxes = [...(figure?.querySelectorAll('text, p span') ?? [])]
				.filter((text) => text.checkVisibility())
				// Without the room that a line of text has above and below its letters.
				.map((text) => {
					const { left, right, top, bottom } = text.getBoundingClientRect();
					const air = (bottom - top) * 0.16;
					return { said: text.textContent.trim(), left, right, top: top + air, bottom: bottom - air };
				});
			const points = [...(figure?.querySelectorAll<SVGGeometryElement>('.line, .tick, .gap, .core') ?? [])].flatMap(
				(line) => {
					const [matrix, length] = [line.getScreenCTM(), line.getTotalLength()];
					return Array.from({ length: 400 }, (_, i) => {
						const { x, y } = line.getPointAtLength((length * i) / 399).matrixTransform(matrix ?? undefined);
						return { x, y, of: line.getAttribute('class') ?? '' };
					});
				}
			);
			const met = boxes.flatMap((a, i) => {
				const others = boxes
					.slice(i + 1)
					.filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
				const lines = points.filter(({ x, y }) => x > a.left && x < a.right && y > a.top && y < a.bottom);
				const inside =
					frame && a.left >= frame.left && a.right <= frame.right && a.top >= frame.top && a.bottom <= frame.bottom;
				return [
					...others.map((b) => `“${a.said}” meets “${b.said}”`),
					...new Set(lines.map(({ of }) => `“${a.said}” meets ${of}`)),
					...(inside ? [] : [`“${a.said}” leaves the frame`])
				];
			});
			return { texts: boxes.length, met };
		});
		expect(texts, `${width} px wide`).toBeGreaterThan(15);
		expect(met, `${width} × ${height} px`).toEqual([]);
	}
});

test('of a hundred people a third are filled, and a third of one', async ({ page }) => {
	await page.goto('./#one-in-three');
	const figure = page.locator('[data-figure="one-in-three"]');
	const sharesOf = (width: string) =>
		figure.evaluate((figure, width) => {
			/** How many whole people an element draws, as its references say, and which share of one. */
			const count = (element: Element, name: string): number =>
				[...element.querySelectorAll('use')]
					.filter((use) => use.closest('defs') === null || element.closest('defs') !== null)
					.reduce((sum, use) => {
						const target = use.getAttribute('href')?.slice(1) ?? '';
						const box = use.closest('svg');
						const share = box && box !== figure ? Number(box.getAttribute('width')) / 56 : 1;
						if (target === `${name}-${width}`) return sum + share;
						const column = target === `ten-${name}-${width}` ? figure.querySelector(`#${target}`) : null;
						return sum + (column ? count(column, name) : 0);
					}, 0);
			return ['filled', 'empty'].map((name) => count(figure, name));
		}, width);
	for (const width of ['wide', 'narrow']) {
		const shares = await sharesOf(width);
		expect(shares[0]).toBeCloseTo(100 / 3, 1);
		expect(shares[1]).toBeCloseTo(200 / 3, 1);
	}
});
