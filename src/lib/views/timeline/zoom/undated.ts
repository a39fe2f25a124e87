// Events without a date stand in a lane off the ruler, side by side; what has no room gathers.
import { eventsOf, isIn, type Part } from './clusters.ts';
import { TARGET, type Room } from './room.ts';
import type { Row, TimeIndex } from './timeindex.ts';
import type { Cluster, Item, Mark } from './types.ts';
import { widthOf } from './letters.ts';

/** A lane of so many tracks holds them all, or none would. */
const TRACKS = 2;

export function undatedItems(
	row: Row,
	{ width, em, window, measure = widthOf }: Room,
	index: TimeIndex
): { items: readonly Item[]; tracks: number } {
	const [shelf] = row.shelves;
	if (!shelf) return { items: [], tracks: 0 };
	const count = shelf.events.length;
	const words = shelf.events.slice(0, 40).map(({ label }) => 2 * TARGET + measure(label, em));
	const tracks = words.reduce((sum, one) => sum + one, 0) > width ? TRACKS : 1;
	const places = Math.max(1, Math.min(count, tracks * Math.floor(width / (TARGET + 2))));
	const columns = Math.ceil(places / tracks);
	const step = width / columns;
	const items = Array.from({ length: places }, (_, place): Item => {
		const [lo, hi] = [Math.floor((place * count) / places), Math.floor(((place + 1) * count) / places)];
		const x = Math.floor(place / tracks) * step + TARGET / 2;
		const stands = {
			lane: row.lane,
			above: true,
			track: place % tracks,
			from: x - TARGET / 2,
			to: x + TARGET / 2,
			x
		};
		const event = shelf.events[lo];
		if (hi - lo > 1 || !event) return gathered({ shelf, lo, hi }, stands, row, window, index);
		const length = measure(event.label, em) + 2;
		const label = { anchor: 'start', text: event.label, x: x + 16, width: length } as const;
		return {
			...stands,
			kind: 'mark',
			key: event.id,
			event,
			form: 'undated',
			ruling: 'undated',
			left: x - 10,
			right: x + 10,
			openLeft: true,
			openRight: true,
			...(x + 16 + length < x - TARGET / 2 + step && x + 16 + length <= width + 2 ? { label } : {})
		} satisfies Mark;
	});
	return { items, tracks };
}

function gathered(
	part: Part,
	stands: Pick<Cluster, 'lane' | 'above' | 'track' | 'from' | 'to' | 'x'>,
	row: Row,
	window: Cluster['span'],
	index: TimeIndex
): Cluster {
	const { shelf, lo, hi } = part;
	return {
		...stands,
		kind: 'cluster',
		key: `u${row.lane} ${lo}`,
		count: hi - lo,
		span: window,
		first: shelf.events[lo]?.id ?? '',
		events: () => eventsOf([part]),
		holds: (id) => isIn(part, id, index),
		opens: false
	};
}
