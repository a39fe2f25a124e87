// What the page around the element lets us do: hold the frame by CSS, hold it by hand, or not at all.

/** `sticky` where CSS can, `fixed` where something that hides its overflow forbids that, `none` where both fail. */
export type Hold = 'sticky' | 'fixed' | 'none';

export interface Ground {
	readonly hold: Hold;
	/** What scrolls the element, when that is not the page. */
	readonly scroller?: HTMLElement | undefined;
}

export function groundOf(element: HTMLElement): Ground {
	const box = scrollerOf(element);
	const scroller = box && scrolls(box, element) ? box : undefined;
	if (element.getAttribute('mode') === 'stepper') return { hold: 'none', scroller };
	// Our page may itself be in a frame as high as its content: a screen's height would then feed on itself.
	if (window !== window.top && !element.hasAttribute('framed')) return { hold: 'none', scroller };
	if (!box || scroller) return { hold: 'sticky', scroller };
	return { hold: ancestors(element).some(catchesFixed) ? 'none' : 'fixed' };
}

const ancestors = (element: HTMLElement): readonly HTMLElement[] => {
	const parent = element.parentElement;
	return parent ? [parent, ...ancestors(parent)] : [];
};

/** The nearest box that sticky elements stick to; the page's own scrolling needs no box. */
function scrollerOf(element: HTMLElement): HTMLElement | undefined {
	return ancestors(element).find((box) => {
		if (box === document.documentElement) return false;
		// The body hands its overflow on to the window, unless the root has one of its own.
		if (box === document.body && !hidesOverflow(document.documentElement)) return false;
		return hidesOverflow(box);
	});
}

const hidesOverflow = (box: HTMLElement): boolean => {
	const { overflowX, overflowY } = getComputedStyle(box);
	return /auto|scroll|hidden/.test(overflowX + overflowY);
};

/** Whether a box scrolls with a high story in it: one that grows with what it holds does not, one that has a height does. */
function scrolls(box: HTMLElement, element: HTMLElement): boolean {
	if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) return false;
	const { paddingBottom } = element.style;
	element.style.paddingBottom = '300vh';
	const more = box.scrollHeight > box.clientHeight + 1;
	element.style.paddingBottom = paddingBottom;
	return more;
}

/** Within such a box `position: fixed` is not fixed to the window. */
function catchesFixed(box: HTMLElement): boolean {
	const {
		transform,
		rotate,
		scale,
		translate,
		filter,
		backdropFilter,
		perspective,
		contain,
		containerType,
		contentVisibility,
		willChange
	} = getComputedStyle(box);
	return (
		[transform, rotate, scale, translate, filter, backdropFilter, perspective].some((it) => it && it !== 'none') ||
		/paint|strict|content|layout/.test(contain) ||
		(Boolean(containerType) && containerType !== 'normal') ||
		/auto|hidden/.test(contentVisibility) ||
		/transform|filter|perspective/.test(willChange)
	);
}
