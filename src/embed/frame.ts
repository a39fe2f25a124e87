// The frame that holds the guest: the one that the page's author wrote, else one of ours.

export interface Guest {
	readonly frame: HTMLIFrameElement;
	readonly url: URL;
	/** Where its messages come from: `null`, as a word, when a sandbox takes its origin away. */
	readonly origin: string;
}

/**
 * Runs when the element's children are there. A loader that is on the page before the element sees it when only its
 * start tag has been read. Returns what calls it off.
 */
export function whenParsed(element: HTMLElement, run: () => void): () => void {
	if (document.readyState !== 'loading' || element.querySelector('iframe')) {
		run();
		return () => undefined;
	}
	const waiting = new AbortController();
	const watch = new MutationObserver(() => {
		if (element.querySelector('iframe')) done();
	});
	const done = (): void => {
		stop();
		run();
	};
	const stop = (): void => {
		watch.disconnect();
		waiting.abort();
	};
	watch.observe(element, { childList: true, subtree: true });
	document.addEventListener('DOMContentLoaded', done, { signal: waiting.signal });
	return stop;
}

/** The element's guest, asked for if it was not yet; nothing when its address is not one of the web. */
export function frameIn(element: HTMLElement): Guest | undefined {
	const written = element.querySelector('iframe');
	const url = webAddress(element.getAttribute('src') ?? written?.getAttribute('src'));
	if (!url) return undefined;
	const frame = written ?? document.createElement('iframe');
	const sandbox = frame.getAttribute('sandbox') ?? element.getAttribute('sandbox');
	if (!written) {
		frame.title = element.title || 'Story';
		if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
	}
	if (webAddress(frame.getAttribute('src'))?.href !== url.href) frame.src = url.href;
	if (!written) element.append(frame);
	const opaque = sandbox !== null && !/(^|\s)allow-same-origin(\s|$)/i.test(sandbox);
	return { frame, url, origin: opaque ? 'null' : url.origin };
}

function webAddress(src: string | null | undefined): URL | undefined {
	try {
		const url = new URL(src ?? '', src ? document.baseURI : undefined);
		return /^https?:$/.test(url.protocol) ? url : undefined;
	} catch {
		return undefined;
	}
}
