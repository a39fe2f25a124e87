// The story in somebody else's frame. It begins as a stepper, which needs nothing of the host, and becomes part of the
// host's page when the loader (src/embed/) says that it holds the frame.
import type { HostMessage } from '../../../model/protocol.ts';
import { dress, heightTeller, isFramed, onGrowth } from '../../../reading/framed.ts';
import { layOutForLinks, unfoldAll } from '../folded.ts';
import { live } from '../live/live.ts';
import { layOutWords } from '../words.ts';
import { answerHeights } from './height.ts';
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
	// Where the host's page scrolls the story, its listeners for heights have no say.
	const tell = heightTeller(asked, () => (scrolling ? 0 : stepper.height));
	let unanswer: (() => void) | undefined;

	/** Whether the frame is as high as this page says. */
	function grow(grows: boolean): void {
		root.toggleAttribute('data-grows', grows);
		if (grows) unanswer ??= answerHeights();
		else {
			unanswer?.();
			unanswer = undefined;
		}
	}

	function measure(): void {
		if (hosted) host.post({ type: 'height', height: scrolling ? root.scrollHeight : stepper.height });
		tell();
	}

	function scroll(): void {
		const signal = (scrolling = new AbortController()).signal;
		stepper.rest();
		grow(false);
		layOutWords();
		root.dataset.mode = 'scroll';
		measure();
		place.follow(signal);
		relayKeys(host, signal);
		live({ framed: { step: (at) => host.post({ type: 'step', ...at }), signal } });
	}

	/** @param id the step to show; where the reader is, when empty */
	function step(id = ''): void {
		const at = scrolling && place.step;
		scrolling?.abort();
		scrolling = undefined;
		root.dataset.mode = 'stepper';
		grow(hosted || asked.auto);
		if (hosted || asked.auto) layOutWords();
		stepper.go(id || at);
		measure();
	}

	function hear(message: HostMessage): void {
		switch (message.type) {
			case 'ping':
				host.post({ type: 'hello' });
				measure();
				break;
			case 'init':
				hosted = true;
				if (message.mode === 'stepper') step(message.hash);
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
	onGrowth(document.body, measure);
	host.post({ type: 'hello' });
}

function start(): void {
	unfoldAll();
	layOutForLinks();
	if (isFramed()) begin();
	else live();
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
