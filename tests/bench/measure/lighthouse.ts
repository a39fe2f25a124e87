/** Lighthouse, as it comes: mobile, simulated slow 4G. */
import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import type { Measured } from '../budgets.ts';
import { launch } from '../browser.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

export async function measureLighthouse(url: string): Promise<Measured> {
	const port = await freePort();
	const browser = await launch([`--remote-debugging-port=${String(port)}`]);
	const result = await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: 'error', output: 'json' });
	await browser.close();
	if (!result) throw new Error('Lighthouse gave no result.');
	const { categories, audits, lighthouseVersion, runtimeError } = result.lhr;
	if (runtimeError) throw new Error(runtimeError.message);
	return {
		figures: Object.values(categories).map(({ id, score, auditRefs }) => {
			const missed = auditRefs
				.filter(({ weight, id }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
				.map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trimEnd());
			return { id, value: Math.round(100 * (score ?? NaN)), note: missed.join(', ') };
		}),
		controls: [{ what: 'Lighthouse', value: lighthouseVersion }]
	};
}

/** Lighthouse speaks to a browser by its port. */
function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => {
				resolve(port);
			});
		});
	});
}
