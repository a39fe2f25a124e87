// What the page to explore is drawn from; no more of the story than it shows, for all of it is sent twice: as HTML and as
// data.
import type { Explored } from '../model/explore.ts';
import type { Story } from '../model/story.ts';
import { grounds } from './engraving/bases.ts';
import { homeOf } from './home.ts';
import { loadMap } from './map.ts';

export function exploredOf(story: Story): Explored {
	const { lang, title, standfirst, description, disclosure, address, published, modified } = story;
	const { events, places, actors, sources, steps, journey } = story;
	const plates = [...grounds(story).values()].map(({ camera }) => camera);
	const home = homeOf(events, places);
	const drawn = new Set(steps.flatMap(({ scene }) => (scene.camera.zoom <= home.zoom + 1 ? scene.legs : [])));
	return {
		story: {
			...{ lang, title, standfirst, description, disclosure, address, published, modified },
			steps: steps.map(({ id, title, events, picture }) => ({ id, title, events, picture: id === 'cover' ? picture : '' }))
		},
		events,
		places,
		actors,
		sources,
		// What took several days and stands for itself, such as a journey.
		eras: events.flatMap(({ id, label, date: { precision, from, to }, status }) =>
			precision === 'days' && status === 'reported' ? [{ id, title: label, from, to }] : []
		),
		legs: journey.legs.filter(({ id, state }) => state === 'travelled' && drawn.has(id)),
		waters: loadMap(story).names,
		home,
		plates: plates.toSorted((a, b) => a.zoom - b.zoom)
	};
}
