/** The framed story in a page without our script. */
import { expect, type Frame, type Page } from '@playwright/test';
import { guestOf, type Hosts } from './hosts.ts';

/** The story in a bare frame, once it can be turned. */
export async function bare(
	page: Page,
	hosts: Hosts,
	{ query = '', size = 'width="700" height="640"', sandbox = '' } = {}
): Promise<Frame> {
	const frame = `<iframe title="Story" src="${hosts.site}embed/story${query}" ${size} ${sandbox}></iframe>`;
	await page.goto(
		hosts.page(
			`<!doctype html><html lang="en"><title>Host</title><h1>Article</h1><p><a href="#">before</a></p>${frame}<p><a href="#">after</a></p>`
		)
	);
	const guest = await guestOf(page);
	await expect.poll(() => guest.evaluate(() => document.documentElement.dataset.mode)).toBe('stepper');
	await expect
		.poll(() => guest.evaluate(() => document.querySelector('[data-stepper] [aria-disabled]') !== null))
		.toBe(true);
	return guest;
}
