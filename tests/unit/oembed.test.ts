// Where a build is told that it will stand, all that it hands out leads there, and WebKit’s sandbox lets it in.
import { beforeEach, expect, it, vi } from 'vitest';
import { PARTS } from '../../src/lib/model/embed-code.ts';
import { spelledOut } from '../../src/lib/server/policy.ts';

const ADDRESS = 'https://owner.github.io/offer/';

beforeEach(() => {
	vi.resetModules();
	vi.stubEnv('SITE_ADDRESS', ADDRESS);
	return () => vi.unstubAllEnvs();
});

it('oEmbed’s answers hold absolute addresses of the place that the build is told, and a frame no wider than its column', async () => {
	const { GET } = await import('../../src/routes/oembed/[part].json/+server.ts');
	for (const part of PARTS) {
		const response = await GET({ params: { part } } as Parameters<typeof GET>[0]);
		const { html, width, ...answer } = (await response.json()) as Record<string, string | number>;
		expect(answer.provider_url).toBe(ADDRESS);
		expect(answer.thumbnail_url).toBe(`${ADDRESS}card.png`);
		expect(html).toContain(`src="${ADDRESS}embed/${part}"`);
		expect(html).toContain(`width="${String(width)}"`);
		expect(html).toContain('max-width:100%');
	}
});

it('a policy names the site’s own origin wherever it allows the site itself, and allows nothing else by it', () => {
	const page = `<p>'self'</p><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-x'; img-src 'self'"><i>'self'</i>`;
	expect(spelledOut(page, ADDRESS)).toBe(
		`<p>'self'</p><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' https://owner.github.io 'sha256-x'; img-src 'self' https://owner.github.io"><i>'self'</i>`
	);
});
