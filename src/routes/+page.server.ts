import { loadMap } from '$lib/server/map';
import { script } from '$lib/server/scripts';
import { loadStory } from '$lib/server/story';

export const load = async () => {
	const story = loadStory();
	return { story, map: loadMap(story), live: (await script('story')).name };
};
