// What changes the sizes of the page, of the element or of its frame.

/** @param resized told when the frame's has become another; `moved` whenever anything may have moved */
export function watchSizes(
	element: HTMLElement,
	frame: HTMLElement,
	{ resized, moved }: { readonly resized: () => void; readonly moved: () => void },
	signal: AbortSignal
): void {
	let size = '';
	let soon = 0;
	const observer = new ResizeObserver(() => {
		const { clientWidth, clientHeight } = frame;
		const now = `${clientWidth} ${clientHeight}`;
		if (size && now !== size) {
			clearTimeout(soon);
			soon = window.setTimeout(resized, 60);
		}
		size = now;
		moved();
	});
	for (const box of [document.documentElement, element, frame]) observer.observe(box);
	signal.addEventListener('abort', () => {
		observer.disconnect();
		clearTimeout(soon);
	});
}
