/** Everything a page must not do: log an error, throw, break its own policy, or ask another origin for anything. */
import type { Page } from '@playwright/test';

/** @param site the address of a site beside the one of the other tests */
export async function watch(page: Page, site = process.env.SITE_URL ?? ''): Promise<string[]> {
	const wrongs: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) wrongs.push(`${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => wrongs.push(`thrown: ${error.message}`));
	page.on('requestfailed', (request) => {
		const why = request.failure()?.errorText ?? '';
		// The browser asks for the icon after all else; a test that goes on to the next page cuts it off, which no page did.
		if (request.url().endsWith('/favicon.svg') && why === 'net::ERR_ABORTED') return;
		wrongs.push(`failed: ${request.url()} ${why}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400 && !response.request().isNavigationRequest())
			wrongs.push(`${response.status()}: ${response.url()}`);
	});
	page.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		const own = new URL(site).origin;
		if (protocol !== 'data:' && origin !== own) wrongs.push(`another origin: ${request.url()}`);
	});
	await page.exposeFunction('tellViolation', (violated: string) => wrongs.push(`violated: ${violated}`));
	await page.addInitScript(() => {
		addEventListener('securitypolicyviolation', (event) => {
			const { tellViolation } = window as unknown as { tellViolation: (violated: string) => void };
			tellViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
		});
	});
	return wrongs;
}
