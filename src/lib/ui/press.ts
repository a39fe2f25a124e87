// When a reader's press is over. Heard before anything else hears the key, so that whoever acts on it can wait for this.
import { afterPaint } from './paint.ts';

/** ms; a key that is held for longer is no press any more. */
const LONGEST = 250;

let over = Promise.resolve();
let key: string | undefined;
let end: (() => void) | undefined;
if (typeof window !== 'undefined') {
	const down = ({ code, repeat }: KeyboardEvent): void => {
		if (repeat) return;
		end?.();
		key = code;
		over = new Promise((resolve) => {
			end = resolve;
			setTimeout(resolve, LONGEST);
		});
	};
	addEventListener('keydown', down, true);
	const up = ({ code }: KeyboardEvent): void => {
		if (code === key) end?.();
	};
	addEventListener('keyup', up, true);
}

/**
 * Resolves after the key that is down is let go and the browser has shown what there is then: what takes long begins as
 * a button's work does, and does not keep the end of its own press waiting.
 */
export async function afterPress(): Promise<void> {
	await over;
	await afterPaint();
}
