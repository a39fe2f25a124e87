// What the stage shows: every field of it, always, so that nothing of the step before can stay behind.
import type { Build, Camera, Emphasis, Layer, Scene, TimelineWindow } from './scene.ts';
import { byId, type Ink, type Story } from './story.ts';

/** `null` where a scene has none: an absent field would let an earlier one show through. */
export interface StageState {
	readonly scene: string;
	readonly ink: Ink;
	readonly camera: Camera;
	readonly layers: readonly Layer[];
	readonly places: Readonly<Record<string, Emphasis>>;
	readonly legs: readonly string[];
	readonly trackTime: Scene['trackTime'] | null;
	readonly journey: Scene['journey'] | null;
	readonly timeline: TimelineWindow;
	readonly ribbon: Build;
	/** The event that echoes. */
	readonly focus: string | null;
	readonly figure: Scene['figure'] | null;
	readonly dimmed: boolean;
}

export function stageOf(scene: Scene): StageState {
	const { id, ink, camera, layers, places, legs, trackTime, journey, timeline, ribbon, figure, dimmed } = scene;
	return {
		scene: id,
		ink,
		camera,
		layers,
		places,
		legs,
		trackTime: trackTime ?? null,
		journey: journey ?? null,
		timeline,
		ribbon,
		focus: timeline.focus ?? null,
		figure: figure ?? null,
		dimmed
	};
}

/** The stage at a step, whatever was read before. */
export const stageAt = (story: Story, stepId: string): StageState => stageOf(byId(story.steps, stepId).scene);

/** Lays a state over what is displayed, field by field, as a browser does; complete states leave nothing behind. */
export const show = (displayed: Partial<StageState>, next: StageState): StageState => ({ ...displayed, ...next });
