/** A step's picture as text: an element a line, without what changes when nothing of the look does. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';

export interface Line {
	text: string;
	/** How it is painted, as computed; empty where it is not a shape. */
	paint: string;
	shown: boolean;
}

/** The pictures by step. What a width does not show is not left out but marked: both widths have the same lines. */
export const pictures = (page: Page): Promise<Record<string, Line[]>> =>
	page.evaluate(() => {
		const short = (value: string): string => {
			if (value.length <= 90) return value;
			let hash = 0x811c9dc5;
			for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
			return `${value.slice(0, 60)}… ${value.length} #${(hash >>> 0).toString(16)}`;
		};
		const paint = (element: Element): string => {
			if (!(element instanceof SVGElement) || element.childElementCount > 0) return '';
			const { fill, stroke, strokeWidth, strokeDasharray, fontSize } = getComputedStyle(element);
			const said = [
				fill !== 'none' && `fill ${fill}`,
				stroke !== 'none' && `stroke ${stroke} ${strokeWidth}`,
				stroke !== 'none' && strokeDasharray !== 'none' && `dash ${strokeDasharray}`,
				element instanceof SVGTextContentElement && `size ${fontSize}`
			].filter(Boolean);
			return `  { ${said.join('; ')} }`;
		};
		const lines: Line[] = [];
		const visit = (element: Element, depth: number): void => {
			const shown = element.checkVisibility();
			const attributes = [...element.attributes].map(({ name, value }) => {
				// Svelte's classes of scope are hashes of file names.
				const said = name === 'class' ? value.replace(/(^| )_\w{4}(?= |$)/g, '').trim() : value;
				return said === '' ? '' : ` ${name}="${short(said)}"`;
			});
			const own = [...element.childNodes].every((child) => child.nodeType === Node.TEXT_NODE);
			const text = own ? element.textContent.replace(/\s+/g, ' ').trim() : '';
			lines.push({
				text: `${'\t'.repeat(depth)}<${element.localName}${attributes.join('')}>${text}`,
				paint: paint(element),
				shown
			});
			if (own) return;
			for (const child of element.childNodes)
				if (child instanceof Element) visit(child, depth + 1);
				else if (child.textContent?.trim())
					lines.push({
						text: `${'\t'.repeat(depth + 1)}${child.textContent.replace(/\s+/g, ' ').trim()}`,
						paint: '',
						shown
					});
		};
		return Object.fromEntries(
			[...document.querySelectorAll('section[data-step]')]
				.filter((section) => section.querySelector('.picture'))
				.map((section) => {
					for (const part of section.querySelectorAll('.map-part, .ribbon-part')) visit(part, 0);
					return [section.id, lines.splice(0)];
				})
		);
	});

/** Short enough to compare by eye, long enough to tell two files apart. */
export const fingerprint = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
