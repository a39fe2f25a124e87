import { loadMap } from '$lib/server/map';
import { loadStory } from '$lib/server/story';

export const load = () => {
	const story = loadStory();
	return { story, map: loadMap(story) };
};
