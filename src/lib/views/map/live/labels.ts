// Names and marks on a map that the reader moves: the picture's own, which stand by two custom properties in px of its
// camera. They stay as large as they are, and go where the map goes. Nothing collides away: they are no map's symbols.
import type { Shift } from '../../../model/live-map.ts';

interface Placed {
	readonly x: number;
	readonly y: number;
}

const homes = new WeakMap<HTMLElement | SVGElement, Placed>();

const placedIn = (view: Element): NodeListOf<HTMLElement | SVGElement> => view.querySelectorAll('.at, .medallion');

/** @param unit CSS px that a px of the picture's camera takes */
export function moveLabels(view: Element, { scale, x, y }: Shift, unit: number): void {
	for (const label of placedIn(view)) {
		const home = homes.get(label) ?? {
			x: Number(label.style.getPropertyValue('--x')),
			y: Number(label.style.getPropertyValue('--y'))
		};
		homes.set(label, home);
		label.style.setProperty('--x', (home.x * scale + x / unit).toFixed(2));
		label.style.setProperty('--y', (home.y * scale + y / unit).toFixed(2));
	}
	const bar = view.querySelector<HTMLElement>('.bar[style]');
	if (bar) bar.style.scale = `${scale} 1`;
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
