import { loadMap } from '$lib/server/map';
import { qrRows } from '$lib/server/qr';
import { guest } from '$lib/server/scripts';
import { loadStory } from '$lib/server/story';

export const load = async () => {
	const story = loadStory();
	return { story, map: loadMap(story), qr: qrRows(story.address), guest: await guest() };
};
