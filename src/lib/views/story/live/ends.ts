// Home and End arrive. A browser glides there, and stops where the page's length changes on the way; and a busy one now
// and then ends the glide before it has begun.
import { layOutWords } from '../words.ts';

/** What has a use of its own for the keys. */
const OWN = 'input, select, textarea, [contenteditable]';

const distance = (key: string): number =>
	Math.abs(scrollY - (key === 'Home' ? 0 : document.documentElement.scrollHeight - innerHeight));

export function arriveAtEnds(): void {
	let wanted: string | undefined;
	addEventListener('keydown', ({ key, target, defaultPrevented, shiftKey, ctrlKey, metaKey, altKey }) => {
		const taken = defaultPrevented || shiftKey || ctrlKey || metaKey || altKey;
		const own = target instanceof Element && target.closest(OWN);
		wanted = !taken && !own && (key === 'Home' || key === 'End') ? key : undefined;
		if (!wanted) return;
		layOutWords();
		// Who is there already goes nowhere, and no glide will end.
		if (distance(wanted) <= 1) wanted = undefined;
	});
	// Whoever moves the page meanwhile has thought better of it.
	for (const sign of ['wheel', 'touchstart', 'pointerdown'])
		addEventListener(sign, () => (wanted = undefined), { passive: true });
	document.addEventListener('scrollend', ({ target }) => {
		if (!wanted || target !== document) return;
		const top = wanted === 'Home' ? 0 : document.documentElement.scrollHeight;
		if (distance(wanted) > 1) scrollTo({ top, behavior: 'instant' });
		wanted = undefined;
	});
}
