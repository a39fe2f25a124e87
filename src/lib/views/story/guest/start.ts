// The story in somebody else's frame. It begins as a stepper, which needs nothing of the host, and becomes part of the
// host's page when the loader (src/embed/) says that it holds the frame.
import type { HostMessage } from '../../../model/protocol.ts';
import { dress, isFramed, sayHeight } from '../../../reading/framed.ts';
import { live } from '../live/live.ts';
import { Host } from './host.ts';
import { relayKeys } from './keys.ts';
import { Place } from './place.ts';
import { Stepper } from './stepper.ts';

const root = document.documentElement;
const asked = dress();
if (isFramed()) root.dataset.mode = 'stepper';

function begin(): void {
	const host = new Host(hear);
	const place = new Place(host);
	const stepper = new Stepper([location.hash.slice(1), asked.step], (step) => host.post({ type: 'step', ...step }));
	let scrolling: AbortController | undefined;
	let hosted = false;
	let said = 0;

	/** Nothing is measured later: frames off the screen are told late of everything. */
	function measure(): void {
		const height = scrolling ? root.scrollHeight : stepper.height;
		if (hosted) host.post({ type: 'height', height });
		if (!asked.auto || scrolling || height === said) return;
		sayHeight((said = height), asked);
		// A frame that is given this height may be laid out anew, and off the screen nobody says so.
		for (const later of [120, 600]) setTimeout(measure, later);
	}

	function scroll(): void {
		const signal = (scrolling = new AbortController()).signal;
		stepper.rest();
		unfold();
		root.dataset.mode = 'scroll';
		measure();
		place.follow(signal);
		relayKeys(host, signal);
		live({ framed: { step: (at) => host.post({ type: 'step', ...at }), signal } });
	}

	function step(): void {
		scrolling?.abort();
		scrolling = undefined;
		root.dataset.mode = 'stepper';
		root.toggleAttribute('data-grows', hosted || asked.auto);
		if (hosted || asked.auto) unfold();
		stepper.go(place.step);
		measure();
	}

	function hear(message: HostMessage): void {
		switch (message.type) {
			case 'ping':
				host.post({ type: 'hello' });
				break;
			case 'init':
				hosted = true;
				if (message.mode === 'stepper') step();
				else {
					if (!scrolling) scroll();
					else measure();
					place.begin(message.hash || asked.step);
				}
				break;
			case 'scroll':
				if (scrolling) place.put(message);
				break;
			case 'print':
				root.toggleAttribute('data-printing', message.on);
		}
	}

	step();
	new ResizeObserver(measure).observe(document.body);
	addEventListener('load', measure);
	void document.fonts.ready.then(measure);
	host.post({ type: 'hello' });
}

/** Lays all of it out, for a height that is known at once. */
function unfold(): void {
	for (const part of document.querySelectorAll('.step > *')) part.classList.add('unfolded');
}

const start = isFramed() ? begin : (): void => live();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
