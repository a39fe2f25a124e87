// Whose a finger is: the page's when it goes up or down, the timeline's when it goes sideways or a second one joins it.
type Owner = 'page' | 'timeline';

/** Keeps from an element's other listeners the moves that are the page's, so that nobody holds its scrolling up. */
export function sidewaysOnly(node: HTMLElement): () => void {
	const stop = new AbortController();
	let owner: Owner | undefined;
	let start = { x: 0, y: 0 };
	node.addEventListener(
		'touchstart',
		({ touches: [first, second] }) => {
			owner = second ? 'timeline' : undefined;
			if (first) start = { x: first.clientX, y: first.clientY };
		},
		{ capture: true, passive: true, signal: stop.signal }
	);
	node.addEventListener(
		'touchmove',
		(event) => {
			const [first] = event.touches;
			if (!first) return;
			const [x, y] = [Math.abs(first.clientX - start.x), Math.abs(first.clientY - start.y)];
			// Decided once: a swipe that turns goes on as it began.
			if (x !== y) owner ??= x > y ? 'timeline' : 'page';
			if (owner !== 'timeline') event.stopImmediatePropagation();
		},
		{ capture: true, passive: true, signal: stop.signal }
	);
	return () => stop.abort();
}
