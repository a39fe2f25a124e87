// The picture that stands for the story where it is shared: the cover's coast, its places and its title, as SVG.
import { curveBasis, line } from 'd3';
import { projection, type Box } from '../../model/camera.ts';
import type { Camera } from '../../model/scene.ts';
import { OPEN_SEA, RINGS } from '../../model/rosette.ts';
import { firstOf, type Ink, type Place, type Story } from '../../model/story.ts';
import { color, mix, tokens } from '../../styles/tokens.ts';
import { coastPath } from '../engraving/coast.ts';
import { landFor } from '../engraving/land.ts';
import { waterLines } from '../engraving/water-lines.ts';
import { ringPath } from '../rosette.ts';

/** CSS px; what every site that shows cards asks for. */
const SIZE = { width: 1200, height: 630 } as const;
const BOX: Box = [0, 0, SIZE.width, SIZE.height];

/** The cover's own coast, with room for words on the left. */
const VIEW = { center: [115, 26.75], zoom: 4.8 } as const;
const EDGE = 64;
const MARK = 9.6;
/** Two marks nearer than this, px, keep one echo each. */
const CROWDED = 40;

const ink = (name: Ink): string => color('paper', name);
const [SEA, LAND, INK, NEUTRAL] = [
	color('paper', 'sea'),
	color('paper', 'land'),
	color('paper', 'ink'),
	color('paper', 'water')
];

/** Each is a cut of the pages' own serif; see `card.ts`. */
const TEXT = 'font-weight="400"';
const STRONG = 'font-weight="600"';
const TITLE = 'font-weight="500"';

interface View {
	/** Degrees to px of the card. */
	readonly at: (place: readonly [number, number]) => readonly [number, number];
	readonly coast: string;
	readonly waters: readonly string[];
}

function view(cover: Camera): View {
	const camera = { ...cover, ...VIEW };
	const [left, top] = [-SIZE.width / 2, -SIZE.height / 2];
	const project = projection(camera);
	const { distance, scale } = tokens.water;
	const around: Box = [left - 60, top - 60, 60 - left, 60 - top];
	const coast = coastPath(camera, landFor(camera), around, 0.3);
	return {
		at: (place) => {
			const [x, y] = project(place);
			return [x - left, y - top];
		},
		coast,
		waters: waterLines(
			coast,
			around,
			distance.map((d) => d * scale.z4_6),
			1
		)
	};
}

const moved = (content: string): string =>
	`<g transform="translate(${SIZE.width / 2} ${SIZE.height / 2})" fill="none" stroke-linejoin="round">${content}</g>`;

function base({ coast, waters }: View): string {
	const { width, mix: mixes } = tokens.water;
	const lines = waters.map(
		(d, i) => `<path d="${d}" stroke="${mix(NEUTRAL, SEA, mixes[i] ?? 0)}" stroke-width="${(width[i] ?? 0) * 1.15}"/>`
	);
	return moved(
		`${lines.join('')}<path d="${coast}" stroke="${mix(NEUTRAL, LAND, 0.9)}" stroke-width="2.5"/>` +
			// Its own colour over its own edge: land comes in pieces, and no seam may show.
			`<path d="${coast}" fill="${LAND}" stroke="${LAND}" stroke-width=".4"/>`
	);
}

/** Where the cover has it: in the widest open water. */
function rosette({ at }: View, cover: Camera): string {
	const [x, y] = at(OPEN_SEA.at);
	const size = OPEN_SEA.radius * 2 ** (VIEW.zoom - cover.zoom);
	const rings = RINGS.map((ring) => `<path d="${ringPath(ring, size)}" stroke="${ink(ring.ink)}" stroke-width=".75"/>`);
	return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})" fill="none">${rings.join('')}</g>`;
}

const soft = line<readonly [number, number]>()
	.x(([x]) => x)
	.y(([, y]) => y)
	.curve(curveBasis)
	.digits(1);

function journey({ at }: View, { journey: { legs } }: Story): string {
	return legs
		.filter((leg) => leg.state === 'travelled')
		.map((leg) => soft(leg.line.map(at)) ?? '')
		.map(
			(d) =>
				`<path d="${d}" fill="none" stroke="${LAND}" stroke-width="6"/>` +
				`<path d="${d}" fill="none" stroke="${INK}" stroke-width="2.1" stroke-dasharray="9 5"/>`
		)
		.join('');
}

const apart = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number =>
	Math.hypot(ax - bx, ay - by);

function mark({ at }: View, { id, name, at: place, ink: tint, shape, side }: Place, all: readonly Place[]): string {
	const [x, y] = at(place);
	const crowded = all.some((other) => other.id !== id && apart(at(other.at), [x, y]) < CROWDED);
	const [gap = 0, growth = 0] = tokens.mark.echo.gap;
	const path = tokens.mark.shapes[shape];
	const echoes = (crowded ? [1] : [2, 1]).map((ring) => {
		const r = MARK + 1.1 * ring * (gap + ring * growth);
		const share = tokens.mark.echo.mix[ring - 1] ?? 1;
		return `<path d="${path}" transform="scale(${r})" fill="${LAND}" stroke="${mix(ink(tint), LAND, share)}" stroke-width="${1.2 / r}"/>`;
	});
	const [dx, dy, anchor] = {
		right: [24, 10, 'start'],
		left: [-30, 10, 'end'],
		below: [0, 46, 'middle'],
		'below-left': [2, 42, 'end'],
		'below-right': [8, 48, 'start'],
		above: [0, -28, 'middle'],
		'above-left': [8, -26, 'end'],
		'above-right': [0, -28, 'middle']
	}[side];
	const label = `x="${dx}" y="${dy}" text-anchor="${anchor}" ${STRONG} font-size="28"`;
	return (
		`<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">` +
		`<text ${label} fill="none" stroke="${LAND}" stroke-width="7" stroke-linejoin="round">${name}</text>` +
		`<text ${label} fill="${ink(tint)}">${name}</text>${echoes.join('')}` +
		`<path d="${path}" transform="scale(${MARK})" fill="${ink(tint)}"/></g>`
	);
}

const escape = (text: string): string => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));

/** Lines no longer than `most` letters, broken between words. */
export function broken(text: string, most: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

function words({ title, standfirst, dateline }: Story): string {
	const lines = broken(standfirst, 38).map(
		(text, i) => `<text x="${EDGE}" y="${322 + i * 40}" ${TEXT} font-size="29.5" fill="${INK}">${escape(text)}</text>`
	);
	const { pitch, width, outline } = tokens.hatch.denomination;
	const heading = `x="${EDGE - 5}" y="240" ${TITLE} font-size="144"`;
	return (
		`<pattern id="ruled" width="8" height="${pitch * 1.15}" patternUnits="userSpaceOnUse"><path d="M0 0h8v${width * 1.35}H0z" fill="${NEUTRAL}"/></pattern>` +
		`<path d="M${EDGE} 76h540" stroke="${NEUTRAL}" stroke-width="4"/><path d="M${EDGE} 84h540" stroke="${NEUTRAL}" stroke-width="1.5"/>` +
		`<text x="${EDGE}" y="93.5" textLength="540" ${TEXT} font-size="6.4" fill="${NEUTRAL}">${'HONG KONG · MACAU · SHANGHAI · HANGZHOU · '.repeat(3).trim()}</text>` +
		`<text ${heading} fill="url(#ruled)" stroke="${INK}" stroke-width="${outline}">${escape(title)}</text>` +
		lines.join('') +
		`<text x="${EDGE}" y="${322 + lines.length * 40 + 22}" ${STRONG} font-size="21" fill="${INK}">${escape(dateline)}</text>`
	);
}

/** Three strands that wave along an edge. */
function band(y: number): string {
	const { amplitude, period, strands } = tokens.line.band;
	const wave = line<number>()
		.x((x) => x)
		.digits(1);
	return Array.from({ length: strands }, (_, k) => {
		const xs = Array.from({ length: SIZE.width / 2 + 1 }, (_, i) => i * 2);
		const d = wave.y((x) => y + 1.2 * amplitude * Math.sin((2 * Math.PI * x) / period + (2 * Math.PI * k) / strands))(
			xs
		);
		return `<path d="${d ?? ''}" fill="none" stroke="${mix(NEUTRAL, SEA, 0.8)}" stroke-width=".9"/>`;
	}).join('');
}

/** The card as SVG, in the paper edition: it is shown on grounds that nobody can foresee. */
export function cardSvg(story: Story): string {
	const { scene } = firstOf(story.steps);
	const map = view(scene.camera);
	const marked = story.places.filter(({ id }) => scene.places[id]);
	const [, , right, bottom] = BOX;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${BOX.join(' ')}" width="${right}" height="${bottom}" font-family="Source Serif 4 Variable">` +
		`<path d="M0 0h${right}v${bottom}H0z" fill="${SEA}"/>${base(map)}${rosette(map, scene.camera)}${journey(map, story)}` +
		`${marked.map((place) => mark(map, place, marked)).join('')}${words(story)}` +
		`<path d="M0 0h${right}v13H0zM0 ${bottom - 13}h${right}v13H0z" fill="${SEA}"/>${band(6.5)}${band(bottom - 6.5)}</svg>`
	);
}
