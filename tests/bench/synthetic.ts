/** Events by the thousand, the same each time: of every precision, over the years, at a few places by a few actors. */
import { DAY, HOUR, MINUTE, type Precision } from '../../src/lib/model/date.ts';
import type { Actor, Event, Place, Status } from '../../src/lib/model/story.ts';

const KINDS: readonly (readonly [Precision, number])[] = [
	['hour', MINUTE],
	['about', MINUTE],
	['part', 12 * HOUR],
	['day', DAY],
	['day', DAY],
	['days', 3 * DAY],
	['month', 30 * DAY],
	['year', 365 * DAY]
];
const STATUS: readonly Status[] = ['reported', 'context', 'derived'];
const START = Date.UTC(1997, 0);
const YEARS = 22 * 365.25 * DAY;

/** A small generator of shares from 0 to 1 (mulberry32). */
function shares(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const SHAPES = ['circle', 'triangle', 'square', 'diamond', 'hexagon', 'saltire'] as const;
const INKS = ['hong-kong', 'macau', 'shanghai', 'hangzhou', 'singapore', 'context'] as const;

export const syntheticPlaces: readonly Place[] = SHAPES.map((shape, i) => ({
	id: `place-${i}`,
	name: `Place ${i}`,
	zh: { text: '地方', lang: 'zh-Hant' },
	at: [100 + i, 20 + i],
	precision: 'city',
	ink: INKS[i] ?? 'water',
	shape,
	side: 'right',
	status: 'reported',
	sources: []
}));

export const syntheticActors: readonly Actor[] = Array.from({ length: 20 }, (_, i) => ({
	id: `actor-${i}`,
	name: `Actor ${i}`,
	kind: 'person',
	role: '',
	status: 'reported',
	sources: []
}));

export function syntheticEvents(count: number, seed = 1): readonly Event[] {
	const share = shares(seed);
	const pick = <T>(items: readonly T[]): T => items[Math.floor(share() * items.length)] as T;
	return Array.from({ length: count }, (_, i): Event => {
		const [precision, length] = pick(KINDS);
		const from = START + Math.floor((share() * YEARS) / MINUTE) * MINUTE;
		const part = precision === 'part' ? { part: 'morning' as const } : {};
		return {
			id: `event-${i}`,
			date: { edtf: '', precision, from, to: from + length, ...part },
			title: `What happened as number ${i}`,
			label: `Number ${i}`,
			place: pick(syntheticPlaces).id,
			actors: [pick(syntheticActors).id],
			topic: `topic-${Math.floor(share() * 8)}`,
			status: pick(STATUS),
			sources: []
		};
	});
}
