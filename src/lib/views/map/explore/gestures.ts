// Fingers, wheel and mouse on a map in a page that scrolls: one finger and a plain wheel are the page's, two fingers, a
// wheel with Ctrl or ⌘ and a dragging mouse are the map's.
import type { Point } from '../../../model/camera.ts';

interface Gestures {
	readonly pan: (by: Point) => void;
	/** @param about px from the map's middle */
	readonly zoom: (by: number, about: Point) => void;
	/** A mouse drags it now, or no more. */
	readonly drag: (on: boolean) => void;
	/** The page was scrolled where the map may have been meant. */
	readonly hint: (by: 'wheel' | 'touch') => void;
}

/** px that a mouse may tremble in a click. */
const CLICK = 4;

interface Pinch {
	readonly middle: Point;
	readonly spread: number;
}

/** Listens on the map's element; returns how to stop. */
export function gestures(element: HTMLElement, { pan, zoom, drag, hint }: Gestures): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	const fromMiddle = (x: number, y: number): Point => {
		const { left, top, width, height } = element.getBoundingClientRect();
		return [x - left - width / 2, y - top - height / 2];
	};

	element.addEventListener(
		'wheel',
		(event) => {
			if (!event.ctrlKey && !event.metaKey) {
				hint('wheel');
				return;
			}
			event.preventDefault();
			const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
			zoom(2 ** (-Math.max(-150, Math.min(150, event.deltaY * lines)) / 240), fromMiddle(event.clientX, event.clientY));
		},
		{ passive: false, signal }
	);

	let last: Point | undefined;
	let dragged = false;
	element.addEventListener(
		'pointerdown',
		(event) => {
			if (event.pointerType === 'touch' || event.button !== 0) return;
			last = [event.clientX, event.clientY];
			dragged = false;
		},
		{ signal }
	);
	element.addEventListener(
		'pointermove',
		(event) => {
			if (!last) return;
			const by: Point = [event.clientX - last[0], event.clientY - last[1]];
			if (!dragged && Math.hypot(...by) < CLICK) return;
			if (!dragged) {
				element.setPointerCapture(event.pointerId);
				drag(true);
			}
			dragged = true;
			last = [event.clientX, event.clientY];
			pan(by);
		},
		{ signal }
	);
	for (const type of ['pointerup', 'pointercancel'] as const)
		element.addEventListener(
			type,
			() => {
				last = undefined;
				drag(false);
			},
			{ signal }
		);
	// What was a drag is not a click on the mark where it began.
	element.addEventListener(
		'click',
		(event) => {
			if (dragged) event.stopPropagation();
			dragged = false;
		},
		{ capture: true, signal }
	);
	element.addEventListener(
		'dblclick',
		(event) => {
			if (!(event.target as Element).closest('button, a')) zoom(2, fromMiddle(event.clientX, event.clientY));
		},
		{ signal }
	);

	let pinch: Pinch | undefined;
	const pinchOf = ({ touches: [a, b] }: TouchEvent): Pinch | undefined =>
		a &&
		b && {
			middle: fromMiddle((a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2),
			spread: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY))
		};
	element.addEventListener('touchstart', (event) => (pinch = pinchOf(event)), { passive: true, signal });
	element.addEventListener(
		'touchmove',
		(event) => {
			const next = pinchOf(event);
			if (!next) {
				hint('touch');
				return;
			}
			if (event.cancelable) event.preventDefault();
			if (pinch) {
				pan([next.middle[0] - pinch.middle[0], next.middle[1] - pinch.middle[1]]);
				zoom(next.spread / pinch.spread, next.middle);
			}
			pinch = next;
		},
		{ passive: false, signal }
	);
	for (const type of ['touchend', 'touchcancel'] as const)
		element.addEventListener(type, (event) => (pinch = pinchOf(event)), { signal });

	return () => stop.abort();
}
