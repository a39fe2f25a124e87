import { loadMap } from '$lib/server/map';
import { scripts } from '$lib/server/scripts';
import { loadStory } from '$lib/server/story';

export const load = async () => {
	const story = loadStory();
	return { story, map: loadMap(story), live: (await scripts('story')).entry };
};
