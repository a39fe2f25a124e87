// Which map the reader wants: the address has the first word, the page's own control the last; both are checked.
import { MAP_CHOICES, type MapChoice } from '../../../model/map.ts';
import { unableHere } from './able.ts';

const isChoice = (value: unknown): value is MapChoice => MAP_CHOICES.includes(value as MapChoice);

const KEY = 'map';

/** Storage throws where it is forbidden, as in a sandboxed frame; what was chosen then holds for this page. */
function stored(storage: () => Storage): string | null {
	try {
		return storage().getItem(KEY);
	} catch {
		return null;
	}
}

function store(storage: () => Storage, value: string): void {
	try {
		storage().setItem(KEY, value);
	} catch {
		// Not remembered, and not needed either.
	}
}

interface Chosen {
	readonly choice: MapChoice;
	/** What the address asked for and can't have, in words. */
	readonly ignored?: string;
}

export function chosenBy(search: string, remembered: string | null): Chosen {
	const asked = new URLSearchParams(search).get('map');
	if (isChoice(asked)) return { choice: asked };
	const choice = isChoice(remembered) ? remembered : 'auto';
	if (asked === null) return { choice };
	const known = MAP_CHOICES.join(', ');
	return { choice, ignored: `The address asks for the map “${asked.slice(0, 40)}”, which is none of ${known}.` };
}

export const chosen = (): Chosen =>
	chosenBy(
		location.search,
		stored(() => localStorage)
	);

/** Remembers what the page's control says, and lets the address say so too. */
export function choose(choice: string): void {
	if (!isChoice(choice)) return;
	store(() => localStorage, choice);
	const address = new URL(location.href);
	if (!address.searchParams.has('map')) return;
	address.searchParams.set('map', choice);
	history.replaceState(history.state, '', address);
}

/** Flights were too slow here: the pictures stay for the rest of the visit. */
const slowBefore = (): boolean => stored(() => sessionStorage) === 'slow';
export const rememberSlow = (): void => store(() => sessionStorage, 'slow');

/** Whether the live map is to come: when it is asked for, and by itself where the device is able. */
export const comes = (choice: MapChoice): boolean =>
	choice === 'webgl' || (choice === 'auto' && !slowBefore() && unableHere() === undefined);
