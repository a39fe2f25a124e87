// The words of steps that are far from the screen wait to be laid out (layout.css); until then the page's length is an
// estimate.

/** Lays all of them out, for a length that is known at once. */
export function layOutWords(): void {
	for (const words of document.querySelectorAll('.step > :not(.picture)')) words.classList.add('unfolded');
}

/** Where a link leads hangs on the length of what is before it: all words are laid out before it is followed. */
export function layOutForLinks(): void {
	addEventListener(
		'click',
		({ target }) => {
			if (target instanceof Element && target.closest('a[href*="#"]')) document.documentElement.dataset.at = '#';
		},
		{ capture: true }
	);
}
