// A page in somebody else's frame: what its address asks for, and how it says what the host needs to lay it out.
import { heightMessages, readParameters, type Asked } from '../model/embedding.ts';
import { heedAddress } from './motion.ts';
import { envelope, fromHost, type GuestMessage } from '../model/protocol.ts';

/** Whether there is a page around this one. */
export const isFramed = (): boolean => window.parent !== window;

/** Reads the address, and dresses the page as it asks. */
export function dress(): Asked {
	const query = new URLSearchParams(location.search);
	heedAddress(query);
	const asked = readParameters(query);
	const { dataset } = document.documentElement;
	if (asked.dark !== 'auto') dataset.theme = asked.dark === 'true' ? 'dark' : 'light';
	dataset.plain = String(asked.plain);
	return asked;
}

/** Says a height to whatever host there is: numbers of layout, which anyone may know. */
export function sayHeight(height: number, { childId }: Asked): void {
	for (const message of heightMessages(height, childId)) window.parent.postMessage(message, '*');
}

/**
 * Keeps whoever frames the page informed of its height: hosts that listen, where the address asks for it, and the
 * loader, which is told that this page does not scroll with its own. Returns the undoing.
 */
export function speak(page: HTMLElement, asked: Asked): () => void {
	const over = new AbortController();
	const post = (message: GuestMessage): void => window.parent.postMessage(envelope(message), '*');
	let hosted = false;
	let said = 0;
	const measure = (): void => {
		const height = Math.ceil(page.getBoundingClientRect().height);
		document.documentElement.toggleAttribute('data-grows', hosted || asked.auto);
		if (height === 0) return;
		if (hosted) post({ type: 'height', height });
		if (asked.auto && height !== said) sayHeight((said = height), asked);
	};
	addEventListener(
		'message',
		({ source, data }) => {
			const message = source === window.parent ? fromHost(data) : undefined;
			if (message?.type === 'ping') post({ type: 'hello' });
			if (message?.type !== 'init') return;
			hosted = true;
			measure();
		},
		{ signal: over.signal }
	);
	const sizes = new ResizeObserver(measure);
	sizes.observe(page);
	measure();
	post({ type: 'hello' });
	return () => {
		over.abort();
		sizes.disconnect();
	};
}

/** A link to another page opens it beside the page that frames this one. */
export const outwards = ({ target }: Event): void => {
	const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
	if (link && !link.getAttribute('href')?.startsWith('#')) link.target = '_blank';
};
