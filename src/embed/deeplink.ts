// Where the page's own address leads into the story, `#<id of the element>:<id of the step>`: where the page allows it,
// once for each address, and not for readers who come back, for they have a place already.
import { isStepId } from '../lib/model/protocol.ts';

const back = performance
	.getEntriesByType('navigation')
	.some((entry) => /reload|back/.test((entry as PerformanceNavigationTiming).type));

/** What each element has been led by. */
const led = new WeakMap<Element, string>();
const first = back ? location.hash : undefined;

/** The step to begin at, or empty, where the guest itself may have one. Nothing where the page is not to be led. */
export function leadsTo(element: Element): string | undefined {
	if (!element.hasAttribute('deeplink')) return undefined;
	const { hash } = location;
	const before = led.get(element) ?? first;
	led.set(element, hash);
	if (hash === before) return undefined;
	const start = `#${element.id}:`;
	const step = hash.slice(start.length);
	if (element.id && hash.startsWith(start) && isStepId(step)) return step;
	return before === undefined ? '' : undefined;
}
