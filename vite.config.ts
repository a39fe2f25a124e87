import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// A limit, not a measure: a busy machine takes its time.
	test: { include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 60_000 }
});
