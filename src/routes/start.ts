// All that loads with the page: the rest comes when the reader begins, or at once when they arrive in the middle.
// Until then, and without it, each step's picture is sticky in its own section, and whole when the reader is near.
import { layOutForLinks, layOutNext, unfold, unfoldAll } from '../lib/views/story/folded.ts';

let begun: Promise<void> | undefined;
const begin = (): unknown =>
	(begun ??= import('./live.ts').then(
		({ begin }) => begin(unfold),
		// It did not arrive: the story reads as it was written.
		() => undefined
	));

// What the reader asked for is painted first, and the browser has gone where the address leads.
const soon = (): void => void requestAnimationFrame(() => setTimeout(begin));
// Where the page stands is not asked: that would force a layout, and a reload in the middle scrolls by itself.
if (location.hash) soon();
for (const sign of ['scroll', 'wheel', 'touchstart', 'pointerdown', 'keydown'])
	addEventListener(sign, soon, { passive: true, once: true });

layOutForLinks();

// A folded picture is made whole before it comes into sight, wherever the reader goes and whatever is still to arrive.
const near = new IntersectionObserver(
	(steps) => {
		for (const { isIntersecting, target } of steps)
			if (isIntersecting) {
				unfold(target);
				near.unobserve(target);
			}
	},
	{ rootMargin: '50% 0px' }
);
for (const step of document.querySelectorAll('.step')) near.observe(step);

// While nothing else is to be done: words are laid out, since the length of the page hangs on them, and where a link
// leads; then the other pictures are made whole, and laid out. One at a time, so that none keeps the reader waiting.
const idle = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout;
const prepare = (): void => {
	const words = document.querySelector('.late:not(.unfolded)');
	words?.classList.add('unfolded');
	// Asked for at once, their layout does not make the next frame longer.
	words?.getBoundingClientRect();
	if (words ?? (unfold(document) || layOutNext())) requestAnimationFrame(() => idle(prepare));
};
void document.fonts.ready.then(() => idle(prepare));

// Paper has them all; so has a screen that is told to look like it.
addEventListener('beforeprint', unfoldAll);
matchMedia('print').addEventListener('change', unfoldAll);
