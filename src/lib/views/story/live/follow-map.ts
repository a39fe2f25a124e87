// When the live map comes, and what becomes of it: after the reader's first scroll, once the page has come to rest.
import type { Progress, View } from '../../../model/live-map.ts';
import { afterRest } from '../../../reading/rest.ts';
import type { Reading } from '../../../reading/reading.ts';
import { alternativeOf } from './announce.ts';
import { FLIGHT } from './flight.ts';
import { Handover } from './handover.ts';
import { mapControls } from './map-controls.ts';
import type { Motion } from './motion.ts';
import type { Painter } from './painter.ts';
import type { Stage } from './stage.ts';

/** What the route brings: the map's own code, fetched when it is wanted. */
export interface MapModule {
	liveMapFor(place: {
		readonly story: HTMLElement;
		readonly moved: (view: View) => void;
		readonly failed: (why: string, again?: Promise<void>) => void;
		readonly rearranged: () => void;
	}): Promise<Painter | undefined>;
	/** What the reader has chosen, and choosing anew. */
	chosen(): { readonly choice: string };
	choose(choice: string): void;
}

interface Parts {
	readonly stage: Stage;
	readonly reading: Reading;
	readonly motion: Motion;
	readonly steps: readonly HTMLElement[];
	readonly load: () => Promise<MapModule>;
}

/** ms without a scroll: then the page is at rest. */
const REST = 900;
const MISSING = 'A part of the live map did not arrive; the drawn map stays.';

const idle: (run: () => void) => void =
	'requestIdleCallback' in window ? (run) => requestIdleCallback(run) : (run) => void setTimeout(run, 200);

export function followMap({ stage, reading, motion, steps, load }: Parts): void {
	const story = document.querySelector<HTMLElement>('[data-story]');
	const select = document.querySelector<HTMLSelectElement>('[data-map-choice]');
	if (!story) return;
	let painter: Painter | undefined;
	let handover: Handover | undefined;
	let progress: { readonly scene: string; readonly share: number } | undefined;
	/** The map was asked for, whether it came or not. */
	let asked = false;
	let beginning = false;
	let scrolled = false;
	const controls = mapControls({
		zoom: (by) => painter?.zoom(by),
		back: () => handover?.back(duration())
	});
	story.append(controls.element);
	const rests = afterRest(REST, () => {
		asked = true;
		idle(() => void begin());
	});
	const sceneOf = (picture: HTMLElement): string => picture.closest('section')?.id ?? '';

	reading.onProgress((step, share) => {
		progress = { scene: step.id, share };
		painter?.follow(step.id, progressOf(step.id));
		if (asked) return;
		scrolled ||= scrollY > 0;
		if (scrolled) rests();
	});
	reading.onStep((step) => painter?.name(nameOf(step)));
	select?.addEventListener('change', () => {
		void load().then((map) => {
			map.choose(select.value);
			end();
			void begin();
		});
	});

	function progressOf(scene: string): Progress {
		return motion.reduced || progress?.scene !== scene ? 'rest' : progress.share;
	}

	function duration(): number {
		return motion.reduced ? 0 : FLIGHT / 2;
	}

	function nameOf(step: HTMLElement | undefined): string {
		return `Map. ${step ? alternativeOf(step) : ''}`;
	}

	/** The pictures have it again. */
	function end(): void {
		handover?.stop();
		stage.handOver(undefined);
		handover = undefined;
		painter?.destroy();
		painter = undefined;
		controls.show(false);
	}

	async function begin(): Promise<void> {
		if (beginning || painter || !story) return;
		beginning = true;
		try {
			const map = await load();
			if (select) select.value = map.chosen().choice;
			painter = await map.liveMapFor({ story, moved: (view) => handover?.moved(view), failed, rearranged });
		} catch {
			// Its code did not arrive: the story reads as it is drawn.
			controls.note(MISSING);
		} finally {
			beginning = false;
		}
		if (painter) take(painter);
	}

	function take(map: Painter): void {
		map.name(nameOf(reading.step));
		controls.show(true);
		handover = new Handover(map, {
			sceneOf,
			progressOf,
			near,
			missing: () => controls.note(MISSING),
			away: controls.away,
			duration
		});
		stage.handOver(handover);
	}

	function near(scene: string): readonly string[] {
		const at = steps.findIndex(({ id }) => id === scene);
		return [at + 1, at - 1].flatMap((i) => (steps[i]?.querySelector('.picture') ? [steps[i].id] : []));
	}

	function failed(why: string, again?: Promise<void>): void {
		controls.note(why);
		const map = painter;
		if (again && map) {
			handover?.stop();
			stage.handOver(undefined);
			handover = undefined;
			again.then(
				() => painter === map && take(map),
				() => undefined
			);
		} else end();
	}

	function rearranged(): void {
		end();
		void begin();
	}
}
