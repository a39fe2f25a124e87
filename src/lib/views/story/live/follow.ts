// What follows the reader's progress inside a step: the storm along its track, the journey along its line.
/** One hour of the storm, as the page carries it: [x, y, radius, share of the track behind, day, time, words]. */
type Hour = readonly [x: number, y: number, radius: number, share: number, day: string, time: string, words: string];

const hours = new WeakMap<Element, readonly Hour[]>();

function hoursOf(storm: HTMLElement | SVGElement): readonly Hour[] {
	const known = hours.get(storm) ?? (JSON.parse(storm.dataset.hours ?? '[]') as Hour[]);
	hours.set(storm, known);
	return known;
}

/** @param progress 0 to 1 of the step, or `rest`: where the scene stands when nothing moves */
export function follow(picture: HTMLElement, progress: number | 'rest'): void {
	const storm = picture.querySelector<SVGElement>('[data-storm]');
	if (storm) followStorm(picture, storm, progress);
	for (const leg of picture.querySelectorAll<SVGPathElement>('[data-draws]')) drawLeg(leg, progress);
}

function followStorm(picture: HTMLElement, storm: SVGElement, progress: number | 'rest'): void {
	const list = hoursOf(storm);
	const share = progress === 'rest' ? Number(storm.dataset.rest) : progress;
	const at = share * (list.length - 1);
	const [before, after] = [list[Math.floor(at)], list[Math.ceil(at)]];
	const eye = storm.querySelector<SVGElement>('[data-eye]');
	if (!before || !after || !eye) return;
	const part = at - Math.floor(at);
	const mid = (i: 0 | 1 | 2 | 3): number => before[i] + (after[i] - before[i]) * part;
	eye.style.setProperty('--eye-x', mid(0).toFixed(1));
	eye.style.setProperty('--eye-y', mid(1).toFixed(1));
	eye.style.setProperty('--wind', mid(2).toFixed(1));
	eye.classList.toggle('east', mid(0) > Number(storm.dataset.east));
	const told = list[Math.round(at)] ?? before;
	set(storm.querySelector('[data-clock]'), `${told[4]} ${told[5]}`);
	set(storm.querySelector('[data-wind]'), told[6]);
	for (const tick of storm.querySelectorAll<SVGElement>('[data-share]'))
		tick.classList.toggle('behind', Number(tick.dataset.share) <= mid(3));
	const past = picture.querySelector<SVGPathElement>('[data-past]');
	if (past) past.style.strokeDasharray = `${mid(3).toFixed(4)} 1`;
	const now = picture.querySelector<SVGElement>('[data-now]');
	const [from = 0, to = 1] = (now?.dataset.span ?? '').split(',').map(Number);
	const moved = (100 * (from + (to - from) * share)).toFixed(2);
	now?.style.setProperty('--x', moved);
	const hour = picture.querySelector<SVGElement>('[data-hour]');
	hour?.style.setProperty('--x', moved);
	set(hour, told[5]);
	picture.querySelector<HTMLElement>('[data-winds]')?.style.setProperty('--now', moved);
}

function set(element: Element | null, text: string): void {
	if (element && element.textContent !== text) element.textContent = text;
}

/** A leg draws itself between two shares of the step, by the length of a mask's dash. */
function drawLeg(mask: SVGPathElement, progress: number | 'rest'): void {
	const [from = 0, to = 1] = (mask.dataset.draws ?? '').split(',').map(Number);
	const drawn = progress === 'rest' ? 1 : Math.min(1, Math.max(0, (progress - from) / (to - from)));
	mask.style.strokeDasharray = `${drawn.toFixed(4)} 1`;
}
