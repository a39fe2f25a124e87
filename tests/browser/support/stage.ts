/** What the stage shows now, and what each step's prerendered picture says that it must show. */
import { expect, type Page } from '@playwright/test';

/** A picture, told by what makes it different from the others. */
interface Picture {
	camera: string;
	places: string[];
	events: string[];
}

/** The pictures as prerendered, by step; `about` has none, and the last before it stays. */
export async function prerendered(page: Page): Promise<Map<string, Picture>> {
	const html = await (await page.request.get('./')).text();
	const pictures = await page.evaluate((text) => {
		const parsed = new DOMParser().parseFromString(text, 'text/html');
		return [...parsed.querySelectorAll('section[data-step]')].map((section) => {
			const list = (name: string) =>
				[...section.querySelectorAll<HTMLElement>(`.picture [data-${name}]`)].map(
					(mark) => `${mark.dataset[name] ?? ''} ${mark.getAttribute('class') ?? ''}`
				);
			const camera = section.querySelector<HTMLElement>('[data-camera]')?.dataset.camera ?? '';
			return { id: section.id, camera, places: list('place'), events: list('event') };
		});
	}, html);
	let last: Picture = { camera: '', places: [], events: [] };
	const byStep = new Map<string, Picture>();
	for (const { id, ...picture } of pictures) {
		if (picture.camera) last = picture;
		byStep.set(id, last);
	}
	return byStep;
}

/** Steps whose pictures can be seen: on a stage one, in a flight two, in print all. */
export const seen = (page: Page): Promise<string[]> =>
	page
		.locator('section[data-step]')
		.evaluateAll((steps) =>
			steps
				.filter((step) => step.querySelector('.picture [data-camera]')?.checkVisibility({ opacityProperty: true }))
				.map((step) => step.id)
		);

export const shown = (page: Page) =>
	page.evaluate(() => {
		const stages = document.querySelectorAll<HTMLElement>('[data-stage]');
		const maps = document.querySelectorAll<HTMLElement>('[data-map]');
		const ribbons = document.querySelectorAll('[data-timeline]');
		const [stage, map] = [stages[0], maps[0]];
		const list = (name: string) =>
			[...(stage?.querySelectorAll<HTMLElement>(`[data-${name}]`) ?? [])].map(
				(mark) => `${mark.dataset[name] ?? ''} ${mark.getAttribute('class') ?? ''}`
			);
		const view = map?.querySelector<HTMLElement>('[data-camera]');
		const [width = 1, height = 1] = ['--w', '--h'].map((name) => Number(view?.style.getPropertyValue(name)));
		const box = view && getComputedStyle(view);
		const unit = Math.min(parseFloat(box?.width ?? '') / width, parseFloat(box?.height ?? '') / height);
		const [lng, lat, zoom = 0] = (view?.dataset.camera ?? '').split(',').map(Number);
		return {
			active: [...document.querySelectorAll('section[data-active]')].map((step) => step.id),
			scene: stage?.dataset.scene,
			idle: map?.dataset.idle,
			/** How many elements claim to be the stage, its map and its timeline. */
			claims: [stages.length, maps.length, ribbons.length],
			inside: Boolean(map && stage?.contains(map) && ribbons[0] && stage.contains(ribbons[0])),
			picture: { camera: view?.dataset.camera, places: list('place'), events: list('event') },
			centred: map?.dataset.center === [lng, lat].map((degrees) => degrees?.toFixed(4)).join(),
			/** How far the stated zoom is off what the camera and the size of the stage make it. */
			zoomOff: Math.round(Math.abs(Number(map?.dataset.zoom) - zoom - Math.log2(unit)) * 100) / 100
		};
	});

/** Waits until the stage has come to rest at a step, and holds it against everything the step says. */
export async function expectScene(page: Page, pictures: Map<string, Picture>, id: string): Promise<void> {
	await expect
		.poll(async () => ({ ...(await shown(page)), seen: await seen(page) }), {
			message: `the stage at #${id}`,
			intervals: [20, 30, 50, 100]
		})
		.toEqual({
			active: [id],
			scene: id,
			idle: 'true',
			claims: [1, 1, 1],
			inside: true,
			picture: pictures.get(id),
			centred: true,
			zoomOff: 0,
			seen: [id === 'about' ? 'explore' : id]
		});
}

/** Lets a flight end at once: what is tested is where it ends. */
export const land = (page: Page): Promise<void> =>
	page.evaluate(() => {
		for (const animation of document.getAnimations()) animation.finish();
	});
