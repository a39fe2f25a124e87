// Messages, checked for whose they are: a frame's own window, at the origin that it was given.
import { envelope, fromGuest, type GuestMessage, type HostMessage } from '../lib/model/protocol.ts';
import type { Guest } from './frame.ts';

type Hear = (message: GuestMessage) => void;

/** Who listens to which window: one listener, however many stories are on the page. */
const heard = new WeakMap<MessageEventSource, { readonly origin: string; readonly hear: Hear }>();
let listening = false;

function listen(): void {
	if (listening) return;
	listening = true;
	addEventListener('message', ({ source, origin, data }) => {
		const known = source && heard.get(source);
		if (known?.origin !== origin) return;
		const message = fromGuest(data);
		if (message) known.hear(message);
	});
}

export interface Wire {
	readonly post: (message: HostMessage) => void;
	/** To be told whenever the frame may have become another window, as when it has been moved in the page. */
	readonly renew: () => void;
	readonly cut: () => void;
}

export function wire({ frame, origin }: Guest, hear: Hear): Wire {
	let window: Window | null = null;
	const cut = (): void => {
		if (window) heard.delete(window);
		window = null;
	};
	const renew = (): void => {
		if (frame.contentWindow === window) return;
		cut();
		window = frame.contentWindow;
		if (window) heard.set(window, { origin, hear });
	};
	listen();
	renew();
	return {
		// A sandboxed guest has no origin that a message could be addressed to, and a ping may find the frame still empty.
		// Both are told layout, and nothing secret.
		post: (message) =>
			window?.postMessage(envelope(message), origin === 'null' || message.type === 'ping' ? '*' : origin),
		renew,
		cut
	};
}
