// Whose a finger is: the page's when it goes up or down, the timeline's when it goes sideways or a second one joins it.
type Owner = 'page' | 'timeline';

/** A mark that a finger began on may be gone while it moves; what it does then is told to nobody but that mark. */
function relay(node: HTMLElement, target: EventTarget | null, signal: AbortSignal): void {
	if (!(target instanceof Element)) return;
	const pass = (event: TouchEvent): void => {
		if (node.contains(target)) return;
		const { type, cancelable, touches, targetTouches, changedTouches } = event;
		const fingers = { touches: [...touches], targetTouches: [...targetTouches], changedTouches: [...changedTouches] };
		if (!node.dispatchEvent(new TouchEvent(type, { cancelable, ...fingers }))) event.preventDefault();
	};
	for (const type of ['touchmove', 'touchend', 'touchcancel'])
		target.addEventListener(type, pass as EventListener, { passive: false, signal });
}

/** Keeps from an element's other listeners the moves that are the page's, so that nobody holds its scrolling up. */
export function sidewaysOnly(node: HTMLElement): () => void {
	const stop = new AbortController();
	let owner: Owner | undefined;
	let start = { x: 0, y: 0 };
	let fingers = new AbortController();
	node.addEventListener(
		'touchstart',
		({ target, touches: [first, second] }) => {
			if (!second) {
				fingers.abort();
				fingers = new AbortController();
			}
			relay(node, target, fingers.signal);
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
	return () => {
		stop.abort();
		fingers.abort();
	};
}
