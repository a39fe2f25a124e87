/** What eslint checks: types as strictly as typescript-eslint can, Svelte's own rules, and a few habits of this house. */
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const root = `${import.meta.dirname}/..`;

export default defineConfig(
	globalIgnores(['.svelte-kit/', 'build/', 'test-results/']),
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	ts.configs.stylisticTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, tsconfigRootDir: root, extraFileExtensions: ['.svelte'] }
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			eqeqeq: 'error',
			// TypeScript knows which names exist.
			'no-undef': 'off',
			'no-console': ['error', { allow: ['warn', 'error'] }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } },
		rules: {
			'svelte/block-lang': ['error', { script: 'ts', style: null }],
			'svelte/button-has-type': 'error',
			'svelte/no-target-blank': 'error',
			'svelte/no-ignored-unsubscribe': 'error',
			'svelte/require-event-prefix': 'error',
			'svelte/valid-style-parse': 'error'
		}
	},
	{
		// dependency-cruiser does not see what a component imports only as a type.
		files: ['src/lib/views/**/*.svelte', 'src/lib/ui/**/*.svelte'],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '(^|/)(views|server|routes)/|^\\.\\./(story|map|timeline|figures|explore|embed|page)/',
							message: 'A view imports no other view, nor the server, nor a route.'
						}
					]
				}
			]
		}
	},
	{
		// Programs that speak to a terminal.
		files: ['src/host/cli.ts', 'src/lib/server/*.ts', 'data/**/*.ts', 'tests/**/*.ts', 'src/lib/styles/fonts/*.ts'],
		rules: { 'no-console': 'off' }
	},
	{ files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] }
);
