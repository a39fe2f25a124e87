// Where the built site will stand: what the story says, unless the build is told another place.

/**
 * The site's absolute address, with a slash at its end.
 * @param asked the variable SITE_ADDRESS
 * @throws in plain words, when it is no address of the web
 */
export function siteAddress(asked: string | undefined, otherwise: string): string {
	if (!asked) return otherwise;
	const url = URL.parse(asked);
	if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
		throw new Error(`SITE_ADDRESS: found “${asked}”, expected an address such as https://example.org/the-offer/`);
	return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
