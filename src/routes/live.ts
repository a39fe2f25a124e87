// The story's script: the stage, and the live map for it. Two views meet here as everywhere in the routes.
import { live } from '../lib/views/story/live/live.ts';

export const begin = (unfold: (part: ParentNode) => void): void =>
	live({ unfold, map: () => import('../lib/views/map/live/for-story.ts') });
