// YAML and JSON, with the place of every value in the file.
import {
	isCollection,
	isMap,
	isPair,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	Scalar,
	visit,
	type Document
} from 'yaml';
import { positionOf, START, type Mistake, type Position } from './mistakes.ts';
import type { Path, Source } from './source.ts';

const keyOf = (key: unknown): unknown => (isScalar(key) ? key.value : key);

/** The deepest node that a path leads to, or the key that it ends with. */
function nodeAt(doc: Document, path: Path, key = false): unknown {
	let node: unknown = doc.contents;
	for (const [i, step] of path.entries()) {
		let next: unknown;
		if (isMap(node)) {
			const pair = node.items.find(({ key }) => String(keyOf(key)) === String(step));
			next = pair && (key && i === path.length - 1 ? pair.key : (pair.value ?? pair.key));
		} else if (isSeq(node) && typeof step === 'number') next = node.items[step];
		if (next === undefined || next === null) return node;
		node = next;
	}
	return node;
}

function startOf(node: unknown): number {
	if (isPair(node)) return startOf(node.key);
	const range: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, 'range') : undefined;
	const start: unknown = Array.isArray(range) ? range[0] : 0;
	return typeof start === 'number' ? start : 0;
}

const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/** YAML allows more than JSON does: what is the one and not the other. */
function beyondJson(doc: Document): number | undefined {
	let at: number | undefined;
	visit(doc, (_, node) => {
		const plain = isScalar(node) && node.type !== Scalar.QUOTE_DOUBLE && !LITERAL.test(node.source ?? '');
		if (!plain && !(isCollection(node) && !node.flow)) return undefined;
		at = startOf(node);
		return visit.BREAK;
	});
	return at;
}

function jsonMistake(file: string, text: string, doc: Document): Mistake | undefined {
	try {
		JSON.parse(text);
		return undefined;
	} catch (error) {
		const [, offset] = /at position (\d+)/.exec(String(error)) ?? [];
		const index = beyondJson(doc) ?? (offset === undefined ? text.trimEnd().length : Number(offset));
		return { file, ...positionOf(text, index), found: 'what is not JSON', expected: 'JSON' };
	}
}

/** A quotation mark that is never closed is missed at the end of the file; to be mended it is where it was opened. */
function unclosed(doc: Document, index: number): number {
	let start = index;
	visit(doc, {
		Scalar: (_, node) => {
			const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
			const [from, to] = node.range ?? [index, index];
			if (quoted && from < index && to >= index) start = from;
		}
	});
	return start;
}

/** One slip of the pen makes many errors on its row: the first is the one to mend. */
function firstOfRow(position: (index: number) => Position): (error: { pos: readonly [number, number] }) => boolean {
	const rows = new Set<number>();
	return ({ pos }) => {
		const { row } = position(pos[0]);
		return rows.size < rows.add(row).size;
	};
}

/** Reads a file as its name says: `.yaml`, or any kind of JSON. */
export function readTree(file: string, text: string): Source {
	const lines = new LineCounter();
	const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error', merge: false });
	const position = (index: number): Position => {
		const { line, col } = lines.linePos(index);
		return line < 1 ? START : { row: line, column: Math.max(1, col) };
	};
	const troubles = [...doc.errors, ...doc.warnings].filter(firstOfRow(position));
	const mistakes = troubles.map((error): Mistake => {
		const duplicate = error.code === 'DUPLICATE_KEY';
		const expected = duplicate ? 'each key once' : file.endsWith('.yaml') ? 'YAML' : 'JSON';
		const found = duplicate
			? 'a key that is there already'
			: `what is not ${expected} (${error.message.replace(/\s+/g, ' ')})`;
		return { file, ...position(unclosed(doc, error.pos[0])), found, expected };
	});
	if (!file.endsWith('.yaml') && mistakes.length === 0) {
		const mistake = jsonMistake(file, text, doc);
		if (mistake) mistakes.push(mistake);
	}
	const at = (path: Path): Position => position(startOf(nodeAt(doc, path)));
	const keyAt = (path: Path): Position => position(startOf(nodeAt(doc, path, true)));
	const form = doc.errors.filter((error) => error.code !== 'DUPLICATE_KEY');
	if (form.length > 0) return { file, value: undefined, mistakes, at, keyAt };
	try {
		return { file, value: doc.toJS() as unknown, mistakes, at, keyAt };
	} catch (error) {
		mistakes.push({ file, ...START, found: String(error), expected: 'YAML without aliases' });
		return { file, value: undefined, mistakes, at, keyAt };
	}
}
