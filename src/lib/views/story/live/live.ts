// Brings the prerendered story to life: one stage that flies from picture to picture as the reader scrolls.
import scrollama from 'scrollama';
import { Reading } from '../../../reading/reading.ts';
import { followAddress } from './address.ts';
import { announceScenes } from './announce.ts';
import { followCover } from './cover.ts';
import { arriveAtEnds } from './ends.ts';
import { follow } from './follow.ts';
import { followMap, type MapModule } from './follow-map.ts';
import { motionOf } from './motion.ts';
import { Stage } from './stage.ts';

interface Ways {
	/** In somebody else's page: the address is theirs, they are told each step, and they may call it off. */
	readonly framed?: {
		readonly step: (step: { readonly id: string; readonly index: number; readonly count: number }) => void;
		readonly signal: AbortSignal;
	};
	/** Makes a picture whole that is still folded, for a reader who is there before its turn. */
	readonly unfold?: (part: ParentNode) => void;
	/** Fetches the live map's code, which is another view's. Without it the pictures stay as they are drawn. */
	readonly map?: () => Promise<MapModule>;
}

/**
 * Scrollama reads at each scroll how far its container is, to tell a direction that nobody here asks for; to read it of
 * the page forces a layout.
 */
const UNSCROLLED = document.createElement('div');

/** Whether anything in a step's picture follows the reader. */
const follows = (step: HTMLElement): boolean => step.classList.contains('long');

export function live({ framed, unfold, map }: Ways = {}): void {
	const signal = framed?.signal;
	const root = document.documentElement;
	const steps = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
	const links = [...document.querySelectorAll<HTMLElement>('[data-to]')];
	const button = document.querySelector<HTMLButtonElement>('[data-motion]');
	const motion = motionOf(button, { ...(signal && { signal }) }, () => {
		if (reading.step) stage.show(reading.step.id, true);
		reading.locate();
	});
	const stage = new Stage(steps, motion, unfold);
	const reading = new Reading(steps);

	reading.onStep((step, arrived) => {
		for (const other of steps) other.toggleAttribute('data-active', other === step);
		for (const link of links)
			if (link.dataset.to === step.id) link.setAttribute('aria-current', 'step');
			else link.removeAttribute('aria-current');
		stage.show(step.id, arrived);
	});
	reading.onProgress((step, progress) => {
		const picture = follows(step) && stage.pictureOf(step.id);
		if (!picture) return;
		unfold?.(picture);
		follow(picture, motion.reduced ? 'rest' : progress);
	});
	if (framed) reading.onStep((step) => framed.step({ id: step.id, index: steps.indexOf(step), count: steps.length }));
	else {
		followAddress(reading);
		arriveAtEnds();
	}
	for (const link of links)
		for (const sign of ['pointerenter', 'focus'])
			link.addEventListener(sign, () => stage.expect(link.dataset.to ?? ''), { passive: true });
	followCover(reading, steps, motion);
	announceScenes(reading);
	if (map) followMap({ stage, reading, motion, steps, load: map });

	root.classList.add('live', 'pinning');
	reading.locate();
	document.querySelector('.picture[data-stage]')?.classList.add('anew');
	requestAnimationFrame(() => requestAnimationFrame(() => root.classList.remove('pinning')));

	let asked = 0;
	const soon = (): void => {
		asked ||= requestAnimationFrame(() => {
			asked = 0;
			if (!signal?.aborted) reading.locate();
		});
	};
	// The observer says that something has changed, the geometry says what: entering and leaving can come in any order.
	const scroller = scrollama();
	scroller
		.setup({ step: steps, offset: 0.5, root: document, container: UNSCROLLED } as scrollama.ScrollamaOptions)
		.onStepEnter(soon)
		.onStepExit(soon);
	const options = { passive: true, ...(signal && { signal }) };
	for (const sign of ['scroll', 'resize', 'pageshow', 'afterprint']) addEventListener(sign, soon, options);
	const print = (): void => {
		if (reading.step) stage.show(reading.step.id, true);
		for (const step of steps.filter(follows)) {
			const picture = stage.pictureOf(step.id);
			if (picture) follow(picture, 'rest');
		}
	};
	addEventListener('beforeprint', print, options);
	signal?.addEventListener('abort', () => {
		scroller.destroy();
		stage.stop();
		root.classList.remove('live', 'pinning');
	});
}
