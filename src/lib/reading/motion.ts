// Whether pictures move, for every page: what the address asks for goes first, then the reader's own switch, which holds
// for the next visits as well, then the reader's system. The switch, once pressed, has the last word.
type Word = 'full' | 'reduce';

const KEY = 'motion';
const SYSTEM = '(prefers-reduced-motion: reduce)';

/** Undefined until it is asked for. */
let chosen: Word | null | undefined;
let list: MediaQueryList | undefined;
/** One list for all: whoever follows the scroll asks in every frame, and to make one takes long. */
const system = (): MediaQueryList => (list ??= matchMedia(SYSTEM));

/** Storage throws where it is forbidden, as in a sandboxed frame; the switch then holds for this visit. */
function remembered(): Word | null {
	try {
		const word = localStorage.getItem(KEY);
		return word === 'full' || word === 'reduce' ? word : null;
	} catch {
		return null;
	}
}

/** @param remember for the reader's own choice */
export function chooseMotion(word: Word, remember: boolean): void {
	chosen = word;
	if (!remember) return;
	try {
		localStorage.setItem(KEY, word);
	} catch {
		// Not remembered, and not needed either.
	}
}

/** Takes over what an address asks for. */
export function heedAddress(query: URLSearchParams): void {
	if (query.get('motion') === 'reduce') chooseMotion('reduce', false);
}

/** Whether nothing is to move now. */
export function isStill(): boolean {
	if (chosen === undefined) chosen = remembered();
	return chosen === null ? system().matches : chosen === 'reduce';
}

/** Tells when the reader's system changes its mind. */
export const onSystemMotion = (changed: () => void, options: AddEventListenerOptions): void =>
	system().addEventListener('change', changed, options);
