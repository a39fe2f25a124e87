// A finger that goes across, further than it strays up or down.

const LEAST = 40;

/** @param swiped told 1 for leftwards, which is onwards, and −1 for back */
export function onSwipe(swiped: (direction: 1 | -1) => void): void {
	let from: Touch | undefined;
	addEventListener(
		'touchstart',
		({ touches, target }) => {
			// Two fingers magnify; and what scrolls across has a use of its own for one.
			const own = target instanceof Element && target.closest('table, [role="region"]');
			from = touches.length === 1 && !own ? touches[0] : undefined;
		},
		{ passive: true }
	);
	addEventListener(
		'touchend',
		({ changedTouches: [to] }) => {
			if (!from || !to) return;
			const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
			from = undefined;
			if (Math.abs(x) >= LEAST && Math.abs(x) > 2 * Math.abs(y)) swiped(x < 0 ? 1 : -1);
		},
		{ passive: true }
	);
	addEventListener('touchcancel', () => (from = undefined), { passive: true });
}
