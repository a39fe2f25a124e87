import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { tokensCss } from './src/lib/styles/tokens.ts';

/** `virtual:tokens.css`: the colours of tokens.json as custom properties. */
function tokens(): Plugin {
	const id = '\0tokens.css';
	return {
		name: 'tokens',
		resolveId: (source) => (source === 'virtual:tokens.css' ? id : undefined),
		load: (source) => (source === id ? tokensCss() : undefined)
	};
}

export default defineConfig({
	plugins: [tokens(), sveltekit()],
	worker: { format: 'es' },
	test: { include: ['tests/unit/**/*.test.ts'], environment: 'node' }
});
