/** The live map in the story: forced, since what draws here is a program, and waited for. */
import { expect, type Page } from '@playwright/test';
import { jump } from './travel.ts';

/** What Chromium says of itself when a picture is taken of what a program has drawn. */
export const ownTalk = (wrong: string): boolean => wrong.includes('GL Driver Message');

/** Opens the story with a map by choice, and scrolls to a step. */
export async function openWith(page: Page, map: string, step = 'offer'): Promise<void> {
	await page.goto(`./?map=${map}`);
	await jump(page, step);
	await expect(page.locator('html.live')).toBeAttached();
	await jump(page, step);
}

export const mapOn = (page: Page, step: string) => page.locator(`#${step} [data-map]`);

/** Waits until a step's map is drawn by the live map, whole, and rests. */
export async function drawnLive(page: Page, step: string): Promise<void> {
	await expect(page.locator(`#${step} .picture[data-canvas="all"]`)).toBeAttached({ timeout: 60_000 });
	await expect(mapOn(page, step)).toHaveAttribute('data-renderer', 'webgl');
	await expect(mapOn(page, step)).toHaveAttribute('data-idle', 'true');
}

/** Waits until a step's map is a picture, and rests. */
export async function drawnBySvg(page: Page, step: string): Promise<void> {
	await expect(mapOn(page, step)).toHaveAttribute('data-renderer', 'svg');
	await expect(mapOn(page, step)).toHaveAttribute('data-idle', 'true');
	await expect(page.locator(`#${step} .picture[data-canvas]`)).toHaveCount(0);
}

/** Share of pixels (0 to 1) that differ by more than a ninth of what a channel can. */
export const difference = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
	page.evaluate(
		async ([a = '', b = '']) => {
			const pixels = async (base64: string) => {
				const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
				const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
				const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
				context?.drawImage(image, 0, 0);
				return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
			};
			const [x, y] = await Promise.all([pixels(a), pixels(b)]);
			let differ = x.length === y.length ? 0 : x.length;
			for (let i = 0; i < x.length; i += 4)
				if ([0, 1, 2].some((channel) => Math.abs((x[i + channel] ?? 0) - (y[i + channel] ?? 0)) > 28)) differ++;
			return (4 * differ) / x.length;
		},
		[one, other].map((picture) => picture.toString('base64'))
	);
