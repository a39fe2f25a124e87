// What a reader of /explore has asked for and selected: one owner, told by every control. Views derive from it, and the
// address follows it.
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
import { asking, counts, filtered, inTime, loosened, loosenings, type InView, type Part } from './filter.ts';

/** `push` for a choice, which Back takes back; `replace` for what moves under a finger. */
export type Mode = 'push' | 'replace';

export class Explorer {
	state = $state.raw<ExploreState>(INITIAL);
	ignored = $state.raw<readonly string[]>([]);
	/** Which places the map shows now. */
	inView = $state.raw<InView>();
	/** What the timeline shows while it is on its way; the address is told when it comes to rest. */
	#passing = $state.raw<Span>();

	readonly #all: readonly Event[];
	readonly #vocabulary: Vocabulary;
	readonly #write: (query: string, mode: Mode) => void;

	readonly shown = $derived.by(() => inTime(filtered(this.#all, this.state, this.inView)));
	readonly counts = $derived.by(() => counts(this.#all, this.state, this.inView));
	readonly loosenings = $derived.by(() => loosenings(this.#all, this.state, this.inView));
	readonly asking = $derived.by(() => asking(this.state));
	readonly selected = $derived.by(() => this.#all.find(({ id }) => id === this.state.event));

	/** @param write is given the query for the address */
	constructor(all: readonly Event[], vocabulary: Vocabulary, write: (query: string, mode: Mode) => void) {
		this.#all = all;
		this.#vocabulary = vocabulary;
		this.#write = write;
	}

	/** Takes over what an address says; it is not written back. */
	read(params: URLSearchParams): void {
		const { state, ignored } = readAddress(params, this.#vocabulary);
		this.state = state;
		this.ignored = ignored;
		this.#passing = undefined;
	}

	set(state: ExploreState, mode: Mode = 'push'): void {
		if (writeAddress(state) === writeAddress(this.state)) return;
		this.state = state;
		this.#write(writeAddress(state), mode);
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

	time(from: string | undefined, to: string | undefined, mode: Mode = 'push'): void {
		const rest = without(this.state, 'from', 'to');
		this.set({ ...rest, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }, mode);
	}

	/** What the timeline shows, of all there is. */
	windowOf(whole: Span): Span {
		const { from, to } = this.state.window ?? {};
		return (
			this.#passing ?? {
				from: (from === undefined ? undefined : named(from)?.from) ?? whole.from,
				to: (to === undefined ? undefined : named(to)?.to) ?? whole.to
			}
		);
	}

	/** The timeline is to show a span; the whole of it is not written down. */
	look(span: Span, settled: boolean, whole: Span): void {
		this.#passing = settled ? undefined : span;
		if (!settled) return;
		const rest = without(this.state, 'window');
		const all = span.from <= whole.from && span.to >= whole.to;
		this.set(all ? rest : { ...rest, window: { from: edgeFrom(span.from), to: edgeTo(span.to) } }, 'replace');
	}

	move(at: MapView): void {
		this.set({ ...this.state, at }, 'replace');
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
