// What the address of a framed page may ask for, and the languages in which it can say how high it is.
import { isStepId } from './protocol.ts';

export interface Asked {
	/** The reader's own scheme, or what the host's page needs. */
	readonly dark: 'auto' | 'true' | 'false';
	/** No header and footer. */
	readonly plain: boolean;
	/** The step to begin at, or empty. */
	readonly step: string;
	/** pym.js's name for the frame, or empty. */
	readonly childId: string;
	/** Say how high the page is, for hosts that listen. */
	readonly auto: boolean;
}

/** Reads an address's parameters; what is unknown or malformed counts as not said. */
export function readParameters(query: URLSearchParams): Asked {
	const [dark, step, childId] = [query.get('dark'), query.get('step'), query.get('childId')];
	return {
		dark: dark === 'true' || dark === 'false' ? dark : 'auto',
		plain: query.get('plain') === 'true',
		step: isStepId(step) ? step : '',
		childId: childId !== null && /^[\w-]{1,128}$/.test(childId) ? childId : '',
		auto: query.has('auto') && query.get('auto') !== 'false'
	};
}

/** Whether a host's message asks for the height: @newswire/frames' first word, and pym.js's whenever it has set a width. */
export const asksHeight = (data: unknown, childId: string): boolean =>
	typeof data === 'string'
		? childId !== '' && data.startsWith(`pymxPYMx${childId}xPYMxwidthxPYMx`)
		: typeof data === 'object' && data !== null && 'type' in data && data.type === 'frames-init';

/** A height in px, as AMP and @newswire/frames, pym.js, and Datawrapper's hosts expect it. */
export function heightMessages(height: number, childId: string): readonly unknown[] {
	const whole = Math.ceil(height);
	return [
		{ sentinel: 'amp', type: 'embed-size', height: whole },
		// pym.js hears only of frames that it has named itself.
		...(childId ? [`pymxPYMx${childId}xPYMxheightxPYMx${whole}`] : []),
		{ 'datawrapper-height': { [childId || 'story-embed']: whole } }
	];
}
