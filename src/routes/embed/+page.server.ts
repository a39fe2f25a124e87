import { exploredOf } from '$lib/server/explore';
import { loadStory } from '$lib/server/story';

export const load = () => ({ story: exploredOf(loadStory()).story });
