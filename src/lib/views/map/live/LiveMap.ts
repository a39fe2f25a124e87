// The live map: one canvas that draws any scene of the story, the same picture as the scene's SVG. It is told what to
// show and asks nobody; whoever holds it keeps the pictures at hand, for it may fail at any time.
import type * as maplibre from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Composition } from '../../../model/camera.ts';
import type { Frame, LiveFile, MapState, Progress, View } from '../../../model/live-map.ts';
import type { Camera } from '../../../model/scene.ts';
import type { LngLat } from '../../../model/story.ts';
import type { Edition } from '../../../styles/tokens.ts';
import { cameraOn, type Seen } from './camera-on.ts';
import type { Grounds } from './grounds.ts';
import { linesOf } from './lines.ts';
import { isOverGround, LINES } from './scene-layers.ts';
import { settingsOf, type Ground } from './scene.ts';
import { styleOf } from './style.ts';

/** What is used of the library: `Pick`, so that a fake can't lack what is called. */
export type Library = Pick<typeof maplibre, 'Map' | 'setWorkerUrl'>;

export interface Options {
	readonly edition: Edition;
	readonly composition: Composition;
	/** Whether the reader moves this map itself; else whoever holds it does. */
	readonly interactive?: boolean;
	/** Told at every move, in the frame that shows it. */
	readonly moved?: (view: View) => void;
	/** The map can't be used: for good, or until `again` is kept. */
	readonly failed: (why: unknown, again?: Promise<void>) => void;
}

/** ms in which a map has to come to rest, or back after its context was lost. */
const PATIENCE = 30_000;

/** A zoom at which a city and what is about it fill the map, and how far beyond its scene a map may go there. */
const NEAR = 9;
const NEARER = 2.5;

/** Pixels of a canvas in a CSS px until its first scene is there: next to none. */
const DARK = 0.02;

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

export class LiveMap {
	readonly file: LiveFile;
	readonly map: maplibre.Map;
	readonly #style: maplibre.StyleSpecification;
	readonly #cameras: readonly Camera[];
	readonly #grounds: Grounds;
	readonly #options: Options;
	/** Another one is another map; see start.ts. */
	readonly #density = devicePixelRatio;
	#shown: { readonly state: MapState; readonly frame: Frame } | undefined;
	#applied: Ground | undefined;
	#drawn: Progress | undefined;
	#turn = 0;
	/** Each part of a first scene that arrives would draw all of it anew; so nothing is drawn before it is whole. */
	#dark = true;
	/** Nothing can be laid before. */
	readonly #styled: Promise<unknown>;

	/** @throws when the browser has no WebGL 2 to give */
	constructor(container: HTMLElement, { Map }: Library, file: LiveFile, grounds: Grounds, options: Options) {
		this.file = file;
		this.#grounds = grounds;
		this.#options = options;
		this.#cameras = [...new globalThis.Map(file.scenes.map(({ camera }) => [camera.id, camera])).values()];
		this.#style = this.#styleIn(options.edition);
		this.map = new Map({
			container,
			style: this.#style,
			center: [113, 25],
			zoom: 4,
			minZoom: 2,
			maxZoom: 14,
			attributionControl: false,
			// A map that turns has none of the scenes' pictures.
			dragRotate: false,
			touchPitch: false,
			maxPitch: 0,
			renderWorldCopies: false,
			refreshExpiredTiles: false,
			fadeDuration: 0,
			validateStyle: false,
			interactive: options.interactive ?? true,
			cooperativeGestures: true,
			pixelRatio: DARK
		});
		this.map.getContainer().style.visibility = 'hidden';
		this.#styled = new Promise((done) => void this.map.once('style.load', done));
		this.map.touchZoomRotate.disableRotation();
		this.map.keyboard.disableRotation();
		this.map.on('move', (event) => {
			const byHand = 'originalEvent' in event && Boolean(event.originalEvent);
			options.moved?.(this.#view(byHand || 'byReader' in event));
		});
		this.map.on('error', ({ error }) => options.failed(error));
		this.map.on('webglcontextlost', () => {
			this.#turn++;
			// It has no style now: nothing may be set, and nothing follows the reader.
			this.#shown = undefined;
			options.failed(new Error('the graphics context was lost'), this.#restored());
		});
	}

	get view(): View {
		return this.#view(false);
	}

	/** Whether a scene can be shown without asking for anything. */
	ready = (scene: string): boolean => !this.#dark && this.#grounds.has(this.#stateOf(scene).camera);

	/** Fetches what scenes need. @throws when it does not arrive, or is not what it must be */
	async prepare(scenes: readonly string[]): Promise<void> {
		for (const scene of scenes) await this.#lay(this.#stateOf(scene).camera);
	}

	/** Shows a scene, whole. True when it is drawn and at rest, false when another one was asked for meanwhile. */
	async show(scene: string, frame: Frame, progress: Progress): Promise<boolean> {
		const turn = ++this.#turn;
		await this.prepare([scene]);
		if (turn !== this.#turn) return false;
		const state = this.#turnTo(scene, frame);
		this.map.jumpTo(this.#seen());
		this.follow(scene, progress);
		return this.#lit(state, turn);
	}

	/**
	 * Flies to a scene that is ready; its lines come once it is shown.
	 * True when it has arrived, false when it was turned elsewhere.
	 */
	fly(scene: string, frame: Frame, ms: number): Promise<boolean> {
		const turn = ++this.#turn;
		this.#apply(this.#turnTo(scene, frame), ms / 2);
		this.#draw(NOTHING);
		// The reader was asked by the page; the library would ask the system alone.
		this.map.easeTo({ ...this.#seen(), duration: ms, easing, essential: true });
		return this.#rests(turn);
	}

	/** Shows a camera's ground from anywhere, without a scene. True when it is drawn and at rest. */
	async look(camera: Camera, center: LngLat, zoom: number): Promise<boolean> {
		const turn = ++this.#turn;
		await this.#lay(camera);
		if (turn !== this.#turn) return false;
		this.#shown = undefined;
		const ground = { camera, dimmed: false, layers: [] };
		this.move(center, zoom);
		return this.#lit(ground, turn);
	}

	/** Moves what is shown, and draws it in the same frame. */
	move(center: LngLat, zoom: number): void {
		this.map.jumpTo({ center: [...center], zoom });
		this.map.redraw();
	}

	/** Brings a place to the middle, and nearer where the map is far; at once in 0 ms. */
	goTo(center: LngLat, ms: number): void {
		this.#turn++;
		const farthest = (this.#shown?.state.camera.zoom ?? NEAR) + NEARER;
		const zoom = Math.max(this.map.getZoom(), Math.min(NEAR, farthest));
		this.map.easeTo({ center: [...center], zoom, duration: ms, easing, essential: true }, { byReader: true });
	}

	/** Nearer or farther by so many levels, as if the reader had moved it. */
	zoom(by: number): void {
		this.#turn++;
		this.map.zoomTo(this.map.getZoom() + by, {}, { byReader: true });
	}

	/** Ends a flight where it was going. */
	land(): void {
		if (this.#shown && this.map.isMoving()) this.map.jumpTo(this.#seen());
	}

	/** The storm and the journey follow the reader. */
	follow(scene: string, progress: Progress): void {
		if (!this.#shown || this.#shown.state.scene !== scene || this.#drawn === progress) return;
		const { state, frame } = this.#shown;
		this.#draw(linesOf(state, this.file, frame.unit, progress));
		this.#drawn = progress;
	}

	setEdition(edition: Edition): void {
		if (!this.map.isStyleLoaded()) {
			void this.map.once('idle', () => {
				this.setEdition(edition);
			});
			return;
		}
		for (const { id, paint = {} } of this.#styleIn(edition).layers)
			for (const [name, value] of Object.entries(paint))
				if (name.endsWith('-color')) this.map.setPaintProperty(id, name as never, value as never);
	}

	destroy(): void {
		this.#turn++;
		this.map.remove();
	}

	#styleIn(edition: Edition): maplibre.StyleSpecification {
		return styleOf(edition, this.#options.composition, this.#cameras, this.#density);
	}

	async #lay(camera: Camera): Promise<void> {
		await this.#styled;
		await this.#grounds.lay(camera, this.map);
	}

	#stateOf(scene: string): MapState {
		const state = this.file.scenes.find((each) => each.scene === scene);
		if (!state) throw new Error(`no scene is called ${scene}`);
		return state;
	}

	#turnTo(scene: string, frame: Frame): MapState {
		const state = this.#stateOf(scene);
		this.#shown = { state, frame };
		this.#drawn = undefined;
		for (const { id, type } of this.#style.layers)
			if (isOverGround(id) && (type === 'line' || type === 'fill'))
				this.map.setPaintProperty(id, `${type}-translate`, [...(frame.linesOff ?? [0, 0])]);
		return state;
	}

	/**
	 * Draws a ground, the map's first only when its tiles are cut: each of them that comes would draw the whole map anew.
	 * True when it is at rest, false when something else was asked for meanwhile.
	 */
	async #lit(ground: Ground, turn: number): Promise<boolean> {
		if (this.#dark) {
			for (const { layer, opacity } of settingsOf(ground, this.#style))
				if (opacity > 0) this.map.setLayoutProperty(layer, 'visibility', 'visible');
			if (!(await this.#rests(turn))) return false;
		}
		this.#apply(ground, 0);
		const rests = this.#rests(turn);
		if (this.#dark) {
			this.#dark = false;
			// The frame that takes the style's changes always asks for another; this one costs no pixels.
			this.map.redraw();
			this.map.setPixelRatio(this.#density);
			this.map.getContainer().style.visibility = '';
			this.map.redraw();
		}
		return rests;
	}

	/** @param fade ms in which one ground gives way to the other */
	#apply(ground: Ground, fade: number): void {
		this.#applied = ground;
		for (const { layer, kind, opacity } of settingsOf(ground, this.#style)) {
			if (this.map.getPaintProperty(layer, `${kind}-opacity`) === opacity) continue;
			// What fades out is not hidden before it has faded; see #rests.
			if (opacity > 0) this.map.setLayoutProperty(layer, 'visibility', 'visible');
			this.map.setPaintProperty(layer, `${kind}-opacity-transition`, { duration: fade, delay: 0 });
			this.map.setPaintProperty(layer, `${kind}-opacity`, opacity);
		}
	}

	/** Tiles of what can't be seen are not to be cut. */
	#hide(): void {
		if (!this.#applied) return;
		for (const { layer, kind, opacity } of settingsOf(this.#applied, this.#style))
			if (opacity === 0 && kind !== 'background') this.map.setLayoutProperty(layer, 'visibility', 'none');
	}

	#draw(lines: FeatureCollection): void {
		void this.map.getSource<maplibre.GeoJSONSource>(LINES)?.setData(lines);
	}

	#seen(): Seen {
		const { clientWidth, clientHeight } = this.map.getContainer();
		if (!this.#shown) throw new Error('no scene was shown');
		const { state, frame } = this.#shown;
		return cameraOn(state.camera, frame, [clientWidth, clientHeight]);
	}

	#view(byReader: boolean): View {
		const center = this.map.getCenter();
		const { x, y } = this.map.project(center);
		return { center: [center.lng, center.lat], zoom: this.map.getZoom(), at: [x, y], byReader };
	}

	#rests(turn: number): Promise<boolean> {
		return new Promise((done, failed) => {
			const rested = (): void => {
				clearTimeout(late);
				if (turn === this.#turn) this.#hide();
				done(turn === this.#turn);
			};
			const late = setTimeout(() => {
				this.map.off('idle', rested);
				if (turn === this.#turn) failed(new Error('the map did not come to rest'));
				else done(false);
			}, PATIENCE);
			void this.map.once('idle', rested);
			this.map.triggerRepaint();
		});
	}

	/** The library makes its style anew; what was handed to it is handed again when a scene needs it. */
	#restored(): Promise<void> {
		return new Promise((done, failed) => {
			const late = setTimeout(() => {
				failed(new Error('the graphics context did not come back'));
			}, PATIENCE);
			void this.map.once('webglcontextrestored', () => {
				void this.map.once('idle', () => {
					clearTimeout(late);
					this.#grounds.forget();
					done();
				});
			});
		});
	}
}

/** In slowly, and out as slowly. */
const easing = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
