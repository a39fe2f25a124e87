// What no line may be broken within.
import { expect, test } from 'vitest';
import { typeset } from '../../src/lib/model/typeset.ts';
import { loadStory } from '../../src/lib/server/story.ts';

const shown = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u2060', '^');

test.for([
	['signed on 4 August.', 'signed on 4~August.'],
	['since Vicente in July 2012, on 22 and 23 August 2017', 'since Vicente in July~2012, on 22 and 23~August~2017'],
	['Carrie Lam Cheng Yuet-ngor and Ng Kang-chung', 'Carrie Lam Cheng Yuet-^ngor and Ng Kang-^chung'],
	['of 1,194 Augustans, a well-known May morning, 3 Marches', 'of 1,194 Augustans, a well-known May morning, 3 Marches']
] as const)('“%s” is held together where it must be', ([text, set]) => {
	expect(shown(typeset(text))).toBe(set);
});

test('no claim of the story can be broken within a date, and none is changed to the eye', () => {
	for (const { text } of loadStory().steps.flatMap(({ claims }) => claims)) {
		const set = typeset(text);
		expect(set).not.toMatch(
			/\d (January|February|March|April|May|June|July|August|September|October|November|December)\b/
		);
		expect(set.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')).toBe(text);
	}
});
