import { describe, expect, it } from 'vitest';
import { isSoftware, unable } from '../../src/lib/views/map/live/able.ts';
import { chosenBy } from '../../src/lib/views/map/live/choice.ts';
import { Pace } from '../../src/lib/views/map/live/pace.ts';

describe('a device', () => {
	const able = {
		saveData: false,
		memory: 8,
		renderer: 'ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)'
	};

	it('that draws in hardware, with memory to spare, may have the live map', () => {
		expect(unable(able)).toBeUndefined();
		expect(unable({ ...able, memory: undefined })).toBeUndefined();
	});

	it('whose reader saves data, or that has little memory or no WebGL, keeps the pictures', () => {
		expect(unable({ ...able, saveData: true })).toBe('saving data');
		expect(unable({ ...able, memory: 2 })).toBe('little memory');
		expect(unable({ ...able, renderer: undefined })).toBe('no WebGL');
	});

	it.each([
		'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
		'Google SwiftShader',
		'llvmpipe (LLVM 15.0.7, 256 bits)',
		'Microsoft Basic Render Driver',
		'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)',
		'softpipe',
		'Apple Software Renderer'
	])('that draws by a program keeps them: %s', (renderer) => {
		expect(isSoftware(renderer)).toBe(true);
		expect(unable({ ...able, renderer })).toBe('drawn by software');
	});

	it.each([
		'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060)',
		'Mali-G78',
		'Adreno (TM) 730',
		'Apple GPU',
		'Intel Iris OpenGL Engine'
	])('that draws in hardware is told from those: %s', (renderer) => expect(isSoftware(renderer)).toBe(false));
});

describe('the choice of a map', () => {
	it('is the address’s, else what is remembered, else left to the device', () => {
		expect(chosenBy('?map=webgl', 'svg')).toEqual({ choice: 'webgl' });
		expect(chosenBy('', 'svg')).toEqual({ choice: 'svg' });
		expect(chosenBy('', null)).toEqual({ choice: 'auto' });
		expect(chosenBy('?map=auto', 'webgl')).toEqual({ choice: 'auto' });
	});

	it('ignores what is none, and says so in words', () => {
		expect(chosenBy('?map=gold', 'nonsense')).toEqual({
			choice: 'auto',
			ignored: 'The address asks for the map “gold”, which is none of auto, svg, webgl.'
		});
		expect(chosenBy(`?map=${'x'.repeat(500)}`, null).ignored?.length).toBeLessThan(120);
	});
});

describe('the pace of flights', () => {
	it('gives way when the first two are under 30 frames a second together', () => {
		const pace = new Pace();
		expect(pace.flown(20, 1000)).toBe(false);
		expect(pace.flown(25, 1000)).toBe(true);
		expect(pace.flown(1, 1000)).toBe(false);
	});

	it('lets a smooth map be, whatever comes later', () => {
		const pace = new Pace();
		expect([pace.flown(60, 1000), pace.flown(58, 1000), pace.flown(3, 1000)]).toEqual([false, false, false]);
	});
});
