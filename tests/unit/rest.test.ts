import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterRest } from '../../src/lib/reading/rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what waits for rest runs once, so long after the last call', () => {
	const run = vi.fn();
	const call = afterRest(250, run);
	for (let ms = 0; ms < 2000; ms += 16) {
		call();
		vi.advanceTimersByTime(16);
	}
	expect(run).not.toHaveBeenCalled();
	vi.advanceTimersByTime(233);
	expect(run).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	expect(run).toHaveBeenCalledTimes(1);
	vi.advanceTimersByTime(5000);
	expect(run).toHaveBeenCalledTimes(1);
});

test('it waits again for whoever calls again, also from within', () => {
	let again = true;
	const call = afterRest(100, () => {
		ran();
		if (again) call();
		again = false;
	});
	const ran = vi.fn();
	call();
	vi.advanceTimersByTime(100);
	expect(ran).toHaveBeenCalledTimes(1);
	vi.advanceTimersByTime(100);
	expect(ran).toHaveBeenCalledTimes(2);
	vi.advanceTimersByTime(1000);
	expect(ran).toHaveBeenCalledTimes(2);
});
