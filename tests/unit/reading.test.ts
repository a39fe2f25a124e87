import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partAt } from '../../src/lib/reading/reading.ts';

/** Sections one below the other, with gaps, and a line somewhere above, in or below them. */
const page = fc.record({
	start: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
	sizes: fc.array(
		fc.record({
			height: fc.double({ min: 0.5, max: 5000, noNaN: true }),
			gap: fc.double({ min: 0, max: 300, noNaN: true })
		}),
		{
			minLength: 1,
			maxLength: 30
		}
	),
	line: fc.double({ min: -1e5, max: 2e5, noNaN: true })
});

interface Span {
	readonly top: number;
	readonly bottom: number;
}

const spanAt = (spans: readonly Span[], line: number) => partAt(spans, (span) => span, line);

function spansOf({ start, sizes }: { start: number; sizes: readonly { height: number; gap: number }[] }) {
	let top = start;
	return sizes.map(({ height, gap }) => {
		const span = { top, bottom: top + height };
		top += height + gap;
		return span;
	});
}

describe('where the reader is', () => {
	it('is the step that holds the line, wherever the page was before', () => {
		fc.assert(
			fc.property(page, ({ line, ...rest }) => {
				const spans = spansOf(rest);
				const holding = spans.findIndex(({ top, bottom }) => top <= line && line < bottom);
				if (holding >= 0) expect(spanAt(spans, line).index).toBe(holding);
			})
		);
	});

	it('is always exactly one of the steps, with a progress from 0 to 1', () => {
		fc.assert(
			fc.property(page, ({ line, ...rest }) => {
				const spans = spansOf(rest);
				const { index, progress } = spanAt(spans, line);
				expect(spans[index]).toBeDefined();
				expect(progress).toBeGreaterThanOrEqual(0);
				expect(progress).toBeLessThanOrEqual(1);
			})
		);
	});

	it('never goes back while the line goes on', () => {
		fc.assert(
			fc.property(page, fc.double({ min: 0, max: 5000, noNaN: true }), ({ line, ...rest }, further) => {
				const spans = spansOf(rest);
				const [before, after] = [spanAt(spans, line), spanAt(spans, line + further)];
				expect(after.index).toBeGreaterThanOrEqual(before.index);
				if (after.index === before.index) expect(after.progress).toBeGreaterThanOrEqual(before.progress);
			})
		);
	});

	it('does not depend on where the page starts', () => {
		const spans = [
			{ top: 0, bottom: 100 },
			{ top: 100, bottom: 400 }
		];
		const moved = spans.map(({ top, bottom }) => ({ top: top - 730, bottom: bottom - 730 }));
		expect(spanAt(moved, 250 - 730)).toEqual(spanAt(spans, 250));
	});

	it('is the first step before all of them, the last after all of them, and in a gap the one before', () => {
		const spans = [
			{ top: 100, bottom: 200 },
			{ top: 240, bottom: 300 }
		];
		expect(spanAt(spans, 0)).toEqual({ index: 0, progress: 0 });
		expect(spanAt(spans, 220)).toEqual({ index: 0, progress: 1 });
		expect(spanAt(spans, 1000)).toEqual({ index: 1, progress: 1 });
		expect(spanAt(spans, 270)).toEqual({ index: 1, progress: 0.5 });
	});

	it('is nowhere in a page without steps', () => {
		expect(spanAt([], 10)).toEqual({ index: 0, progress: 0 });
	});
});
