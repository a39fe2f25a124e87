// What a reader of /explore has asked for and selected: one owner, told by every control. The address and what was
// pressed follow it at once; when the browser has shown that and the press is over, the views do, one after another: none
// of them is to keep the reader's next press waiting.
import type { MapView } from '../model/map.ts';
import type { Event } from '../model/story.ts';
import {
	INITIAL,
	readAddress,
	without,
	writeAddress,
	type ExploreState,
	type Facet,
	type Vocabulary
} from './explore.ts';
import { edgeFrom, edgeTo, named, type Span } from './span.ts';
import {
	asking,
	counts,
	filtered,
	inTime,
	loosened,
	loosenings,
	sameFilters,
	type InView,
	type Part
} from './filter.ts';

/** `push` for what Back takes back; `replace` for what goes on from there, as one movement after another does. */
export type Mode = 'push' | 'replace';

/** What can be moved in many small steps: what map and timeline show, and the time that is kept. */
type Series = 'view' | 'time';

/** What a view draws: the state as far as it has come to it, and what that leaves. */
export class Drawn {
	state = $state.raw<ExploreState>(INITIAL);
	/** Resolves when it has all that was asked for. */
	settled: Promise<void> = Promise.resolve();

	readonly #all: readonly Event[];
	readonly #inView: () => InView;

	/** The same while the same is asked for: to select an event filters nothing anew. */
	#asked = INITIAL;
	readonly #filters = $derived.by(() => {
		if (!sameFilters(this.#asked, this.state)) this.#asked = this.state;
		return this.#asked;
	});
	readonly #seen = $derived.by(() => (this.#filters.inview ? this.#inView() : undefined));
	readonly shown = $derived.by(() => inTime(filtered(this.#all, this.#filters, this.#seen)));
	readonly counts = $derived.by(() => counts(this.#all, this.#filters, this.#seen));
	readonly loosenings = $derived.by(() => loosenings(this.#all, this.#filters, this.#seen));
	readonly asking = $derived.by(() => asking(this.#filters));
	readonly selected = $derived.by(() => this.#all.find(({ id }) => id === this.state.event));

	constructor(all: readonly Event[], inView: () => InView) {
		this.#all = all;
		this.#inView = inView;
	}
}

export class Explorer {
	/** What is asked for. */
	state = $state.raw<ExploreState>(INITIAL);
	ignored = $state.raw<readonly string[]>([]);
	/** Which places the map shows now. */
	inView = $state.raw<InView>();
	/** What the timeline shows while it is on its way; the address is told when it comes to rest. */
	#passing = $state.raw<Span>();
	/** What the reader's last steps moved. */
	#series: Series | undefined;

	readonly page: Drawn;
	readonly timeline: Drawn;
	readonly map: Drawn;

	readonly #vocabulary: Vocabulary;
	readonly #write: (query: string, mode: Mode) => void;
	readonly #painted: () => Promise<void>;

	/**
	 * @param write is given the query for the address
	 * @param painted resolves when what there is now has been shown, and the reader's press is over
	 */
	constructor(
		all: readonly Event[],
		vocabulary: Vocabulary,
		write: (query: string, mode: Mode) => void,
		painted: () => Promise<void>
	) {
		const inView = (): InView => this.inView;
		this.page = new Drawn(all, inView);
		this.timeline = new Drawn(all, inView);
		this.map = new Drawn(all, inView);
		this.#vocabulary = vocabulary;
		this.#write = write;
		this.#painted = painted;
	}

	/** In the order in which they come. */
	get #views(): readonly Drawn[] {
		return [this.page, this.timeline, this.map];
	}

	/** Takes over what an address says; it is not written back. */
	read(params: URLSearchParams): void {
		const { state, ignored } = readAddress(params, this.#vocabulary);
		this.state = state;
		for (const view of this.#views) view.state = state;
		this.ignored = ignored;
		this.#passing = undefined;
		this.#series = undefined;
	}

	/**
	 * @param series for what moves under a finger: views are not to lag behind it
	 * @param mode whether Back will take it back alone: a series of movements is one step
	 */
	set(state: ExploreState, series?: Series, mode: Mode = series && series === this.#series ? 'replace' : 'push'): void {
		if (writeAddress(state) === writeAddress(this.state)) return;
		this.state = state;
		this.#series = series;
		this.#write(writeAddress(state), mode);
		let before = Promise.resolve();
		for (const view of this.#views) {
			if (series) view.state = state;
			else view.settled = before = before.then(this.#painted).then(() => void (view.state = this.state));
		}
	}

	/** Adds a value to a facet's choice, or takes it away. */
	toggle(facet: Facet, value: string): void {
		const chosen = this.state[facet];
		const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
		this.set({ ...this.state, [facet]: this.#vocabulary[facet].filter((id) => next.includes(id)) });
	}

	/** Selects an event; the map is free to go there. */
	select(id: string | undefined): void {
		const rest = without(this.state, 'event', 'at');
		this.set(id === undefined ? { ...rest, ...(this.state.at && { at: this.state.at }) } : { ...rest, event: id });
	}

	/** @param steps it is moved by one of many presses of a key */
	time(from: string | undefined, to: string | undefined, steps = false): void {
		const rest = without(this.state, 'from', 'to');
		const state: ExploreState = { ...rest, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
		this.set(state, steps ? 'time' : undefined);
	}

	/** What the timeline shows, of all there is. */
	windowOf(whole: Span): Span {
		const { from, to } = this.timeline.state.window ?? {};
		return (
			this.#passing ?? {
				from: (from === undefined ? undefined : named(from)?.from) ?? whole.from,
				to: (to === undefined ? undefined : named(to)?.to) ?? whole.to
			}
		);
	}

	/**
	 * The timeline is to show a span; the whole of it is not written down.
	 * @param follows it goes by itself to what was selected, which Back takes back with it
	 */
	look(span: Span, settled: boolean, whole: Span, follows = false): void {
		this.#passing = settled ? undefined : span;
		if (!settled) return;
		const rest = without(this.state, 'window');
		const all = span.from <= whole.from && span.to >= whole.to;
		const state: ExploreState = all ? rest : { ...rest, window: { from: edgeFrom(span.from), to: edgeTo(span.to) } };
		this.set(state, 'view', follows ? 'replace' : undefined);
		if (follows) this.#series = undefined;
	}

	move(at: MapView): void {
		this.set({ ...this.state, at }, 'view');
	}

	loosen(parts: readonly Part[]): void {
		this.set(loosened(this.state, parts));
	}

	/** Asks for nothing; what is looked at, and how, stays. */
	reset(): void {
		const rest = without(this.state, 'from', 'to');
		this.set({ ...rest, place: [], actor: [], topic: [], status: [], inview: false });
		this.ignored = [];
	}
}
