// What a key means while the timeline has the focus. Never listened for on the whole page.
export type Act = 'next' | 'previous' | 'up' | 'down' | 'in' | 'out' | 'first' | 'last' | 'whole' | 'list' | 'close';

const KEYS: Readonly<Record<string, Act>> = {
	ArrowRight: 'next',
	ArrowLeft: 'previous',
	ArrowUp: 'up',
	ArrowDown: 'down',
	'+': 'in',
	'=': 'in',
	'-': 'out',
	_: 'out',
	Home: 'first',
	End: 'last',
	'0': 'whole',
	l: 'list',
	L: 'list',
	Escape: 'close'
};

interface Press {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
}

/** Nothing with Ctrl, ⌘ or Alt: those belong to the browser. */
const actOf = ({ key, ctrlKey, metaKey, altKey }: Press): Act | undefined =>
	ctrlKey || metaKey || altKey || !Object.hasOwn(KEYS, key) ? undefined : KEYS[key];

/**
 * Listens on an element, and nowhere else; returns how to stop.
 * @param press is told what a key means, and says whether it was heard
 * @param within is told whether the focus is in the element
 */
export function listenForKeys(
	node: HTMLElement,
	press: (act: Act) => boolean,
	within: (focused: boolean) => void
): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	node.addEventListener(
		'keydown',
		(event) => {
			const act = actOf(event);
			if (act && !(event.target as HTMLElement).closest('select, input, [popover]') && press(act))
				event.preventDefault();
		},
		{ signal }
	);
	node.addEventListener('focusin', () => within(node.contains(document.activeElement)), { signal });
	node.addEventListener(
		'focusout',
		({ relatedTarget }) => {
			if (relatedTarget instanceof Node && node.contains(relatedTarget)) return;
			// Not at once: what had the focus may be on its way out of the page, and its view amid drawing.
			queueMicrotask(() => within(node.contains(document.activeElement)));
		},
		{ signal }
	);
	return () => stop.abort();
}

interface Stands {
	readonly key: string;
	readonly x: number;
	readonly lane: number;
}

/** The nearest item in the next lane up or down that has any. */
export function neighbour<T extends Stands>(items: readonly T[], from: T, way: 'up' | 'down'): T | undefined {
	const lanes = items.map(({ lane }) => lane).filter((lane) => (way === 'up' ? lane < from.lane : lane > from.lane));
	const lane = way === 'up' ? Math.max(...lanes) : Math.min(...lanes);
	const there = items.filter((item) => item.lane === lane);
	return there.toSorted((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0];
}
