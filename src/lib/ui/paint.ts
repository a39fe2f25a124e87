/** Resolves after the browser has shown what there is now. */
export async function afterPaint(): Promise<void> {
	const frame = (): Promise<unknown> => new Promise((next) => requestAnimationFrame(next));
	// The second one is given when the first has left the page; what follows is no part of it.
	await frame();
	await frame();
	await new Promise((next) => setTimeout(next));
}
