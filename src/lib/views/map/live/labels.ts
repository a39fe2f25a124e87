// Names and marks on the live map: the picture's own, which stand by two custom properties in px of its camera. They stay
// as large as they are, and go where the map goes. Nothing collides away: they are no map's symbols. A place's name is a
// button that brings the map to it, while a picture is on the map.
import type { Shift } from '../../../model/live-map.ts';

interface Placed {
	readonly x: number;
	readonly y: number;
}

const homes = new WeakMap<HTMLElement | SVGElement, Placed>();

const placedIn = (view: Element): NodeListOf<HTMLElement | SVGElement> => view.querySelectorAll('.at, .medallion');

function placeOf({ style }: HTMLElement | SVGElement): Placed {
	const [x, y] = ['--x', '--y'].map((name) => Number(style.getPropertyValue(name)));
	return { x: x ?? 0, y: y ?? 0 };
}

/** @param unit CSS px that a px of the picture's camera takes */
export function moveLabels(view: Element, { scale, x, y }: Shift, unit: number): void {
	const [across, down] = [view.clientWidth, view.clientHeight].map((size) => size / 2 / unit) as [number, number];
	for (const label of placedIn(view)) {
		const home = homes.get(label) ?? placeOf(label);
		homes.set(label, home);
		const at = { x: home.x * scale + x / unit, y: home.y * scale + y / unit };
		label.style.setProperty('--x', at.x.toFixed(2));
		label.style.setProperty('--y', at.y.toFixed(2));
		// What is out of sight is no stop on the way through the page.
		if (label.role === 'button') label.tabIndex = Math.abs(at.x) < across && Math.abs(at.y) < down ? 0 : -1;
	}
	const bar = view.querySelector<HTMLElement>('.bar[style]');
	if (bar) bar.style.scale = `${scale} 1`;
}

const lent = new WeakMap<Element, AbortController>();
/** The name that had the focus when it was taken back: it has it again when it is lent again. */
const focused = new WeakMap<Element, Element>();

/**
 * Lets a reader go to the places of a picture, by the pointer or by keys.
 * @param go told px of the picture's camera from its middle
 */
export function lendLabels(view: Element, go: (x: number, y: number) => void): void {
	takeLabelsBack(view);
	const over = new AbortController();
	lent.set(view, over);
	for (const label of view.querySelectorAll<SVGElement>('.marks [data-place]')) {
		// A small map has no room for the names of what is context.
		if (!label.querySelector('text')?.getClientRects().length) continue;
		const { x, y } = homes.get(label) ?? placeOf(label);
		label.setAttribute('role', 'button');
		label.tabIndex = 0;
		label.addEventListener('click', () => go(x, y), over);
		label.addEventListener(
			'keydown',
			(event) => {
				if (event.key !== 'Enter' && event.key !== ' ') return;
				event.preventDefault();
				go(x, y);
			},
			over
		);
	}
	const before = focused.get(view);
	focused.delete(view);
	if (before instanceof SVGElement && document.activeElement === document.body) before.focus({ preventScroll: true });
}

/** A picture's names are words again. */
export function takeLabelsBack(view: Element): void {
	lent.get(view)?.abort();
	if (!lent.delete(view)) return;
	const { activeElement } = document;
	if (activeElement && view.contains(activeElement)) focused.set(view, activeElement);
	for (const label of view.querySelectorAll('.marks [data-place]')) {
		label.removeAttribute('role');
		label.removeAttribute('tabindex');
	}
}

/** Back to where the picture has them. */
export function homeLabels(view: Element): void {
	for (const label of placedIn(view)) {
		const home = homes.get(label);
		if (!home) continue;
		homes.delete(label);
		label.style.setProperty('--x', String(home.x));
		label.style.setProperty('--y', String(home.y));
	}
	view.querySelector<HTMLElement>('.bar[style]')?.style.removeProperty('scale');
}
