// Drawings of the timeline as text, for the tests that look at them.
import { render } from 'svelte/server';
import type { Event } from '../../src/lib/model/story.ts';
import Drawing from '../../src/lib/views/timeline/zoom/Drawing.svelte';
import { erasOf } from '../../src/lib/model/eras.ts';
import type { Cast } from '../../src/lib/views/timeline/zoom/lanes.ts';
import { layout } from '../../src/lib/views/timeline/zoom/layout.ts';
import { rulerOf } from '../../src/lib/views/timeline/zoom/ticks.ts';
import { timeIndex } from '../../src/lib/views/timeline/zoom/timeindex.ts';
import type { LanesBy, Span } from '../../src/lib/views/timeline/zoom/types.ts';

export interface Look {
	readonly events: readonly Event[];
	readonly cast: Cast;
	readonly window?: Span;
	readonly by?: LanesBy;
	readonly width?: number;
	readonly selected?: string;
}

/** What the zooming timeline draws of a window. */
export function drawing({ events, cast, window, by = 'place', width = 1000, selected }: Look): string {
	const index = timeIndex(events, events, by, cast);
	const shown = window ?? index.whole;
	const room = { window: shown, width, height: 400, em: 12, head: width < 560 ? 19 : 0, selected };
	const drawn = layout(index, room);
	const props = {
		drawn,
		ruler: rulerOf(shown, width, 12),
		shown: { window: shown, whole: index.whole, width, focused: false },
		eras: erasOf(events),
		cast,
		selected,
		active: drawn.items[0],
		heads: width < 560,
		label: 'Events',
		patterns: 'p',
		brush: undefined,
		onbrush: undefined,
		onasked: () => undefined,
		onopen: () => undefined,
		onactive: () => undefined,
		size: { width, height: 400, tall: 400 }
	};
	return render(Drawing, { props }).body;
}

/** One element a line; without the patterns, which are always the same. */
export const asText = (html: string): string =>
	`${html
		.replace(/<!--.*?-->/gs, '')
		.replace(/<defs>.*?<\/defs>/s, '')
		.replace(/ class="(?:_[0-9a-z]{4} ?)?([^"]*?)(?: ?_[0-9a-z]{4})?"/g, ' class="$1"')
		.replaceAll(' class=""', '')
		.replace(/<\/(?!text|span|b|p|button)[a-z]+>/g, '')
		.replace(/\s+/g, ' ')
		.replace(/ ?(<(?!\/|b>|span lang)[a-z])/g, '\n$1')
		.trim()}\n`;
