// What the live map is told of the story, and where its renderer is.
import { json } from '@sveltejs/kit';
import { liveFile } from '$lib/server/live-map';
import { loadStory } from '$lib/server/story';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => json(liveFile(loadStory()));
