// All that loads with the page: the rest comes when the reader begins, or at once when they arrive in the middle.
// Until then, and without it, each step's picture is sticky in its own section.

let begun: Promise<void> | undefined;
const begin = (): unknown =>
	(begun ??= import('./live.ts').then(
		({ begin }) => begin(),
		// It did not arrive: the story reads as it was written.
		() => undefined
	));

// Where the page stands is not asked: that would force a layout, and a reload in the middle scrolls by itself.
if (location.hash) begin();
// What the reader asked for is painted first.
const soon = (): void => void requestAnimationFrame(() => setTimeout(begin));
for (const sign of ['scroll', 'wheel', 'touchstart', 'pointerdown', 'keydown'])
	addEventListener(sign, soon, { passive: true, once: true });

// Words, maps and ribbons are laid out while nothing else is to be done, one at a time, so that none is when it scrolls in.
const idle = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout;
const unfold = (): void => {
	// Words first: how long the page is hangs on them, and where a link leads.
	const [words, parts] = ['.step > :not(.picture, .unfolded)', '.picture > :not(.unfolded)'];
	const next = document.querySelector(words) ?? document.querySelector(parts);
	next?.classList.add('unfolded');
	if (next) requestAnimationFrame(() => idle(unfold));
};
void document.fonts.ready.then(() => idle(unfold));
