import { exploredOf } from '$lib/server/explore';
import { early } from '$lib/server/scripts';
import { loadStory } from '$lib/server/story';

export const load = async () => ({ ...exploredOf(loadStory()), early: await early() });
