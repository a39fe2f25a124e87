import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersOf, readHeaders } from '../../src/host/headers.ts';

describe('a _headers file', () => {
	it('gives an address what every rule that fits it says, joined where two say the same', () => {
		const rules = readHeaders('# all\n/*\n  A: 1\n\n/x/*\n  B: 2\n  A: 3\n/x/y\n\tC: 4\n/*.csv\n  D: 5');
		expect(headersOf(rules, '/')).toEqual({ A: '1' });
		expect(headersOf(rules, '/x/y')).toEqual({ A: '1, 3', B: '2', C: '4' });
		expect(headersOf(rules, '/x/z.csv')).toEqual({ A: '1, 3', B: '2', D: '5' });
		expect(headersOf(rules, '/y')).toEqual({ A: '1' });
	});

	it('is refused with the line that is wrong', () => {
		expect(() => readHeaders('/*\n  A: 1\nB: 2')).toThrow('_headers:3: found “B: 2”');
		expect(() => readHeaders('  A: 1')).toThrow('_headers:1');
		expect(() => readHeaders('/*\n  A:')).toThrow('_headers:2');
	});
});

describe('the site’s own headers', () => {
	const rules = readHeaders(readFileSync('static/_headers', 'utf8'));

	it('never say one thing twice of an address', () => {
		for (const path of [
			'/',
			'/embed',
			'/embed/',
			'/embed/story',
			'/embed/map.html',
			'/map/cover-wide.svg',
			'/data',
			'/data/events.csv',
			'/explore',
			'/scripts/a.js',
			'/_app/immutable/a.js',
			'/embed.js'
		])
			for (const [name, value] of Object.entries(headersOf(rules, path)))
				if (name !== 'Cache-Control' && name !== 'Permissions-Policy')
					expect(value, `${path} ${name}`).not.toContain(',');
	});

	it('let anyone frame what is made for it, and nobody the other pages', () => {
		const ancestors = (path: string) => headersOf(rules, path)['Content-Security-Policy'];
		for (const path of ['/embed/story', '/embed/map', '/embed/timeline', '/embed/story.html'])
			expect(ancestors(path)).toBe('frame-ancestors *');
		for (const path of [
			'/',
			'/index.html',
			'/data',
			'/explore',
			'/embed',
			'/embed/',
			'/404.html',
			'/map/cover-wide.svg'
		])
			expect(ancestors(path), path).toBe("frame-ancestors 'none'");
		for (const path of ['/embed/', '/embed/other', '/embed/story/x'])
			expect(ancestors(path) ?? '', path).not.toContain('*');
	});
});
