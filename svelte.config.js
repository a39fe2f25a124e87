import adapter from '@sveltejs/adapter-static';

/** Where to, where the site is not to replace the one in `build/`: as when the tests build another story. */
const folder = process.env.BUILD;

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: true,
		// A class on every element of nineteen pictures: the shorter, the sooner it is parsed.
		cssHash: ({ hash, filename }) => `_${hash(filename).slice(0, 4)}`
	},
	kit: {
		adapter: adapter({ precompress: !folder, pages: folder ?? 'build' }),
		outDir: folder ? `${folder}.kit` : '.svelte-kit',
		// One request less before the first paint: a page's styles are a few KB.
		inlineStyleThreshold: 100_000,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Positions of marks are custom properties in style attributes.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self'],
				'font-src': ['self'],
				'connect-src': ['self'],
				// The live map's; a file of ours.
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		}
	}
};
