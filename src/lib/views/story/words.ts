// The words of steps that are far from the screen wait to be laid out (layout.css); until then the page's length is an
// estimate.

/** Lays all of them out, for a length that is known at once. */
export function layOutWords(): void {
	for (const words of document.querySelectorAll('.late')) words.classList.add('unfolded');
}
