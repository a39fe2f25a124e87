/** A page of nothing but the timeline, with as many events as its address says, for the bench to drive. */
import { flushSync, mount, tick } from 'svelte';
import '../../../src/lib/styles/tokens.css';
import '../../../src/lib/styles/global.css';
import Timeline from '../../../src/lib/views/timeline/Timeline.svelte';

import { wholeOf, zoomed } from '../../../src/lib/views/timeline/zoom/scale.ts';
import type { Span } from '../../../src/lib/views/timeline/zoom/types.ts';
import { syntheticActors as actors, syntheticEvents, syntheticPlaces as places } from '../synthetic.ts';

declare global {
	/** Shows the window `factor` times as near as the whole; how many ms that took, laid out and all. */
	var look: (factor: number) => number;
	/** ms from the events to the first drawing. */
	var opened: number;
}

const dated = syntheticEvents(Number(new URLSearchParams(location.search).get('events')));
const UNDATED = { edtf: '', precision: 'undated', from: -Infinity, to: Infinity } as const;
/** One in twenty has no date; the last of them is selected. */
const events = dated.map((event, i) => (i % 20 === 19 ? { ...event, date: UNDATED } : event));
const whole = wholeOf(events);
const shown = $state<{ window: Span }>({ window: whole });
const target = document.querySelector('main');
if (!target) throw new Error('no main');

const start = performance.now();
mount(Timeline, {
	target,
	props: {
		events,
		all: events,
		places,
		actors,
		lanes: 'place',
		get window() {
			return shown.window;
		},
		onwindow: (window: Span) => (shown.window = window),
		selected: events.at(-1)?.id,
		onselect: () => undefined,
		view: 'drawing',
		onview: () => undefined,
		settled: () => Promise.resolve(),
		key: '',
		sorting: { column: 'date', down: false },
		onsort: () => undefined
	}
});
flushSync();
void tick().then(() => {
	globalThis.opened = performance.now() - start;
});

globalThis.look = (factor) => {
	const began = performance.now();
	shown.window = zoomed(whole, factor, whole.from + 0.45 * (whole.to - whole.from), whole);
	flushSync();
	// What has changed is laid out only when somebody asks, or paints.
	document.body.getBoundingClientRect();
	return performance.now() - began;
};
