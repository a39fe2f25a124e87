// What the page to explore is drawn from; no more of the story than it shows, for all of it is sent twice: as HTML and as
// data.
import type { Explored } from '../model/explore.ts';
import type { Story } from '../model/story.ts';
import { grounds } from './engraving/bases.ts';
import { homeOf } from './home.ts';
import { waterNames } from './map.ts';

export function exploredOf(story: Story): Explored {
	const { lang, title, standfirst, description, disclosure, address, published, modified, reporter, clock } = story;
	const { events, places, actors, sources, steps, journey } = story;
	const plates = [...grounds(story).values()].map(({ camera }) => camera);
	const home = homeOf(events, places);
	const drawn = new Set(steps.flatMap(({ scene }) => (scene.camera.zoom <= home.zoom + 1 ? scene.legs : [])));
	// A story opens on what it is about: the focus of the first step that is printed with a denomination.
	const main = steps.find(({ denomination }) => denomination)?.scene.timeline.focus;
	return {
		story: {
			...{ lang, title, standfirst, description, disclosure, address, published, modified, reporter, clock },
			steps: steps.map(({ id, title, events, picture }, i) => ({
				id,
				title,
				events,
				picture: i === 0 ? picture : ''
			}))
		},
		events,
		...(main !== undefined && { main }),
		places,
		actors,
		sources,
		legs: journey.legs.filter(({ id, state }) => state === 'travelled' && drawn.has(id)),
		waters: waterNames().filter(({ cameras }) => plates.some(({ id }) => cameras.includes(id))),
		home,
		plates: plates.toSorted((a, b) => a.zoom - b.zoom)
	};
}
