// The lines that a scene draws over its ground, as GeoJSON in degrees: where they run is the model's, how they are
// dashed is the screen's.
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { projection, unprojection, type Point } from '../../../model/camera.ts';
import type { LiveFile, MapState, Progress } from '../../../model/live-map.ts';
import type { Ink } from '../../../model/story.ts';
import { tokens } from '../../../styles/tokens.ts';
import { drawnBetween, legLine } from '../layers.ts';
import { dashed, partOf } from './dashes.ts';
import { stormLines } from './storm-lines.ts';

const LIMIT = [9, 3, 2, 3];
const dashes = (token: string): readonly number[] => token.split(' ').map(Number).filter(Number.isFinite);
const TRAVELLED = dashes(tokens.line.journeyDash);
const WAITING = dashes(tokens.line.waitingDash);

export interface Line {
	readonly kind: string;
	readonly lines: readonly (readonly Point[])[];
	readonly filled?: boolean;
	readonly ink?: Ink;
}

/** @param unit CSS px that a px of the camera takes on this screen: dashes are as long as the screen says */
export function linesOf(
	state: MapState,
	told: Pick<LiveFile, 'legs' | 'track' | 'limits' | 'limitsFrom'>,
	unit: number,
	progress: Progress
): FeatureCollection {
	const { camera } = state;
	const back = unprojection(camera);
	const own = (pattern: readonly number[]): readonly number[] => pattern.map((length) => length / unit);
	const lines = [...limits(), ...legs(), ...(state.trackTime ? stormLines(state, told.track, unit, progress) : [])];
	return { type: 'FeatureCollection', features: lines.filter((line) => line.lines.length > 0).map(featureOf) };

	function limits(): readonly Line[] {
		if (!state.layers.includes('limits') || camera.zoom < told.limitsFrom) return [];
		const project = projection(camera);
		const drawn = told.limits
			.flatMap(({ geometry }) => stringsOf(geometry))
			.map((line) => line.map(([lng = 0, lat = 0]) => project([lng, lat])));
		return [{ kind: 'limit', lines: drawn.flatMap((line) => dashed(line, own(LIMIT))) }];
	}

	function legs(): readonly Line[] {
		const drawn = told.legs.filter(({ id }) => state.legs.includes(id));
		const travelled = drawn.filter((leg) => leg.state === 'travelled');
		return drawn.flatMap((leg): Line[] => {
			const whole = legLine(camera, leg);
			const [from, to] = drawnBetween(state.journey, travelled, leg) ?? [];
			const share = progress === 'rest' || from === undefined || to === undefined ? 1 : (progress - from) / (to - from);
			if (share <= 0) return [];
			const line = share < 1 ? partOf(whole, 0, share) : whole;
			const pattern = own(leg.state === 'travelled' ? TRAVELLED : WAITING);
			return [
				{ kind: 'casing', lines: [line] },
				{ kind: leg.state, ink: leg.ink, lines: dashed(line, pattern) }
			];
		});
	}

	function featureOf({ kind, lines, ink, filled = false }: Line): Feature {
		const coordinates = lines.map((line) => line.map((at): Position => [...back(at)]));
		const geometry: Geometry = filled ? { type: 'Polygon', coordinates } : { type: 'MultiLineString', coordinates };
		return { type: 'Feature', properties: { kind, ...(ink && { ink }) }, geometry };
	}
}

function stringsOf(geometry: Geometry): readonly Position[][] {
	if (geometry.type === 'LineString') return [geometry.coordinates];
	if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates;
	return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}
