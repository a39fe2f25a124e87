// The page around this one: only it is heard, and it is told layout and nothing else.
import { envelope, fromHost, type GuestMessage, type HostMessage } from '../../../model/protocol.ts';

export class Host {
	constructor(hear: (message: HostMessage) => void) {
		addEventListener('message', ({ source, data }) => {
			if (source !== window.parent) return;
			const message = fromHost(data);
			if (message) hear(message);
		});
	}

	/** Whoever frames a public page may know how high it is and where it is read: no origin is asked for. */
	post(message: GuestMessage): void {
		window.parent.postMessage(envelope(message), '*');
	}
}
