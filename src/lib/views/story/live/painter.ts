// What may draw the maps instead of the pictures: the live map, as the story sees it.
import type { Frame, Progress, Shift, View } from '../../../model/live-map.ts';
import type { LngLat } from '../../../model/story.ts';

export interface Painter {
	/** Whether a scene can be shown without asking for anything. */
	ready(scene: string): boolean;
	/** Fetches what scenes need. Rejects when it does not arrive. */
	prepare(scenes: readonly string[]): Promise<void>;
	/** Shows a scene, whole. True when it is drawn and at rest, false when another one was asked for meanwhile. */
	show(scene: string, frame: Frame, progress: Progress): Promise<boolean>;
	/** Flies to a scene that is ready, without its lines. True when it has arrived, false when it was turned elsewhere. */
	fly(scene: string, frame: Frame, ms: number): Promise<boolean>;
	/** Ends a flight where it was going. */
	land(): void;
	follow(scene: string, progress: Progress): void;
	destroy(): void;
	readonly view: View;
	/** Lays a picture's names and marks on what the map shows; back to where the picture has them. */
	moveLabels(view: Element, shift: Shift, unit: number): void;
	homeLabels(view: Element): void;
	/** Makes a picture's names buttons, which say where their places are: px of its camera from its middle. */
	lendLabels(view: Element, go: (x: number, y: number) => void): void;
	takeLabelsBack(view: Element): void;
	/** Brings the map to a place, as if the reader had moved it there; at once in 0 ms. */
	goTo(center: LngLat, ms: number): void;
	flown(frames: number, ms: number): void;
	zoom(by: 1 | -1): void;
	name(label: string): void;
}
