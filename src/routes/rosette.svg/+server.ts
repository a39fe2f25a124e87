// The cover's ornament, a file of its own, so that the page's words need not wait for it.
import { rosetteSvg } from '$lib/server/rosette';

export const prerender = true;

export const GET = (): Response => new Response(rosetteSvg(), { headers: { 'content-type': 'image/svg+xml' } });
