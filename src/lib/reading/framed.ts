// A page in somebody else's frame: what its address asks for, and how it says what the host needs to lay it out.
import { heightMessages, readParameters, type Asked } from '../model/embedding.ts';

/** Whether there is a page around this one. */
export const isFramed = (): boolean => window.parent !== window;

/** Reads the address, and dresses the page as it asks. */
export function dress(): Asked {
	const asked = readParameters(new URLSearchParams(location.search));
	const { dataset } = document.documentElement;
	if (asked.dark !== 'auto') dataset.theme = asked.dark === 'true' ? 'dark' : 'light';
	dataset.plain = String(asked.plain);
	return asked;
}

/** Says a height to whatever host there is: numbers of layout, which anyone may know. */
export function sayHeight(height: number, { childId }: Asked): void {
	for (const message of heightMessages(height, childId)) window.parent.postMessage(message, '*');
}
