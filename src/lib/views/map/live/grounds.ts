// The grounds that the map has been given: each is fetched once, when a scene first needs it, and handed to its source.
import type { GeoJSONSource, Map } from 'maplibre-gl';
import type { Composition } from '../../../model/camera.ts';
import type { Camera } from '../../../model/scene.ts';
import { groundFrom } from './fetched.ts';
import { groundOf } from './ground-layers.ts';
import { underprintOf } from './underprint.ts';

export class Grounds {
	readonly #address: URL;
	readonly #composition: Composition;
	readonly #signal: AbortSignal;
	readonly #laid = new globalThis.Map<string, Promise<void>>();
	readonly #there = new Set<string>();

	/** @param address beside which the grounds are */
	constructor(address: URL, composition: Composition, signal: AbortSignal) {
		this.#address = address;
		this.#composition = composition;
		this.#signal = signal;
	}

	has = ({ id }: Camera): boolean => this.#there.has(id);

	/** The sources are new and hold nothing. */
	forget(): void {
		this.#laid.clear();
		this.#there.clear();
	}

	/** @throws when the ground does not arrive, or is none; it is asked for again the next time */
	lay(camera: Camera, map: Map): Promise<void> {
		const known = this.#laid.get(camera.id);
		if (known) return known;
		const laying = this.#lay(camera, map);
		this.#laid.set(camera.id, laying);
		laying.catch(() => this.#laid.delete(camera.id));
		return laying;
	}

	async #lay(camera: Camera, map: Map): Promise<void> {
		const address = new URL(`${camera.id}-${this.#composition}.json`, this.#address);
		const file = await groundFrom(address, this.#signal);
		const underprint = underprintOf(camera, file.underprint);
		await map.getSource<GeoJSONSource>(groundOf(camera))?.setData({
			type: 'FeatureCollection',
			features: [...file.features, ...underprint]
		});
		this.#there.add(camera.id);
	}
}
