// All pictures but the first stand folded in the page, each in a `noscript`: where scripts run, a browser takes what is
// in there for plain text, and does not make thousands of elements before the reader sees the first word. Where none
// do, it is part of the page like everything else.

/** Makes elements of the first picture in a part of the page that is still text; says whether there was one. */
export function unfold(part: ParentNode): boolean {
	const folded = part.querySelector('.picture > noscript');
	if (folded) folded.outerHTML = folded.textContent;
	return folded !== null;
}

/** All that is still folded, in the order of the page. */
export function unfoldAll(): void {
	while (unfold(document));
}

/**
 * Lays out half of a picture that never was, and lets it sleep again: it wakes much faster where the reader comes by.
 * Nothing is painted. Says whether there was one.
 */
export function layOutNext(): boolean {
	const part = document.querySelector<HTMLElement>(':is(.map-part, .ribbon-part):not(.laid)');
	if (!part) return false;
	part.classList.add('laid');
	part.style.contentVisibility = 'visible';
	part.getBoundingClientRect();
	part.style.contentVisibility = '';
	return true;
}

/**
 * Where a link leads hangs on the length of what is before it: all words are laid out before it is followed. It stands
 * here and not in words.ts, which the later scripts share: the page's first script must need no other file.
 */
export function layOutForLinks(): void {
	addEventListener(
		'click',
		({ target }) => {
			if (target instanceof Element && target.closest('a[href*="#"]')) document.documentElement.dataset.at = '#';
		},
		{ capture: true }
	);
}
