// What a page that frames the story and the framed story say to each other, and what of it may be believed.
// Version 1 is public: see src/embed/README.md.

const NAMESPACE = 'story-embed';
const VERSION = 1;

/** Greatest height of a story, px: some sixty screens of a large monitor. */
export const MAX_HEIGHT = 120_000;

/** What the guest does in its frame: scroll with the host's page, or show a step at a time. */
export type Mode = 'scroll' | 'stepper';

export type GuestMessage =
	| { readonly type: 'hello' }
	| { readonly type: 'height'; readonly height: number }
	/** The browser moved the guest (focus, an anchor, find in page): the host may follow. `id` counts up from 1. */
	| { readonly type: 'seek'; readonly id: number; readonly offset: number; readonly initial: boolean }
	| { readonly type: 'key'; readonly key: 'Space' | 'ShiftSpace' }
	| { readonly type: 'step'; readonly id: string; readonly index: number; readonly count: number };

export type HostMessage =
	| { readonly type: 'ping' }
	/** `hash` is the step to begin at, or empty. */
	| { readonly type: 'init'; readonly mode: Mode; readonly hash: string }
	/** `offset` px of the wrapper are above the frame, and the latest seek that the host has obeyed is `ack`. */
	| {
			readonly type: 'scroll';
			readonly offset: number;
			readonly ack: number;
			/** How many px of the frame lie above and below the host's window. */
			readonly clip: readonly [top: number, bottom: number];
			/** When it was sent, ms since 1970. */
			readonly ts: number;
	  }
	| { readonly type: 'print'; readonly on: boolean };

export const envelope = <M extends GuestMessage | HostMessage>(message: M): M & { ns: string; v: number } => ({
	ns: NAMESPACE,
	v: VERSION,
	...message
});

export const between = (value: unknown, least: number, most: number): value is number =>
	typeof value === 'number' && value >= least && value <= most;

const whole = (value: unknown, least: number, most: number): value is number =>
	between(value, least, most) && Number.isInteger(value);

/** Names of steps, also as they stand in an address: never anything that could mean more than a name. */
export const isStepId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);

type Fields = Readonly<Record<string, unknown>>;

/** The fields of one of our messages, not yet checked one by one. */
function opened(data: unknown): Fields | undefined {
	if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
	const fields = data as Fields;
	return fields.ns === NAMESPACE && fields.v === VERSION ? fields : undefined;
}

/** A guest's message made anew of what is right in it, or nothing. Never throws, whatever it is given. */
export function fromGuest(data: unknown): GuestMessage | undefined {
	const fields = opened(data);
	if (!fields) return undefined;
	const { type, height, id, offset, initial, key, index, count } = fields;
	switch (type) {
		case 'hello':
			return { type };
		case 'height':
			return between(height, 1, MAX_HEIGHT) ? { type, height } : undefined;
		case 'seek':
			if (!whole(id, 1, Number.MAX_SAFE_INTEGER) || !between(offset, 0, MAX_HEIGHT)) return undefined;
			return { type, id, offset, initial: initial === true };
		case 'key':
			return key === 'Space' || key === 'ShiftSpace' ? { type, key } : undefined;
		case 'step':
			if (!isStepId(id) || !whole(count, 1, 1000) || !whole(index, 0, count - 1)) return undefined;
			return { type, id, index, count };
		default:
			return undefined;
	}
}

/** The same for what a host says. */
export function fromHost(data: unknown): HostMessage | undefined {
	const fields = opened(data);
	if (!fields) return undefined;
	const { type, mode, hash, offset, ack, clip, ts, on } = fields;
	switch (type) {
		case 'ping':
			return { type };
		case 'init':
			if (mode !== 'scroll' && mode !== 'stepper') return undefined;
			return { type, mode, hash: isStepId(hash) ? hash : '' };
		case 'scroll': {
			if (!between(offset, 0, MAX_HEIGHT) || !whole(ack, 0, Number.MAX_SAFE_INTEGER)) return undefined;
			const [top, bottom] = Array.isArray(clip) ? (clip as readonly unknown[]) : [];
			if (!between(top, 0, MAX_HEIGHT) || !between(bottom, 0, MAX_HEIGHT) || !between(ts, 0, 1e15)) return undefined;
			return { type, offset, ack, clip: [top, bottom], ts };
		}
		case 'print':
			return typeof on === 'boolean' ? { type, on } : undefined;
		default:
			return undefined;
	}
}
