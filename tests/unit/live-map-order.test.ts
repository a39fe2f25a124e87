// Any order of scenes ends in the last one's: on a map that only records, and has no method that the real one lacks.
import fc from 'fast-check';
import type * as maplibre from 'maplibre-gl';
import { beforeAll, expect, it, vi } from 'vitest';
import type { LiveFile } from '../../src/lib/model/live-map.ts';
import { liveFile } from '../../src/lib/server/live-map.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { Grounds } from '../../src/lib/views/map/live/grounds.ts';
import { LiveMap, type Library } from '../../src/lib/views/map/live/LiveMap.ts';

type Listener = (event: object) => void;

/** What the library's map does to itself, without drawing it. */
class Recorder {
	readonly paint: Record<string, unknown> = {};
	readonly data: Record<string, unknown> = {};
	camera: object = {};
	pixelRatio: number;
	readonly container = { clientWidth: 1000, clientHeight: 600, style: { visibility: '' } };
	removed = false;
	readonly #listeners: Record<string, Listener[]> = {};
	readonly touchZoomRotate = { disableRotation: () => undefined };
	readonly keyboard = { disableRotation: () => undefined };
	constructor({ pixelRatio = devicePixelRatio }: Partial<maplibre.MapOptions> = {}) {
		this.pixelRatio = pixelRatio;
		queueMicrotask(() => {
			this.fire('style.load');
		});
	}
	on = (type: string, listener: Listener) => void (this.#listeners[type] ??= []).push(listener);
	once = (type: string, listener: Listener) => {
		this.on(type, listener);
	};
	off = () => undefined;
	jumpTo = (camera: object) => void (this.camera = camera);
	easeTo = ({ center, zoom, padding }: maplibre.EaseToOptions) => void (this.camera = { center, zoom, padding });
	isMoving = () => false;
	setPaintProperty = (layer: string, name: string, value: unknown) => void (this.paint[`${layer} ${name}`] = value);
	getPaintProperty = (layer: string, name: string) => this.paint[`${layer} ${name}`] ?? 0;
	setLayoutProperty = (layer: string, name: string, value: unknown) => void (this.paint[`${layer} ${name}`] = value);
	getSource = (id: string) => ({ setData: (data: unknown) => void (this.data[id] = data) });
	getContainer = () => this.container;
	setPixelRatio = (ratio: number) => void (this.pixelRatio = ratio);
	redraw = () => undefined;
	triggerRepaint = () => {
		queueMicrotask(() => {
			this.fire('idle');
		});
	};
	remove = () => void (this.removed = true);
	fire(type: string): void {
		for (const listener of this.#listeners[type]?.splice(0) ?? []) listener({});
	}
}

let file: LiveFile;
beforeAll(() => {
	file = liveFile(loadStory());
	const ground = { type: 'FeatureCollection', features: [], underprint: { middle: [114, 22], rings: [] } };
	vi.stubGlobal('devicePixelRatio', 2);
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(ground))));
});

function mapOf(): { live: LiveMap; recorder: Recorder } {
	let recorder: Recorder | undefined;
	class Fake extends Recorder {
		constructor(options: maplibre.MapOptions) {
			super(options);
			// eslint-disable-next-line @typescript-eslint/no-this-alias -- the map that is under test has it
			recorder = this;
		}
	}
	const library = { Map: Fake, setWorkerUrl: () => undefined } as unknown as Library;
	const grounds = new Grounds(new URL('http://localhost/map/live.json'), 'wide', new AbortController().signal);
	const options = { edition: 'paper', composition: 'wide', failed: () => undefined } as const;
	const live = new LiveMap(undefined as unknown as HTMLElement, library, file, grounds, options);
	if (!recorder) throw new Error('no map was made');
	return { live, recorder };
}

const frame = { middle: [600, 300], unit: 1.1 } as const;
const stateOf = ({ paint, data, camera }: Recorder) => ({ paint, lines: data.lines, camera });

it('ends in the last scene asked for, however and in whatever order others were shown, flown to and cut short', async () => {
	const scenes = file.scenes.map(({ scene }) => scene);
	const move = fc.record({ scene: fc.constantFrom(...scenes), how: fc.constantFrom('show', 'fly', 'hasty') });
	await fc.assert(
		fc.asyncProperty(fc.array(move, { maxLength: 12 }), fc.constantFrom(...scenes), async (moves, last) => {
			const [direct, roundabout] = [mapOf(), mapOf()];
			await direct.live.prepare(scenes);
			await roundabout.live.prepare(scenes);
			for (const { scene, how } of moves) {
				const moved = how === 'fly' ? roundabout.live.fly(scene, frame, 1100) : roundabout.live.show(scene, frame, 0.3);
				if (how !== 'hasty') await moved;
			}
			expect(await roundabout.live.show(last, frame, 'rest')).toBe(true);
			expect(await direct.live.show(last, frame, 'rest')).toBe(true);
			const shown = ({ paint }: Recorder) =>
				Object.entries(paint).filter(([name, value]) => name.endsWith('opacity') && value !== 0);
			expect(Object.fromEntries(shown(roundabout.recorder))).toEqual(Object.fromEntries(shown(direct.recorder)));
			const [end, wanted] = [stateOf(roundabout.recorder), stateOf(direct.recorder)];
			expect({ lines: end.lines, camera: end.camera }).toEqual({ lines: wanted.lines, camera: wanted.camera });
		}),
		{ numRuns: 60 }
	);
});

it('says of a scene that was overtaken that it was not shown', async () => {
	const { live } = mapOf();
	const [first, second] = [live.show('offer', frame, 'rest'), live.show('macau', frame, 'rest')];
	expect(await first).toBe(false);
	expect(await second).toBe(true);
});

it('draws nothing before its first scene is whole, and then at once all of it', async () => {
	const { live, recorder } = mapOf();
	const drawn = () => [recorder.container.style.visibility, recorder.pixelRatio > 1];
	expect(drawn()).toEqual(['hidden', false]);
	const [overtaken, shown] = [live.show('offer', frame, 'rest'), live.show('macau', frame, 'rest')];
	await overtaken;
	expect(drawn()).toEqual(['hidden', false]);
	expect(live.ready('macau')).toBe(false);
	await shown;
	expect(drawn()).toEqual(['', true]);
	expect(live.ready('macau')).toBe(true);
});

it('frees the library’s map when it ends', () => {
	const { live, recorder } = mapOf();
	live.destroy();
	expect(recorder.removed).toBe(true);
});

it('records by methods that the real map has', async () => {
	// The library looks for a browser when it is loaded; its methods are there all the same.
	vi.stubGlobal('window', globalThis);
	const { readFileSync } = await import('node:fs');
	const types = readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.d.ts', 'utf8');
	const { live, recorder } = mapOf();
	const own = Object.keys(recorder).filter((name) => typeof recorder[name as keyof Recorder] === 'function');
	for (const name of own) expect(types, name).toMatch(new RegExp(`^\\s+${name}[<(]`, 'm'));
	live.destroy();
});
