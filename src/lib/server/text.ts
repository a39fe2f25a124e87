// Bytes to text, and what is wrong with the text before anyone reads its meaning.
import { positionOf, START, type Mistake } from './mistakes.ts';

/** UTF-8 read as Latin-1 or Windows-1252 and saved again: “Ã©”, “â€™”, “é¦™”. */
const TAIL = '\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const MISREAD = new RegExp(`[ÂÃ][${TAIL}]|[à-ï][${TAIL}]{2}`, 'u');
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\r(?!\n)/u;

interface Check {
	readonly pattern: RegExp;
	readonly found: (match: string) => string;
	readonly expected: string;
}

const hex = (text: string): string => `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const CHECKS: readonly Check[] = [
	{ pattern: /\ufffd/u, found: () => 'a character that is not UTF-8', expected: 'text in UTF-8' },
	{
		pattern: MISREAD,
		found: (match) => `“${match}”, UTF-8 that was once read as another encoding`,
		expected: 'the letter itself'
	},
	{ pattern: CONTROL, found: (match) => `the control character ${hex(match)}`, expected: 'text' },
	{ pattern: /(?!^)\ufeff/u, found: () => 'a byte order mark', expected: 'text' }
];

export interface Text {
	readonly text: string;
	/** Empty, or ends in the middle of a line. */
	readonly cut: boolean;
	readonly mistakes: readonly Mistake[];
}

/** The text of a file; one mistake a line and kind at the most. */
export function textOf(file: string, bytes: Uint8Array): Text {
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	const mistakes: Mistake[] = [];
	if (text.startsWith('\ufeff')) {
		mistakes.push({ file, ...START, found: 'a byte order mark', expected: 'UTF-8 without one' });
	}
	text.split('\n').forEach((line, i) => {
		for (const { pattern, found, expected } of CHECKS) {
			const match = pattern.exec(`${i === 0 ? line.replace(/^\ufeff/, ' ') : line}\n`);
			if (match) mistakes.push({ file, row: i + 1, column: match.index + 1, found: found(match[0]), expected });
		}
	});
	const empty = text.trim() === '';
	const cut = empty || !text.endsWith('\n');
	if (empty) mistakes.push({ file, ...START, found: 'an empty file', expected: 'its data' });
	else if (cut) {
		mistakes.push({
			file,
			...positionOf(text, text.length),
			found: 'the end of the file in the middle of a line',
			expected: 'a newline at the end; the file may be cut off'
		});
	}
	return { text: text.replace(/^\ufeff/, ''), cut, mistakes };
}
