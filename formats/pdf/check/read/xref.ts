/** Turns the cross-reference tables and streams of a file (ISO 32000-1, 7.5.4 and 7.5.8) into where each object is. */

import { type Budget, OverBudget } from './budget.ts';
import { decodeStream } from './filters.ts';
import { getArray, getName, getNumber, getRaw, numbersOf } from './objects.ts';
import { type PDFContext, PDFDict, type PDFObject, PDFObjectParser, PDFRawStream } from './pdf-lib.ts';

type XrefEntry = { kind: 'plain'; offset: number; generation: number } | { kind: 'packed'; stream: number };
export interface Xref {
	entries: Map<number, XrefEntry>;
	/** Of the newest section that has a Root. */
	trailer: PDFDict;
}

/** `undefined` where any of it cannot be followed: the caller then looks through the file. */
export function readXref(bytes: Uint8Array, text: string, context: PDFContext, budget: Budget): Xref | undefined {
	const start = /startxref\s+(\d+)/.exec(text.slice(text.lastIndexOf('startxref')));
	if (!start) return undefined;
	const entries = new Map<number, XrefEntry | 'free'>();
	const queue = [Number(start[1])];
	const seen = new Set<number>();
	let trailer: PDFDict | undefined;
	try {
		for (let offset = queue.shift(); offset !== undefined; offset = queue.shift()) {
			if (seen.has(offset)) continue;
			seen.add(offset);
			const dict = readSection(bytes, text, offset, context, entries, budget);
			if (!dict) return undefined;
			if (!trailer || !getRaw(trailer, 'Root')) trailer = dict;
			for (const key of ['XRefStm', 'Prev']) {
				const next = getNumber(dict, key);
				if (next !== undefined) queue.push(next);
			}
		}
	} catch (error) {
		if (error instanceof OverBudget) throw error;
		return undefined;
	}
	const used = [...entries].filter((e): e is [number, XrefEntry] => e[1] !== 'free');
	return trailer && { entries: new Map(used), trailer };
}

type Entries = Map<number, XrefEntry | 'free'>;

function readSection(bytes: Uint8Array, text: string, offset: number, context: PDFContext, entries: Entries, budget: Budget): PDFDict | undefined {
	const table = /^\s*xref\s+/.exec(text.slice(offset, offset + 32));
	return table ? readTable(bytes, text, offset + table[0].length, context, entries, budget) : readStream(bytes, text, offset, context, entries, budget);
}

function readTable(bytes: Uint8Array, text: string, from: number, context: PDFContext, entries: Entries, budget: Budget): PDFDict | undefined {
	const word = /\s*(?:(\d+)\s+(\d+)(?:\s*([nf])(?![a-z]))?|(trailer))/y;
	word.lastIndex = from;
	let number = 0;
	for (let match = word.exec(text); match; match = word.exec(text)) {
		if (match[4]) return asDictionary(parse(bytes, context, word.lastIndex));
		if (!match[3]) number = Number(match[1]);
		else {
			budget.spend('objects', 0.5);
			if (!entries.has(number)) entries.set(number, match[3] === 'n' ? { kind: 'plain', offset: Number(match[1]), generation: Number(match[2]) } : 'free');
			number++;
		}
	}
	return undefined;
}

function readStream(bytes: Uint8Array, text: string, offset: number, context: PDFContext, entries: Entries, budget: Budget): PDFDict | undefined {
	const head = /^\s*\d+\s+\d+\s+obj/.exec(text.slice(offset, offset + 48));
	const stream = head && parse(bytes, context, offset + head[0].length);
	if (!(stream instanceof PDFRawStream) || getName(stream.dict, 'Type') !== 'XRef') return undefined;
	const { bytes: data } = decodeStream(stream, budget);
	const widths = numbersOf(getArray(stream.dict, 'W'));
	if (widths.length < 3 || widths.some((w) => w < 0 || w > 8 || !Number.isInteger(w))) return undefined;
	const index = getArray(stream.dict, 'Index');
	const ranges = index ? numbersOf(index) : [0, getNumber(stream.dict, 'Size') ?? 0];
	let at = 0;
	const field = (width: number, fallback: number): number => {
		if (width === 0) return fallback;
		let value = 0;
		for (let i = 0; i < width; i++) value = value * 256 + data[at++]!;
		return value;
	};
	const row = widths[0]! + widths[1]! + widths[2]!;
	for (let r = 0; r + 1 < ranges.length; r += 2) {
		for (let n = ranges[r]!; n < ranges[r]! + ranges[r + 1]! && row > 0 && at + row <= data.length; n++) {
			budget.spend('objects', 0.5);
			const [kind, second, third] = [field(widths[0]!, 1), field(widths[1]!, 0), field(widths[2]!, 0)];
			if (!entries.has(n))
				entries.set(n, kind === 1 ? { kind: 'plain', offset: second, generation: third } : kind === 2 ? { kind: 'packed', stream: second } : 'free');
		}
	}
	return stream.dict;
}

const asDictionary = (object: PDFObject): PDFDict | undefined => (object instanceof PDFDict ? object : undefined);
const parse = (bytes: Uint8Array, context: PDFContext, offset: number): PDFObject => PDFObjectParser.forBytes(bytes.subarray(offset), context).parseObject();
