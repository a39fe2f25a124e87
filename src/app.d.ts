declare global {
	namespace App {}
}

declare module 'svelte/elements' {
	// eslint-disable-next-line @typescript-eslint/no-unused-vars -- what is added to has this parameter
	interface HTMLAttributes<T> {
		/** Of a link, a script or a style: what waits for it. */
		blocking?: 'render';
	}
}

export {};
