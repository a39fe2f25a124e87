// Where a step leads on /explore: to the event that stands for it, else to the stretch and the view that it shows.
import type { Event, Step, Story } from '../../model/story.ts';
import { INITIAL, writeAddress } from '../../reading/explore.ts';
import { edgeFrom, edgeTo } from '../../reading/span.ts';

export interface Onward {
	/** The query of the address, with its question mark. */
	readonly query: string;
	readonly words: string;
}

/** The event that stands for a step where all are explored: the one in focus, if the step tells it. */
function eventOf({ events, scene }: Step, story: Story): Event | undefined {
	const { focus } = scene.timeline;
	const id = focus !== undefined && (events.length === 0 || events.includes(focus)) ? focus : events[0];
	return story.events.find((event) => event.id === id);
}

export function onwardFrom(step: Step, story: Story): Onward {
	const event = eventOf(step, story);
	if (event) return { query: writeAddress({ ...INITIAL, event: event.id }), words: `Explore: ${event.label}` };
	const { camera, timeline } = step.scene;
	const [lng, lat] = camera.center;
	const window = { from: edgeFrom(timeline.from), to: edgeTo(timeline.to) };
	return { query: writeAddress({ ...INITIAL, at: { lng, lat, zoom: camera.zoom }, window }), words: 'Explore' };
}
