// Wheel, drag, pinch and double click, through d3-zoom. It tells what window the reader asks for and keeps none itself:
// before each gesture it is set to the window that is shown.
import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import { confined, lengthOf, NARROWEST } from './scale.ts';
import { sidewaysOnly } from './touch.ts';
import type { Span } from './types.ts';

export interface Shown {
	readonly window: Span;
	readonly whole: Span;
	readonly width: number;
	/** The reader is in the timeline, so the wheel is meant for it. */
	readonly focused: boolean;
}

type Tell = (window: Span, settled: boolean) => void;

/** How the whole has to be moved and magnified for the window to fill the plot. */
export function transformOf({ window, whole, width }: Shown): ZoomTransform {
	const k = lengthOf(whole) / lengthOf(window);
	return zoomIdentity.translate((-(window.from - whole.from) / lengthOf(whole)) * width * k, 0).scale(k);
}

export function windowOf({ x, k }: Pick<ZoomTransform, 'x' | 'k'>, { whole, width }: Shown): Span {
	const from = whole.from - (x / (width * k)) * lengthOf(whole);
	return confined({ from, to: from + lengthOf(whole) / k }, whole);
}

/** Whether a gesture is for the timeline: a wheel only with Ctrl or ⌘, or when the reader is in it. */
function meant(event: Event, focused: boolean): boolean {
	if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || focused;
	if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey && !event.shiftKey;
	return true;
}

/** px that a line of a wheel is long, for wheels that count in lines. */
const LINE = 25;

/** How many times a turn of the wheel doubles: a pinch on a touchpad comes as small turns with Ctrl, a notch is one. */
function wheelled({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
	const px = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? deltaY : deltaY * LINE;
	return Math.min(1, Math.max(-1, -px * (ctrlKey ? 0.02 : 0.002)));
}

/** Listens on an element; returns how to stop. */
export function listen(node: HTMLElement, shown: () => Shown, tell: Tell): () => void {
	const at = select<HTMLElement, unknown>(node);
	const sync = (): void => {
		const now = shown();
		behaviour
			.extent([
				[0, 0],
				[now.width, 1]
			])
			.translateExtent([
				[0, 0],
				[now.width, 1]
			])
			.scaleExtent([1, Math.max(1, lengthOf(now.whole) / NARROWEST)]);
		at.property('__zoom', transformOf(now));
	};
	/** A press or a swipe that moved nothing asks for nothing. */
	let moved = false;
	const told =
		(settled: boolean) =>
		({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>): void => {
			moved ||= !settled;
			node.toggleAttribute('data-dragged', !settled && sourceEvent instanceof MouseEvent);
			if (sourceEvent && moved) tell(windowOf(transform, shown()), settled);
			moved &&= !settled;
		};
	const behaviour = zoom<HTMLElement, unknown>()
		.wheelDelta(wheelled)
		.filter((event: Event) => {
			const ours = meant(event, shown().focused);
			if (ours && event.type !== 'touchmove') sync();
			return ours;
		})
		.on('zoom', told(false))
		.on('end', told(true));
	at.call(behaviour).on('dblclick.zoom', null);
	const sideways = (event: WheelEvent): void => {
		const { window, whole, width, focused } = shown();
		if (event.ctrlKey || !focused || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		const by = (event.deltaX / width) * lengthOf(window);
		tell(confined({ from: window.from + by, to: window.to + by }, whole), true);
	};
	node.addEventListener('wheel', sideways, { capture: true, passive: false });
	const release = sidewaysOnly(node);
	return () => {
		at.on('.zoom', null);
		release();
		node.removeEventListener('wheel', sideways, { capture: true });
	};
}
