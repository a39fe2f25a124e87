// Where the focus goes when what had it is gone: to the page's beginning, if nobody says better.

/** Gives the focus to the first of some that is there to take it. */
export function focusFirst(...selectors: readonly string[]): void {
	for (const selector of selectors) {
		const found = document.querySelector<HTMLElement>(selector);
		found?.focus();
		if (found && found === document.activeElement) return;
	}
}

/** @returns whether what has the focus now still has it, or nothing has: the reader has not gone on to something else. */
export function holding(): () => boolean {
	const held = document.activeElement;
	return () => document.activeElement === held || document.activeElement === document.body;
}
