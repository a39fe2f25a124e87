import { describe, expect, it } from 'vitest';
import { unprojection, projection } from '../../src/lib/model/camera.ts';
import { stageOf } from '../../src/lib/model/stage.ts';
import { liveFile } from '../../src/lib/server/live-map.ts';
import { loadStory } from '../../src/lib/server/story.ts';
import { color, mix, tokens, type Edition } from '../../src/lib/styles/tokens.ts';
import { dashed, partOf } from '../../src/lib/views/map/live/dashes.ts';
import { linesOf } from '../../src/lib/views/map/live/lines.ts';
import { settingsOf } from '../../src/lib/views/map/live/scene.ts';
import { growingStroke, strokeOf } from '../../src/lib/views/map/live/stroke.ts';
import { styleOf } from '../../src/lib/views/map/live/style.ts';

const story = loadStory();
const file = liveFile(story);
const cameras = [...new Map(file.scenes.map(({ camera }) => [camera.id, camera])).values()];
const style = (edition: Edition = 'paper') => styleOf(edition, 'wide', cameras, 2);
const layer = (id: string, edition: Edition = 'paper') => {
	const found = style(edition).layers.find((each) => each.id === id);
	if (!found?.paint) throw new Error(`no layer is called ${id}`);
	return found.paint as Record<string, unknown>;
};

describe('the live map’s style', () => {
	it('is the same for the same edition, composition and cameras, in whatever order those come', () => {
		expect(style()).toEqual(style());
		expect(styleOf('paper', 'wide', cameras.toReversed(), 2).layers.map(({ id }) => id)).toEqual(
			style().layers.map(({ id }) => id)
		);
	});

	it('asks for nothing: no glyphs, no sprites, no address in any source', () => {
		expect(style()).not.toHaveProperty('glyphs');
		expect(style()).not.toHaveProperty('sprite');
		expect(JSON.stringify(style())).not.toMatch(/https?:|\.json|\.pbf|"url"/);
		expect(style().layers.map(({ type }) => type)).not.toContain('symbol');
	});

	it('has every layer drawn from a source of its own', () => {
		const { sources, layers } = style();
		for (const each of layers) if ('source' in each) expect(Object.keys(sources)).toContain(each.source);
		expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
	});

	it('lays the ground of a nearer camera over that of a farther one', () => {
		const order = style().layers.map(({ id }) => id);
		const [near, far] = ['hong-kong', 'everything'].map((id) => order.indexOf(`ground-${id}-land`));
		expect(near).toBeGreaterThan(far ?? Infinity);
	});

	it.each(['paper', 'night'] as const)('draws by the line system, in the colours of the %s edition', (edition) => {
		const tint = color(edition, 'hong-kong');
		const [sea, land] = [color(edition, 'sea'), color(edition, 'land')];
		const lines = layer('ground-hong-kong-lines', edition);
		tokens.water.width.forEach((width) => expect(lines['line-width']).toContain(width));
		tokens.water.mix.forEach((share) => expect(lines['line-color']).toContain(mix(tint, sea, share)));
		const coast = layer('ground-hong-kong-coast', edition);
		// It lies beside the land, on its waters.
		expect(coast['line-width']).toBe(0.9);
		expect(coast['line-offset']).toBe(-0.45);
		expect(coast['line-color']).toBe(mix(tint, land, 0.95));
		expect(layer('ground-hong-kong-underprint', edition)['line-width']).toContain(0.7);
		expect(layer('lines-travelled', edition)['line-width']).toBe(1.6);
		expect(layer('lines-waiting', edition)['line-width']).toBe(2);
		expect(layer('lines-past', edition)).toMatchObject({ 'line-width': 2, 'line-color': color(edition, 'context') });
		expect(layer('lines-future', edition)).toMatchObject({
			'line-width': 1.5,
			'line-color': color(edition, 'context')
		});
	});
});

describe('a line on the live map', () => {
	it('that is a pixel wide or more has its colour and its width', () => {
		expect(strokeOf('#112233', 1, 1)).toEqual({ 'line-color': '#112233', 'line-width': 1 });
		expect(strokeOf('#112233', 0.5, 2)).toEqual({ 'line-color': '#112233', 'line-width': 0.5 });
	});

	it('that is thinner is a pixel wide, with less ink', () => {
		const half = strokeOf('#112233', 0.5, 1);
		expect(half['line-width']).toBe(1);
		const ink = parseInt(half['line-color'].slice(7), 16) / 255;
		expect(ink).toBeGreaterThan(0.4);
		expect(ink).toBeLessThan(0.5);
	});

	it.each([1, 2, 3])(
		'that grows with the picture has all of its ink from where it is a pixel wide, at density %i',
		(density) => {
			const { 'line-color': colour, 'line-width': width } = growingStroke('#112233', 0.5, 9, density) as Record<
				string,
				unknown[]
			>;
			const sharp = 9 - Math.log2(0.5 * density);
			expect(colour?.slice(-2)).toEqual([sharp, '#112233']);
			expect(width?.slice(3, 5)).toEqual([sharp, 1 / density]);
		}
	);
});

describe('a scene on the live map', () => {
	it('decides on every ground, whatever was shown before', () => {
		for (const state of file.scenes) {
			const settings = settingsOf(state, style());
			const grounds = style().layers.filter(({ id }) => id.startsWith('ground-') || id === 'veil');
			expect(settings.map(({ layer }) => layer)).toEqual(grounds.map(({ id }) => id));
			const shown = settings.filter(({ opacity, kind }) => opacity > 0 && kind !== 'background');
			for (const { layer } of shown) expect(layer.startsWith(`ground-${state.camera.id}-`), layer).toBe(true);
			expect(settings.find(({ layer }) => layer === 'veil')?.opacity).toBe(state.dimmed ? 0.62 : 0);
		}
	});

	it('is told all that the stage is told of the map', () => {
		for (const { scene } of story.steps)
			expect(stageOf(scene)).toMatchObject(file.scenes.find((state) => state.scene === scene.id) ?? {});
	});
});

describe('the lines of a scene', () => {
	const state = (id: string) => {
		const found = file.scenes.find(({ scene }) => scene === id);
		if (!found) throw new Error(`no scene is called ${id}`);
		return found;
	};
	const kinds = (id: string, progress: number | 'rest') =>
		linesOf(state(id), file, 1, progress).features.map(({ properties }) => properties?.kind as string);

	it('are dashed by the screen, not by the map', () => {
		const lengths = (unit: number) =>
			linesOf(state('offer'), file, unit, 'rest').features.flatMap(({ geometry, properties }) => {
				if (properties?.kind !== 'travelled' || geometry.type !== 'MultiLineString') return [];
				const [first = []] = geometry.coordinates;
				const [a, b] = [first[0], first.at(-1)].map(([lng = 0, lat = 0] = []) =>
					projection(state('offer').camera)([lng, lat])
				);
				return a && b ? [Math.hypot(a[0] - b[0], a[1] - b[1]) * unit] : [];
			});
		for (const unit of [0.5, 1, 1.7]) for (const length of lengths(unit)) expect(length).toBeCloseTo(7, 1);
	});

	it('let the journey draw itself leg by leg, and the whole of it at rest', () => {
		expect(kinds('trip', 0)).toEqual(['casing', 'waiting']);
		expect(kinds('trip', 'rest').filter((kind) => kind === 'travelled')).toHaveLength(2);
		expect(kinds('trip', 1)).toEqual(kinds('trip', 'rest'));
	});

	it('let the storm’s past grow with its wake while all of its way lies dotted', () => {
		const past = (progress: number | 'rest') =>
			JSON.stringify(linesOf(state('typhoon'), file, 1, progress).features.find((f) => f.properties?.kind === 'past'));
		expect(past(0.2).length).toBeLessThan(past(0.8).length);
		expect(kinds('typhoon', 0.5)).toEqual(expect.arrayContaining(['future', 'wake', 'wake-edge', 'ruling', 'past']));
	});
});

describe('dashes', () => {
	const line = [[0, 0], [10, 0], [10, 10]] as const; // prettier-ignore

	it('begin with a dash, end with the line and keep their length around a corner', () => {
		const dashes = dashed(line, [7, 4]);
		expect(dashes).toEqual([
			[[0, 0], [7, 0]],
			[[10, 1], [10, 8]]
		]); // prettier-ignore
	});

	it('leave a line alone that has no pattern, and a part of it is as long as asked', () => {
		expect(dashed(line, [])).toEqual([line]);
		expect(partOf(line, 0, 0.75)).toEqual([[0, 0], [10, 0], [10, 5]]); // prettier-ignore
	});
});

it('finds from a camera’s px back to where they came from', () => {
	for (const camera of cameras) {
		const there = projection(camera)([114.1582, 22.2819]);
		const [lng, lat] = unprojection(camera)(there);
		expect(lng).toBeCloseTo(114.1582, 9);
		expect(lat).toBeCloseTo(22.2819, 9);
	}
});
