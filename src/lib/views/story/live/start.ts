// Brings the prerendered story to life: one stage that flies from picture to picture as the reader scrolls.
import scrollama from 'scrollama';
import { Reading } from '../../../reading/reading.ts';
import { followAddress } from './address.ts';
import { follow } from './follow.ts';
import { motionOf } from './motion.ts';
import { Stage } from './stage.ts';

const steps = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
const stageElement = document.querySelector<HTMLElement>('[data-stage]');
if (stageElement && steps.length > 0) start(stageElement);

function start(element: HTMLElement): void {
	const motion = motionOf(document.querySelector('[data-motion]'), () => {
		stage.refresh();
		reading.locate();
	});
	const stage = new Stage(element, steps, motion);
	const reading = new Reading(steps);

	reading.onStep((step, arrived) => {
		for (const other of steps) other.toggleAttribute('data-active', other === step);
		for (const link of document.querySelectorAll('[data-to]'))
			if (link.getAttribute('data-to') === step.id) link.setAttribute('aria-current', 'step');
			else link.removeAttribute('aria-current');
		stage.show(step.id, arrived);
	});
	reading.onProgress((step, progress) => {
		follow(stage.partsOf(step.id), motion.reduced ? 'rest' : progress);
	});
	followAddress(reading);

	document.documentElement.classList.add('live');
	reading.locate();

	// The observer says that something has changed, the geometry says what: entering and leaving can come in any order.
	scrollama()
		.setup({ step: steps, offset: 0.5, progress: true, root: document } as scrollama.ScrollamaOptions)
		.onStepEnter(() => reading.locate())
		.onStepExit(() => reading.locate())
		.onStepProgress(() => reading.locate());
	addEventListener('scroll', () => document.documentElement.classList.add('begun'), { once: true, passive: true });
	addEventListener('resize', () => {
		reading.locate();
		stage.measure();
	});
	addEventListener('pageshow', () => reading.locate());
	addEventListener('beforeprint', () => {
		for (const { id } of steps) follow(stage.partsOf(id), 'rest');
		stage.putBack();
	});
	addEventListener('afterprint', () => {
		stage.refresh();
		reading.locate();
	});
}
