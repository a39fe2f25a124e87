// Whether pictures move: the reader's system says, and the reader's own switch on the page has the last word.

const KEY = 'motion';

export interface Motion {
	readonly reduced: boolean;
}

/** Storage throws where it is forbidden, as in a sandboxed frame; the switch then holds for this visit. */
const remembered = {
	get: (): string | null => {
		try {
			return localStorage.getItem(KEY);
		} catch {
			return null;
		}
	},
	set: (value: string): void => {
		try {
			localStorage.setItem(KEY, value);
		} catch {
			// Not remembered, and not needed either.
		}
	}
};

interface Ways {
	/** Who framed the page asks for no motion; the reader may still ask for it. */
	readonly still?: boolean;
	readonly signal?: AbortSignal;
}

/** @param changed told whenever the answer may have become another */
export function motionOf(
	button: HTMLButtonElement | null,
	{ still = false, ...options }: Ways,
	changed: () => void
): Motion {
	const system = matchMedia('(prefers-reduced-motion: reduce)');
	let chosen = still ? 'reduce' : remembered.get();
	const motion = {
		get reduced() {
			return chosen === null ? system.matches : chosen === 'reduce';
		}
	};
	const tell = (): void => {
		button?.setAttribute('aria-pressed', String(motion.reduced));
		document.documentElement.dataset.still = String(motion.reduced);
	};
	const click = (): void => {
		chosen = motion.reduced ? 'full' : 'reduce';
		remembered.set(chosen);
		tell();
		changed();
	};
	const change = (): void => {
		tell();
		changed();
	};
	button?.addEventListener('click', click, options);
	system.addEventListener('change', change, options);
	tell();
	return motion;
}
