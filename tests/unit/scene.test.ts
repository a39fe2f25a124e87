// A stage shows one step and nothing of another, whatever was read before; and says in words what it shows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativeOf, direction, movement } from '../../src/lib/model/alternative.ts';
import { show, stageAt, stageOf, type StageState } from '../../src/lib/model/stage.ts';
import { byId } from '../../src/lib/model/story.ts';
import { loadStory } from '../../src/lib/server/story.ts';

const story = loadStory();
const ids = story.steps.map(({ id }) => id);
const anyStep = fc.constantFrom(...ids);

describe('the stage', () => {
	it('shows what its step says after any steps in any order and any number of times', () => {
		fc.assert(
			fc.property(fc.array(anyStep, { maxLength: 40 }), anyStep, (history, last) => {
				const shown = [...history, last].reduce<Partial<StageState>>(
					(before, id) => show(before, stageAt(story, id)),
					{}
				);
				expect(shown).toStrictEqual(stageAt(story, last));
				expect(shown.scene).toBe(last);
				expect(shown.camera).toBe(byId(story.steps, last).scene.camera);
			}),
			{ numRuns: 300 }
		);
	});

	it('shows what its step says after every permutation of a few steps that differ most', () => {
		const steps = fc.shuffledSubarray(['cover', 'trip', 'typhoon', 'one-in-three', 'how-cashless'], { minLength: 1 });
		fc.assert(
			fc.property(steps, (order) => {
				const shown = order.reduce<Partial<StageState>>((before, id) => show(before, stageAt(story, id)), {});
				expect(shown).toStrictEqual(stageAt(story, order.at(-1) ?? ''));
			})
		);
	});

	it('is complete at every step: the same fields, none of them undefined', () => {
		const fields = Object.keys(stageAt(story, 'cover'));
		for (const id of ids) {
			const state = stageAt(story, id);
			expect(Object.keys(state)).toEqual(fields);
			expect(Object.values(state)).not.toContain(undefined);
		}
	});

	it('shows everything that a scene has', () => {
		const scene = byId(story.steps, 'typhoon').scene;
		const { scene: id, focus, ...state } = stageOf({ ...scene, journey: { from: 0, to: 1 } });
		expect({ id, ...state }).toStrictEqual({ ...scene, journey: { from: 0, to: 1 } });
		expect(focus).toBe('signal-10');
	});

	it('knows no step that the story does not have', () => {
		expect(() => stageAt(story, 'nowhere')).toThrow('no such id: nowhere');
	});
});

describe('the text alternative', () => {
	const between = (id: string, previous: string): string =>
		movement(story, byId(story.steps, id), byId(story.steps, previous));

	it.each([
		['means', 'offer', 'The view stays.'],
		['macau', 'city-brain', 'The map moves about 1,100 km south-west from Hangzhou to Macau and closer in.'],
		['manifesto', 'macau', 'The map moves about 62 km east from Macau to Hong Kong and further out.'],
		['singapore', 'manifesto', 'The map moves about 1,200 km south from Hong Kong and further out.'],
		['two-systems', 'young-and-small', 'The map stays in place and moves further out.']
	])('of %s after %s says how the camera got there', (id, previous, words) => {
		expect(between(id, previous)).toBe(words);
	});

	it('says the same way back, the other way round', () => {
		expect(between('city-brain', 'macau')).toBe(
			'The map moves about 1,100 km north-east from Macau to Hangzhou and further out.'
		);
	});

	it('says what is in focus, on the map and on the timeline, with its date as it is known', () => {
		const text = alternativeOf(story, byId(story.steps, 'shanghai-wednesday'));
		expect(text).toContain(byId(story.steps, 'shanghai-wednesday').picture);
		expect(text).toContain('In focus: Shanghai.');
		expect(text).toContain('23 August 2017, morning.');
		expect(alternativeOf(story, byId(story.steps, 'data-centres'))).toContain('no date given');
	});

	it('differs from step to step', () => {
		const texts = story.steps.map((step, i) => alternativeOf(story, step, story.steps[i - 1]));
		expect(new Set(texts).size).toBe(story.steps.length);
	});

	it.each([
		[[0, 10], 'north'],
		[[10, 10], 'north-east'],
		[[10, 0], 'east'],
		[[10, -10], 'south-east'],
		[[0, -10], 'south'],
		[[-10, -10], 'south-west'],
		[[-10, 0], 'west'],
		[[-10, 10], 'north-west']
	] as const)('calls the way to %s %s', (to, word) => {
		expect(direction([0, 0], to)).toBe(word);
	});
});
