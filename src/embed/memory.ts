// How high the story was when the reader was last here, so that a reload or Back finds its place at once.
import { between, MAX_HEIGHT } from '../lib/model/protocol.ts';
import type { Hold } from './ground.ts';

interface Known {
	readonly height: number;
	readonly width: number;
	readonly mode: Hold;
}

const keyOf = ({ origin, pathname, search }: URL): string => `story-embed:${origin}${pathname}${search}`;

/** The height in the same mode and at the same width, px; storage may be forbidden, or hold what others wrote. */
export function recall(url: URL, width: number, mode: Hold): number | undefined {
	try {
		const known = JSON.parse(sessionStorage.getItem(keyOf(url)) ?? 'null') as Partial<Known> | null;
		const same = known?.width === width && known.mode === mode;
		return same && between(known.height, 1, MAX_HEIGHT) ? known.height : undefined;
	} catch {
		return undefined;
	}
}

export function remember(url: URL, known: Known): void {
	try {
		sessionStorage.setItem(keyOf(url), JSON.stringify(known));
	} catch {
		// Then the page finds its place a moment later.
	}
}
