// A story about somewhere and something else, made up: 300 events at seven places, one of them far off any map of ours.
import { parseDate } from '../../src/lib/server/dates.ts';
import type { Actor, Event, Place, Status, Story } from '../../src/lib/model/story.ts';

const place = (id: string, name: string, zh: string, at: readonly [number, number], i: number): Place => ({
	id,
	name,
	zh: { text: zh, lang: 'zh-Hant' },
	at,
	precision: i % 2 === 0 ? 'city' : 2000,
	ink: (['macau', 'shanghai', 'hangzhou', 'singapore'] as const)[i % 4] ?? 'water',
	shape: (['triangle', 'square', 'diamond', 'hexagon', 'saltire'] as const)[i % 5] ?? 'circle',
	side: 'right',
	status: i === 5 ? 'context' : 'reported',
	sources: ['log']
});

const PLACES: readonly Place[] = (
	[
		['taichung', 'Taichung', '臺中', [120.67, 24.15]],
		['naha', 'Naha', '那霸', [127.68, 26.21]],
		['fuzhou', 'Fuzhou', '福州', [119.3, 26.08]],
		['kaohsiung', 'Kaohsiung', '高雄', [120.3, 22.62]],
		['ishigaki', 'Ishigaki', '石垣', [124.16, 24.34]],
		['wenzhou', 'Wenzhou', '溫州', [120.7, 28.0]],
		['ushuaia', 'Ushuaia', '烏斯懷亞', [-68.3, -54.8]]
	] as const
).map(([id, name, zh, at], i) => place(id, name, zh, at, i));

const ACTORS: readonly Actor[] = ['Cable ship', 'Harbour office', 'Island ferry'].map((name, i) => ({
	id: `crew-${i}`,
	name,
	kind: 'organisation',
	role: 'Made up for a test',
	status: 'reported',
	sources: ['log']
}));

const TOPICS = ['undersea-cable', 'fishing', 'weather'];
const STATUSES: readonly Status[] = ['reported', 'context', 'derived'];
const two = (n: number): string => String(n).padStart(2, '0');

/** A date of each kind in turn. */
function edtf(i: number): string {
	const [year, month, day] = [1950 + (i % 70), 1 + (i % 12), 1 + (i % 28)];
	return (
		[
			String(year),
			`${year}-${two(month)}`,
			`${year}-${two(month)}-${two(day)}`,
			`${year}-${two(month)}-${two(day)}T${two(i % 24)}:30+08:00`,
			`${year}/${year + 3}`,
			`${year}~`,
			''
		][i % 7] ?? ''
	);
}

const event = (i: number): Event => ({
	id: `entry-${i}`,
	date: parseDate(edtf(i)),
	title: `Log entry number ${i} of the crossing`,
	label: `Entry ${i}`,
	// Ushuaia is named twice, which is no tenth of all.
	...(i % 9 !== 8 && { place: (i % 150 === 7 ? PLACES[6] : PLACES[i % 6])?.id ?? '' }),
	actors: i % 4 === 3 ? [] : [ACTORS[i % 3]?.id ?? ''],
	topic: TOPICS[i % 3] ?? '',
	status: STATUSES[i % 3] ?? 'reported',
	sources: ['log']
});

/** The first story's steps and cameras stay: they are what the engraved bases come from. */
export function secondStory(first: Story): Story {
	const events = Array.from({ length: 300 }, (_, i) => event(i));
	return {
		...first,
		title: 'The strait',
		standfirst: 'A made-up crossing.',
		description: 'A made-up log.',
		disclosure: 'Nothing of this happened.',
		address: 'https://example.org/strait/',
		steps: first.steps.map((step, i) => ({
			...step,
			title: `Part ${i}`,
			picture: 'A made-up picture.',
			events: i === 0 ? ['entry-1'] : [],
			scene: { ...step.scene, legs: [] }
		})),
		events,
		places: PLACES,
		actors: ACTORS,
		relations: [],
		sources: [{ id: 'log', title: 'The log', publisher: 'The ship', date: parseDate('1999') }]
	};
}
