/** Contrast as it is rendered: what a letter or a line stands on is read from the pixels of the page without it. */
import type { Page } from '@playwright/test';

/** Something that must be told from its ground. Colours are `rgb()` as computed, places px of the window. */
export interface Mark {
	/** What it is, for the report. */
	name: string;
	kind: string;
	/** What it is painted with; where fill and stroke differ, the one that stands out is meant to be seen. */
	colors: string[];
	/** Share of the colour, where it or what it is part of is translucent. */
	opacity: number;
	/** Least contrast it must have. */
	least: number;
	/** Boxes of a text's lines, or points along a line. */
	boxes?: [left: number, top: number, right: number, bottom: number][];
	points?: [x: number, y: number][];
}

export interface Finding {
	name: string;
	kind: string;
	least: number;
	contrast: number;
}

/** What counts as a meaningful line, and where it is found. Coast, rules, echoes and limits of years carry nothing. */
export const LINES: Readonly<Record<string, string>> = {
	mark: '.map-part .mark .core',
	journey: '.map-part [data-leg] :is(path, polyline, line):not(.ground)',
	track: '.map-part .storm-lines path:not(.reveal)',
	eye: '.map-part [data-eye] .core',
	event: '.ribbon-part [data-event] :is(path, line, rect):not(.echo, .ring)',
	now: '.ribbon-part [data-now]',
	payment: '.survey .line, .survey .tick, .survey .gap',
	frame: '.frame'
};

/** What lies along lines and is no ground: hidden with them, but told by them. */
const ALONG = '.map-part [data-storm] circle:not(.pool), .ribbon-part [data-event] use';

/**
 * Lets a page hide its letters, or its letters and lines, without any style sheet of its own being asked. A text's halo
 * stays where it is: it is ground.
 */
export const prepare = (page: Page): Promise<void> =>
	page.evaluate(
		({ lines, along }) => {
			const sheet = new CSSStyleSheet();
			const hidden = (state: string): string => `:root[data-hide~='${state}']`;
			sheet.replaceSync(`
			${hidden('text')} * { color: transparent !important; -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important; }
			${hidden('text')} :is(text, tspan) { fill: transparent !important; }
			${hidden('text')} .numeral { background: none !important; -webkit-text-stroke-color: transparent !important; }
			${lines.map((line) => `${hidden('lines')} :is(${line}) { stroke: transparent !important; fill: transparent !important; }`).join('\n')}
			${hidden('lines')} :is(${along}) { visibility: hidden !important; }
			* { transition: none !important; caret-color: transparent !important; }
		`);
			document.adoptedStyleSheets.push(sheet);
		},
		{ lines: Object.values(LINES), along: ALONG }
	);

export const hide = (page: Page, what: '' | 'text' | 'text lines'): Promise<void> =>
	page.evaluate((state) => {
		document.documentElement.dataset.hide = state;
	}, what);

/** Every text that may be seen in the window, a line of a sentence a box. */
export const texts = (page: Page): Promise<Mark[]> =>
	page.evaluate(() => {
		const marks: Mark[] = [];
		// On a narrow screen the stage lies over the words: of a line that it cuts, what is left has the words' own ground.
		const stage = document.querySelector('[data-stage]');
		const edge =
			stage && Number(getComputedStyle(stage).zIndex) > 1 ? Math.ceil(stage.getBoundingClientRect().bottom) : 0;
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		while (walker.nextNode()) {
			const node = walker.currentNode;
			const parent = node.parentElement;
			const text = node.nodeValue?.trim() ?? '';
			if (!parent || text === '' || parent.closest('.heard, script, style, [aria-hidden="true"]:has(> .picture)'))
				continue;
			if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
			range.selectNodeContents(node);
			const boxes: Mark['boxes'] = [];
			const from = stage?.contains(parent) ? 0 : edge;
			for (const { left, top: head, right, bottom } of range.getClientRects()) {
				const top = Math.max(head, from);
				if (right > 0 && bottom > top && left < innerWidth && top < innerHeight)
					boxes.push([Math.max(0, left), Math.max(0, top), Math.min(innerWidth, right), Math.min(innerHeight, bottom)]);
			}
			if (boxes.length === 0) continue;
			const style = getComputedStyle(parent);
			// A button's words, where it lies over what says the same.
			if (style.color === 'rgba(0, 0, 0, 0)') continue;
			const svg = parent instanceof SVGElement;
			let opacity = 1;
			for (let up: Element | null = parent; up; up = up.parentElement) opacity *= Number(getComputedStyle(up).opacity);
			const size = Number.parseFloat(style.fontSize);
			const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
			marks.push({
				name: `“${text.slice(0, 40)}”`,
				kind: 'text',
				colors: [svg ? style.fill : style.color],
				opacity,
				least: large ? 3 : 4.5,
				boxes
			});
		}
		return marks;
	});

/** Every meaningful line of the stage, as points along it. */
export const lines = (page: Page): Promise<Mark[]> =>
	page.evaluate((selectors) => {
		const marks: Mark[] = [];
		for (const [kind, selector] of Object.entries(selectors))
			for (const shape of document.querySelectorAll(`[data-stage] :is(${selector})`)) {
				if (!shape.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
				const style = getComputedStyle(shape);
				const points: Mark['points'] = [];
				if (shape instanceof SVGGeometryElement) {
					const matrix = shape.getScreenCTM();
					const length = shape.getTotalLength();
					for (let i = 0; matrix && length > 0 && i < 60; i++) {
						const { x, y } = shape.getPointAtLength((length * (i + 0.5)) / 60).matrixTransform(matrix);
						points.push([x, y]);
					}
				} else {
					// A box with a border: what is beside it inside and outside is its ground.
					const { left, top, width, height } = shape.getBoundingClientRect();
					for (let i = 1; i < 30; i++)
						points.push(
							[left + (width * i) / 30, top + 3],
							[left + 3, top + (height * i) / 30],
							[left + (width * i) / 30, top - 2]
						);
				}
				// A ruling is no colour, and has that of the outline around it.
				const paints = shape instanceof SVGElement ? [style.stroke, style.fill] : [style.borderTopColor];
				const colors = paints.filter((paint) => paint.startsWith('rgb'));
				if (colors.length === 0) continue;
				const part = shape.closest<HTMLElement>('[data-event], [data-place], [data-leg]')?.dataset;
				marks.push({
					name: `${kind} ${part?.event ?? part?.place ?? part?.leg ?? ''} (${shape.localName})`,
					kind,
					colors,
					opacity: 1,
					least: 3,
					points
				});
			}
		return marks;
	}, LINES);

/** The window as a lossless picture, base64. */
export async function shoot(page: Page): Promise<string> {
	const client = await page.context().newCDPSession(page);
	const { data } = await client.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
	await client.detach();
	return data;
}

interface Pictures {
	whole: string;
	/** Without letters. */
	mute: string;
	/** Without letters and lines. */
	bare: string;
}

/**
 * Measures marks against their ground. A text's ground is what is seen where its letters were, and a pixel around them;
 * of its contrasts the worst 5 % must do. A line's ground is what is seen along it; a quarter of it may be worse, where it
 * crosses others. What nothing is seen of, because something lies over it, is left out.
 */
export const measure = (blank: Page, pictures: Pictures, marks: readonly Mark[]): Promise<Finding[]> =>
	blank.evaluate(
		async ({ pictures, marks }) => {
			const decode = async (base64: string): Promise<ImageData> => {
				const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
				const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
				const context = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true });
				if (!context) throw new Error('no canvas to decode pictures on');
				context.drawImage(image, 0, 0);
				return context.getImageData(0, 0, image.width, image.height);
			};
			const [whole, mute, bare] = await Promise.all([pictures.whole, pictures.mute, pictures.bare].map(decode));
			if (!whole || !mute || !bare) return [];
			const { width, height } = whole;
			const differs = (a: ImageData, b: ImageData, i: number): boolean => {
				for (let k = i; k < i + 3; k++) if (Math.abs((a.data[k] ?? 0) - (b.data[k] ?? 0)) > 20) return true;
				return false;
			};
			const linear = Array.from({ length: 256 }, (_, v) =>
				v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4
			);
			const luminance = (r: number, g: number, b: number): number =>
				0.2126 * (linear[Math.round(r)] ?? 0) +
				0.7152 * (linear[Math.round(g)] ?? 0) +
				0.0722 * (linear[Math.round(b)] ?? 0);
			/** The contrast that all but `share` of the pixels have. */
			const contrast = (
				color: string,
				opacity: number,
				{ data }: ImageData,
				pixels: readonly number[],
				share: number
			) => {
				const [r = 0, g = 0, b = 0, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
				const full = a * opacity;
				const found = Float32Array.from(pixels, (i) => {
					const [x = 0, y = 0, z = 0] = [data[i], data[i + 1], data[i + 2]];
					const over = luminance(r * full + x * (1 - full), g * full + y * (1 - full), b * full + z * (1 - full));
					const under = luminance(x, y, z);
					return (Math.max(over, under) + 0.05) / (Math.min(over, under) + 0.05);
				}).sort();
				return found[Math.floor(found.length * share)] ?? 0;
			};
			/** Where letters are, and their neighbours, but for those above: there may be what cuts the line. */
			const letters = (boxes: NonNullable<Mark['boxes']>): number[] => {
				const pixels: number[] = [];
				for (const [left, top, right, bottom] of boxes)
					for (let y = Math.max(1, Math.floor(top)); y < Math.min(height - 1, Math.ceil(bottom)); y++)
						for (let x = Math.max(1, Math.floor(left)); x < Math.min(width - 1, Math.ceil(right)); x++) {
							const i = 4 * (y * width + x);
							if (!differs(whole, mute, i)) continue;
							pixels.push(i, i - 4, i + 4, i + 4 * width);
							if (y > Math.floor(top)) pixels.push(i - 4 * width);
						}
				return pixels;
			};
			const along = (points: NonNullable<Mark['points']>): number[] =>
				points
					.map(([x, y]) => [Math.round(x - 0.5), Math.round(y - 0.5)] as const)
					.filter(([x, y]) => x >= 0 && y >= 0 && x < width && y < height)
					.map(([x, y]) => 4 * (y * width + x));
			return marks.flatMap(({ name, kind, colors, opacity, least, boxes, points }) => {
				const pixels = boxes ? letters(boxes) : along(points ?? []);
				const seen = boxes || kind === 'frame' ? pixels.length : pixels.filter((i) => differs(whole, bare, i)).length;
				if (pixels.length < (boxes ? 40 : 5) || seen < pixels.length / 5) return [];
				const [ground, share] = boxes ? [mute, 0.05] : [bare, 0.25];
				const best = Math.max(...colors.map((color) => contrast(color, opacity, ground, pixels, share)));
				return [{ name, kind, least, contrast: Math.floor(best * 100) / 100 }];
			});
		},
		{ pictures, marks }
	);
