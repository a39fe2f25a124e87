// A page in somebody else's frame: what its address asks for, and how it says what the host needs to lay it out.
import { asksHeight, heightMessages, readParameters, type Asked } from '../model/embedding.ts';
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

/**
 * For hosts that listen, where the address asks for it: numbers of layout, which anyone may know. A host that comes late,
 * or has given the frame another width, asks again. Returns what says the height, px, if it has become another.
 */
export function heightTeller({ auto, childId }: Asked, heightNow: () => number, signal?: AbortSignal): () => void {
	let said = 0;
	const tell = (): void => {
		const height = auto ? heightNow() : 0;
		if (height === 0 || height === said) return;
		said = height;
		for (const message of heightMessages(height, childId)) window.parent.postMessage(message, '*');
	};
	const hear = ({ source, data }: MessageEvent): void => {
		if (source !== window.parent || !asksHeight(data, childId)) return;
		said = 0;
		tell();
	};
	addEventListener('message', hear, signal && { signal });
	return tell;
}

/** Measures at all times at which a page becomes higher; frames off the screen are told late of the last one. */
export function onGrowth(box: Element, measure: () => void, signal?: AbortSignal): void {
	const sizes = new ResizeObserver(measure);
	sizes.observe(box);
	signal?.addEventListener('abort', () => sizes.disconnect());
	addEventListener('load', measure, signal && { signal });
	void document.fonts.ready.then(() => signal?.aborted === true || measure());
}

/**
 * Keeps whoever frames the page informed of its height: hosts that listen, and the loader. Where the loader was not told
 * that this page is no story, it scrolls as a story would. Returns the undoing.
 */
export function speak(page: HTMLElement, asked: Asked): () => void {
	const over = new AbortController();
	const { signal } = over;
	const root = document.documentElement;
	const post = (message: GuestMessage): void => window.parent.postMessage(envelope(message), '*');
	let hosted = false;
	const heightNow = (): number => {
		root.toggleAttribute('data-grows', hosted || asked.auto);
		return Math.ceil(page.getBoundingClientRect().height);
	};
	const tell = heightTeller(asked, heightNow, signal);
	const measure = (): void => {
		const height = heightNow();
		if (hosted && height > 0) post({ type: 'height', height });
		tell();
	};
	addEventListener(
		'message',
		({ source, data }) => {
			const message = source === window.parent ? fromHost(data) : undefined;
			if (message?.type === 'scroll') scrollTo({ top: message.offset, behavior: 'instant' });
			if (message?.type === 'ping') post({ type: 'hello' });
			if (message?.type === 'init') {
				hosted = true;
				root.style.overflow = message.mode === 'scroll' ? 'hidden' : '';
			}
			if (message?.type === 'ping' || message?.type === 'init') measure();
		},
		{ signal }
	);
	onGrowth(page, measure, signal);
	measure();
	post({ type: 'hello' });
	return () => over.abort();
}

/** A link to another page opens it beside the page that frames this one. */
export const outwards = ({ target }: Event): void => {
	const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
	if (link && !link.getAttribute('href')?.startsWith('#')) link.target = '_blank';
};
