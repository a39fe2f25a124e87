// The story's switch for motion, and what stops and starts by it.
import { chooseMotion, isStill, onSystemMotion } from '../../../reading/motion.ts';

export interface Motion {
	readonly reduced: boolean;
}

/** @param changed told whenever the answer may have become another */
export function motionOf(
	button: HTMLButtonElement | null,
	options: { readonly signal?: AbortSignal },
	changed: () => void
): Motion {
	const tell = (): void => {
		button?.setAttribute('aria-pressed', String(isStill()));
		document.documentElement.dataset.still = String(isStill());
	};
	const change = (): void => {
		tell();
		changed();
	};
	const click = (): void => {
		chooseMotion(isStill() ? 'full' : 'reduce', true);
		change();
	};
	button?.addEventListener('click', click, options);
	onSystemMotion(change, options);
	tell();
	return {
		get reduced() {
			return isStill();
		}
	};
}
