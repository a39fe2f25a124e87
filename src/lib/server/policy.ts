// The content security policy of a page that is made to be framed.

/**
 * WebKit takes 'self' for nothing in a sandboxed page, which has no origin of its own: there the site's is spelled out.
 * It allows what 'self' allows, and nothing else.
 * @param address the site's, absolute
 */
export const spelledOut = (html: string, address: string): string =>
	html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
		policy.replaceAll("'self'", `'self' ${new URL(address).origin}`)
	);
