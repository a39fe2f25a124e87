// What the live map fetches, checked at the border: it arrives in time, it is JSON, and it is what was asked for.
import type { GroundFile } from '../../../model/ground.ts';
import type { LiveFile } from '../../../model/live-map.ts';

/** Longer than this (ms) no reader waits; the pictures are there. */
const PATIENCE = 10_000;

/** @throws when it does not arrive within `PATIENCE`, or is not what it must be */
async function fetched(address: URL, signal: AbortSignal): Promise<Response> {
	const response = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) });
	if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
	return response;
}

async function json(address: URL, signal: AbortSignal): Promise<Record<string, unknown>> {
	const response = await fetched(address, signal);
	const value: unknown = await response.json();
	if (typeof value !== 'object' || value === null) throw new Error(`${address.pathname}: not an object`);
	return value as Record<string, unknown>;
}

export async function groundFrom(address: URL, signal: AbortSignal): Promise<GroundFile> {
	const value = await json(address, signal);
	const { rings } = (value.underprint ?? {}) as { rings?: unknown };
	if (value.type !== 'FeatureCollection' || !Array.isArray(value.features) || !Array.isArray(rings))
		throw new Error(`${address.pathname}: not the ground of a map`);
	return value as unknown as GroundFile;
}

export async function liveFrom(address: URL, signal: AbortSignal): Promise<LiveFile> {
	const value = await json(address, signal);
	const { library, worker, styles, scenes } = value;
	if (![library, worker, styles].every((name) => typeof name === 'string') || !Array.isArray(scenes))
		throw new Error(`${address.pathname}: not the story’s live map`);
	return value as unknown as LiveFile;
}

/** Whether a file is there, and kept by the browser for whoever asks next. */
export async function arrived(address: URL, signal: AbortSignal): Promise<void> {
	await (await fetched(address, signal)).arrayBuffer();
}

/** Adds a stylesheet once and waits for it. */
export function styled(address: URL): Promise<void> {
	const known = [...document.styleSheets].some(({ href }) => href === address.href);
	if (known) return Promise.resolve();
	const link = document.createElement('link');
	link.rel = 'stylesheet';
	link.href = address.href;
	return new Promise((done, failed) => {
		link.onload = () => done();
		link.onerror = () => failed(new Error(`${address.pathname}: did not arrive`));
		setTimeout(link.onerror, PATIENCE);
		document.head.append(link);
	});
}
