import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter(),
		inlineStyleThreshold: 100_000,
		csp: { mode: 'hash', directives: { 'default-src': ['none'], 'script-src': ['self'], 'style-src': ['self'], 'style-src-attr': ['unsafe-inline'], 'img-src': ['self'], 'font-src': ['self'], 'connect-src': ['self'] } }
	}
};
