// The known word that a mistyped one is nearest to.

/** Letters to insert, drop, change or swap with a neighbour to make one word of the other. */
export function distance(a: string, b: string): number {
	const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
	const cell = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		rows.push(row);
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : Infinity;
			row.push(Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + cost, swapped));
		}
	}
	return cell(a.length, b.length);
}

/** How many letters two words begin with in common: a slip is rarely in the first. */
function common(a: string, b: string): number {
	let i = 0;
	while (i < a.length && a[i] === b[i]) i++;
	return i;
}

/** The nearest of the known words, unless none is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	const limit = Math.max(2, Math.ceil(word.length * 0.4));
	let best: string | undefined;
	let least = limit + 1;
	for (const candidate of known) {
		if (word === '' || Math.abs(candidate.length - word.length) > least) continue;
		const steps = distance(word.toLowerCase(), candidate.toLowerCase());
		const tie = steps === least && best !== undefined && common(word, candidate) > common(word, best);
		if (steps < least || tie) [best, least] = [candidate, steps];
	}
	return best;
}
