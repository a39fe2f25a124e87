// Stops a build before it writes anything: `node src/lib/server/check.ts` prints every mistake in data/.
import { DataError } from './mistakes.ts';
import { loadStory } from './story.ts';

try {
	const { steps, events, places } = loadStory();
	console.log(`data/ is sound: ${steps.length} steps, ${events.length} events, ${places.length} places`);
} catch (error) {
	if (!(error instanceof DataError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
