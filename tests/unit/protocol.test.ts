// Whatever arrives as a message: only what is right in every part is acted on, and nothing makes the reader of it throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelope, fromGuest, fromHost, isStepId, MAX_HEIGHT } from '../../src/lib/model/protocol.ts';

const anything = fc.anything({
	withBigInt: true,
	withDate: true,
	withMap: true,
	withNullPrototype: true,
	withSparseArray: true
});
const type = fc.oneof(
	fc.constantFrom(
		'hello',
		'height',
		'seek',
		'key',
		'step',
		'ping',
		'init',
		'scroll',
		'print',
		'__proto__',
		'constructor'
	),
	anything
);
const number = fc.oneof(
	fc.double(),
	fc.integer(),
	fc.constantFrom(NaN, Infinity, -Infinity, -0, 1e12, 1e308),
	anything
);
/** Ours on the outside, anything within. */
const almost = fc.record(
	{
		ns: fc.oneof({ weight: 9, arbitrary: fc.constant('story-embed') }, anything),
		v: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, anything),
		type,
		...{
			height: number,
			id: number,
			offset: number,
			initial: anything,
			index: number,
			count: number,
			ack: number,
			ts: number
		},
		key: fc.oneof(fc.constantFrom('Space', 'ShiftSpace', 'constructor', 'End'), anything),
		mode: fc.oneof(fc.constantFrom('scroll', 'stepper', 'Scroll'), anything),
		hash: fc.oneof(fc.string(), anything),
		clip: fc.oneof(fc.array(number, { maxLength: 3 }), anything),
		on: fc.oneof(fc.boolean(), anything)
	},
	{ requiredKeys: [] }
);
const messages = fc.oneof(
	almost,
	anything,
	fc.json().map((text) => JSON.parse(text) as unknown)
);

const within = (value: unknown, least: number, most: number): boolean =>
	typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most;

describe('a message from a guest', () => {
	it('never throws, and if it is believed it is right in every part', () => {
		fc.assert(
			fc.property(messages, (data) => {
				const message = fromGuest(data);
				if (!message) return;
				expect(data).toMatchObject({ ns: 'story-embed', v: 1, type: message.type });
				expect(Object.keys(envelope(message)).every((name) => !['__proto__', 'constructor'].includes(name))).toBe(true);
				if (message.type === 'height') expect(within(message.height, 1, MAX_HEIGHT)).toBe(true);
				if (message.type === 'seek')
					expect(within(message.offset, 0, MAX_HEIGHT) && Number.isSafeInteger(message.id) && message.id > 0).toBe(
						true
					);
				if (message.type === 'key') expect(['Space', 'ShiftSpace']).toContain(message.key);
				if (message.type === 'step')
					expect(isStepId(message.id) && message.index >= 0 && message.index < message.count).toBe(true);
			}),
			{ numRuns: 5000 }
		);
	});

	it('is read as it was sent', () => {
		const all = [
			{ type: 'hello' },
			{ type: 'height', height: 900.5 },
			{ type: 'seek', id: 3, offset: 0, initial: true },
			{ type: 'key', key: 'ShiftSpace' },
			{ type: 'step', id: 'since-1999', index: 2, count: 20 }
		] as const;
		for (const message of all) expect(fromGuest(envelope(message))).toEqual(message);
	});

	it('is not a host’s', () => {
		expect(fromGuest(envelope({ type: 'init', mode: 'scroll', hash: '' }))).toBeUndefined();
		expect(fromHost(envelope({ type: 'height', height: 9 }))).toBeUndefined();
	});
});

describe('a message from a host', () => {
	it('never throws, and if it is believed it is right in every part', () => {
		fc.assert(
			fc.property(messages, (data) => {
				const message = fromHost(data);
				if (!message) return;
				expect(data).toMatchObject({ ns: 'story-embed', v: 1, type: message.type });
				if (message.type === 'init') {
					expect(['scroll', 'stepper']).toContain(message.mode);
					expect(message.hash).toMatch(/^[\w-]{0,64}$/);
				}
				if (message.type === 'scroll') {
					expect([message.offset, ...message.clip].every((px) => within(px, 0, MAX_HEIGHT))).toBe(true);
					expect(Number.isSafeInteger(message.ack)).toBe(true);
				}
				if (message.type === 'print') expect(typeof message.on).toBe('boolean');
			}),
			{ numRuns: 5000 }
		);
	});

	it('is read as it was sent', () => {
		const all = [
			{ type: 'ping' },
			{ type: 'init', mode: 'stepper', hash: 'macau' },
			{ type: 'scroll', offset: 12.5, ack: 0, clip: [0, 40], ts: 1.7e12 },
			{ type: 'print', on: false }
		] as const;
		for (const message of all) expect(fromHost(envelope(message))).toEqual(message);
	});

	it('loses a name that could be more than a name', () => {
		for (const hash of ['<img>', 'a b', 'é', '../x', 'a'.repeat(65), '#x', 'x\n'])
			expect(fromHost({ ns: 'story-embed', v: 1, type: 'init', mode: 'scroll', hash })).toMatchObject({ hash: '' });
	});
});
