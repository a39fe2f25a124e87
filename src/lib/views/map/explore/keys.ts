// The keys that move the map to explore while it has the focus.
import type { Point } from '../../../model/camera.ts';

const STEP = { pan: 90, zoom: 2 };

export interface Moves {
	/** px */
	readonly pan: (by: Point) => void;
	/** As many times nearer. */
	readonly zoom: (by: number) => void;
	readonly whole: () => void;
}

/** @returns what listens to the map's keys */
export function keys({ pan, zoom, whole }: Moves): (event: KeyboardEvent) => void {
	const nearer = (): void => zoom(STEP.zoom);
	const farther = (): void => zoom(1 / STEP.zoom);
	const acts: Readonly<Record<string, () => void>> = {
		ArrowLeft: () => pan([STEP.pan, 0]),
		ArrowRight: () => pan([-STEP.pan, 0]),
		ArrowUp: () => pan([0, STEP.pan]),
		ArrowDown: () => pan([0, -STEP.pan]),
		'+': nearer,
		'=': nearer,
		'-': farther,
		_: farther,
		Home: whole,
		'0': whole
	};
	return (event) => {
		const { key, altKey, ctrlKey, metaKey, target } = event;
		const act = altKey || ctrlKey || metaKey ? undefined : acts[key];
		if (!act || (target instanceof Element && target.closest('[popover]'))) return;
		event.preventDefault();
		act();
	};
}
