/** Addresses and links of the page that lead into the story, once; and readers who come back, who are left where they were. */
import { expect } from '@playwright/test';
import { article, guestOf, jump, scrolling, settle, standOf, stepOf, test, WORDS } from './support/hosts.ts';

test.use({ viewport: { width: 1000, height: 700 } });

const LINKS = `<p><a href="#e:typhoon">To the typhoon</a> <a href="#e:none">To nothing</a> <a href="#x:macau">To another</a></p>`;
/** So far down that a lazy frame is not asked for where the page begins. */
const FAR = `${LINKS}<p style="height:9000px">Words</p>`;

test('an address leads to its step, on the first visit only: after a reload and Back readers are where they were', async ({
	page,
	hosts
}) => {
	const address = hosts.page(
		article(hosts, `${hosts.site}embed/story`, { attributes: 'id="e" deeplink', before: FAR })
	);
	await page.goto(`${address}#e:macau`);
	const frame = await scrolling(page);
	await expect.poll(() => stepOf(frame)).toBe('macau');
	expect((await standOf(page)).top).toBe(0);
	const { outer } = await standOf(page);
	await jump(page, outer + 3000);
	await settle(page);
	const { scrolled } = await standOf(page);
	await page.reload();
	await scrolling(page);
	await settle(page);
	expect((await standOf(page)).scrolled, 'after a reload').toBe(scrolled);
	await page.goto(hosts.page('<!doctype html><title>Elsewhere</title>'));
	await page.goBack();
	await scrolling(page);
	await settle(page);
	expect((await standOf(page)).scrolled, 'after Back').toBe(scrolled);
});

test('a link of the page leads to its step, again after another, and one that names no step leads nowhere', async ({
	page,
	hosts
}) => {
	await page.goto(
		hosts.page(article(hosts, `${hosts.site}embed/story`, { attributes: 'id="e" deeplink', before: LINKS + WORDS }))
	);
	const frame = await scrolling(page);
	for (let i = 0; i < 2; i++) {
		await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
		await page.getByRole('link', { name: 'To another' }).click();
		await settle(page);
		expect((await standOf(page)).scrolled).toBe(0);
		await page.getByRole('link', { name: 'To the typhoon' }).click();
		await expect.poll(async () => (await standOf(page)).outer).toBeGreaterThan(1000);
		await expect.poll(() => stepOf(frame)).toBe('typhoon');
	}
});

test('the part’s own step= leads the page where deeplink lets it, and else not', async ({ page, hosts }) => {
	const src = `${hosts.site}embed/story?step=macau`;
	await page.goto(hosts.page(article(hosts, src)));
	await scrolling(page);
	await settle(page);
	expect((await standOf(page)).scrolled).toBe(0);
	await page.goto(hosts.page(article(hosts, src, { attributes: 'deeplink' })));
	const frame = await scrolling(page);
	await expect.poll(() => stepOf(frame)).toBe('macau');
	await expect.poll(async () => (await standOf(page)).outer).toBeGreaterThan(1000);
});

test('a story that turns step by step is led to its step too, and the page to the story', async ({ page, hosts }) => {
	const options = { attributes: 'id="e" deeplink mode="stepper"', before: FAR };
	const address = hosts.page(article(hosts, `${hosts.site}embed/story`, options));
	await page.goto(`${address}#e:macau`);
	const frame = await guestOf(page);
	await expect.poll(() => stepOf(frame)).toBe('macau');
	await expect(page.locator('iframe')).toBeInViewport();
	// A reader who has gone on is not called back by whatever makes the guest greet again.
	await frame.getByRole('button', { name: 'Next' }).click();
	expect(await stepOf(frame)).toBe('manifesto');
	await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
	await settle(page);
	expect(await stepOf(frame)).toBe('manifesto');
	await page.evaluate(() => (location.hash = '#e:typhoon'));
	await expect.poll(() => stepOf(frame)).toBe('typhoon');
});
