// Text as it is set: what belongs together stays on one line. Data keeps plain spaces, and views set what they show.
import { MONTHS } from './date.ts';

const NO_BREAK = '\u00a0';
const JOINER = '\u2060';

const month = `(?:${MONTHS.join('|')})`;
const DAY_MONTH = new RegExp(`\\b(\\d{1,2}) (?=${month}\\b)`, 'g');
const MONTH_YEAR = new RegExp(`\\b(${month}) (?=\\d{4}\\b)`, 'g');
/** A given name in two syllables: “Yuet-ngor”. */
const NAME = /(\p{Lu}\p{Ll}+-)(?=\p{Ll})/gu;

/** No line ends within a date, between day and month or month and year, or at the hyphen of a name. */
export const typeset = (text: string): string =>
	text.replace(DAY_MONTH, `$1${NO_BREAK}`).replace(MONTH_YEAR, `$1${NO_BREAK}`).replace(NAME, `$1${JOINER}`);
