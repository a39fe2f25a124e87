// The stage in words: how the camera got there, what it shows, what is in focus and when that was.
import { geoDistance } from 'd3';
import { between } from './camera.ts';
import { inWords } from './date.ts';
import type { Camera } from './scene.ts';
import { byId, type LngLat, type Place, type Step, type Story } from './story.ts';

const EARTH_RADIUS = 6371;
const COMPASS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

/** Less than this share of the frame is no move, and less than this much zoom no change of size. */
const STILL = 0.1;
const SAME_SIZE = 0.2;

/** A place names an end of the move when it is this near to it, as a share of the way. */
const NEAR = 0.2;

const kilometres = (a: LngLat, b: LngLat): number => geoDistance([...a], [...b]) * EARTH_RADIUS;

/** A distance to two figures: 38 km, 1,200 km. */
function rounded(distance: number): string {
	const unit = 10 ** Math.max(0, Math.floor(Math.log10(distance)) - 1);
	return `${(Math.round(distance / unit) * unit).toLocaleString('en-GB')} km`;
}

/** The direction in which a map, north up, has to be followed from one point to another. */
export function direction(from: LngLat, to: LngLat): string {
	const rad = Math.PI / 180;
	const [lng, a, b] = [(to[0] - from[0]) * rad, from[1] * rad, to[1] * rad];
	const east = Math.sin(lng) * Math.cos(b);
	const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(lng);
	const eighths = Math.round(Math.atan2(east, north) / (Math.PI / 4));
	return COMPASS[(eighths + 8) % 8] ?? 'north';
}

/** What a scene is about: the place in focus, else the one whose colour it wears. */
const subjectOf = (story: Story, { scene }: Step): Place | undefined =>
	story.places.find(({ id }) => scene.places[id] === 'focus') ?? story.places.find(({ id }) => id === scene.ink);

const focusOf = (story: Story, step: Step): Place | undefined =>
	story.places.find(({ id }) => step.scene.places[id] === 'focus');

function zoomed(from: Camera, to: Camera): string | undefined {
	const zoom = to.zoom - from.zoom;
	if (Math.abs(zoom) < SAME_SIZE) return undefined;
	return zoom > 0 ? 'closer in' : 'further out';
}

/** How the camera got from one step to the next. */
export function movement(story: Story, step: Step, previous: Step): string {
	const [from, to] = [previous.scene.camera, step.scene.camera];
	const off = between(to, from);
	const [width, height] = from.frame;
	const still = Math.hypot(off.x / width, off.y / height) < STILL;
	const size = zoomed(from, to);
	if (still) return size ? `The map stays in place and moves ${size}.` : 'The view stays.';
	const distance = kilometres(from.center, to.center);
	const near = (place: Place | undefined, camera: Camera): place is Place =>
		place !== undefined && kilometres(place.at, camera.center) < distance * NEAR;
	const [start, end] = [subjectOf(story, previous), subjectOf(story, step)];
	const since = start !== end && near(start, from) ? ` from ${start.name}` : '';
	const until = start !== end && near(end, to) ? ` to ${end.name}` : '';
	const way = `The map moves about ${rounded(distance)} ${direction(from.center, to.center)}${since}${until}`;
	return `${way}${size ? ` and ${size}` : ''}.`;
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function marked(story: Story, step: Step): readonly string[] {
	const focus = focusOf(story, step);
	const others = story.places.filter(({ id }) => id !== focus?.id && step.scene.places[id]).map(({ name }) => name);
	return [
		...(focus ? [`In focus: ${focus.name}.`] : []),
		...(others.length > 0 ? [`${focus ? 'Also marked' : 'Marked'}: ${listed.format(others)}.`] : [])
	];
}

function timed(story: Story, step: Step): readonly string[] {
	const { focus } = step.scene.timeline;
	if (focus === undefined) return [];
	const { title, date } = byId(story.events, focus);
	return [`In focus on the timeline: ${title}, ${inWords(date)}.`];
}

/** What the stage shows at a step, in words; with the step before it in the story, also how the camera got there. */
export const alternativeOf = (story: Story, step: Step, previous?: Step): string =>
	[
		...(previous ? [movement(story, step, previous)] : []),
		step.picture,
		...marked(story, step),
		...timed(story, step)
	].join(' ');
