// Brings the prerendered story to life: one stage that flies from picture to picture as the reader scrolls.
import scrollama from 'scrollama';
import { Reading } from '../../../reading/reading.ts';
import { followAddress } from './address.ts';
import { announceScenes } from './announce.ts';
import { followCover } from './cover.ts';
import { follow, follows } from './follow.ts';
import { followMap, type MapModule } from './follow-map.ts';
import { motionOf } from './motion.ts';
import { Stage } from './stage.ts';

/** @param loadMap fetches the live map's code, which is another view's */
export function live(loadMap: () => Promise<MapModule>): void {
	const root = document.documentElement;
	const steps = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
	const links = [...document.querySelectorAll<HTMLElement>('[data-to]')];
	const motion = motionOf(document.querySelector('[data-motion]'), () => {
		if (reading.step) stage.show(reading.step.id, true);
		reading.locate();
	});
	const stage = new Stage(steps, motion);
	const reading = new Reading(steps);

	reading.onStep((step, arrived) => {
		for (const other of steps) other.toggleAttribute('data-active', other === step);
		for (const link of links)
			if (link.dataset.to === step.id) link.setAttribute('aria-current', 'step');
			else link.removeAttribute('aria-current');
		stage.show(step.id, arrived);
	});
	reading.onProgress((step, progress) => {
		const picture = stage.pictureOf(step.id);
		if (picture && follows(picture)) follow(picture, motion.reduced ? 'rest' : progress);
	});
	followAddress(reading);
	followCover(reading, steps, motion);
	announceScenes(reading);
	followMap({ stage, reading, motion, steps, load: loadMap });

	root.classList.add('live', 'pinning');
	reading.locate();
	document.querySelector('.picture[data-stage]')?.classList.add('anew');
	requestAnimationFrame(() => requestAnimationFrame(() => root.classList.remove('pinning')));

	// The observer says that something has changed, the geometry says what: entering and leaving can come in any order.
	scrollama()
		.setup({ step: steps, offset: 0.5, root: document } as scrollama.ScrollamaOptions)
		.onStepEnter(() => reading.locate())
		.onStepExit(() => reading.locate());
	let asked = 0;
	const soon = (): void => {
		asked ||= requestAnimationFrame(() => {
			asked = 0;
			reading.locate();
		});
	};
	addEventListener('scroll', soon, { passive: true });
	addEventListener('resize', soon);
	addEventListener('pageshow', soon);
	addEventListener('beforeprint', () => {
		if (reading.step) stage.show(reading.step.id, true);
		for (const { id } of steps) {
			const picture = stage.pictureOf(id);
			if (picture && follows(picture)) follow(picture, 'rest');
		}
	});
	addEventListener('afterprint', soon);
}
