// Where the focus goes when what had it is gone: to the page's beginning, if nobody says better.

/** Gives the focus to the first of some that is there to take it. */
export function focusFirst(...selectors: readonly string[]): void {
	for (const selector of selectors) {
		const found = document.querySelector<HTMLElement>(selector);
		found?.focus();
		if (found && found === document.activeElement) return;
	}
}
