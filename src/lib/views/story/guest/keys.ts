// Space scrolls a page, but in no browser does it leave a frame that can't scroll itself; all other keys do.
import type { Host } from './host.ts';

/** What has a use of its own for the key. */
const OWN = 'a, button, summary, input, textarea, select, video, audio, [contenteditable], [role]';

export function relayKeys(host: Host, signal: AbortSignal): void {
	addEventListener(
		'keydown',
		(event) => {
			const { target, key, shiftKey, ctrlKey, metaKey, altKey, defaultPrevented } = event;
			if (key !== ' ' || defaultPrevented || ctrlKey || metaKey || altKey) return;
			if (target instanceof Element && target.closest(OWN)) return;
			event.preventDefault();
			host.post({ type: 'key', key: shiftKey ? 'ShiftSpace' : 'Space' });
		},
		{ signal }
	);
}
