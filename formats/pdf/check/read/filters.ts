/** Turns a PDF stream into its bytes: the filters of ISO 32000-1, 7.4, with a limit on what comes out. */

import { Inflate } from 'fflate';
import { type Budget, limits, OverBudget } from './budget.ts';
import { lzw } from './lzw.ts';
import { asDict, asName, getNumber, getRaw, listOf } from './objects.ts';
import type { PDFDict, PDFRawStream } from './pdf-lib.ts';
import { unpredict } from './predictor.ts';

export interface Decoded {
	bytes: Uint8Array;
	/** A filter that is not for text: `DCTDecode`, `JPXDecode`…; the bytes are still as it wants them. */
	picture?: string;
	/** What went wrong; the bytes are those before it. */
	fault?: string;
}

/** Bytes of a stream after all its filters, as far as they can be read. Throws only `OverBudget`. */
export function decodeStream(stream: PDFRawStream, budget: Budget): Decoded {
	const { dict } = stream;
	const filters = listOf(dict.context, getRaw(dict, 'Filter') ?? getRaw(dict, 'F')).map(asName);
	const parameters = listOf(dict.context, getRaw(dict, 'DecodeParms') ?? getRaw(dict, 'DP')).map(asDict);
	let bytes = stream.contents;
	if (filters.length > 8) return { bytes: new Uint8Array(), fault: 'too many filters' };
	for (const [i, name] of filters.entries()) {
		const filter = name === undefined ? undefined : filterTable[name];
		if (!filter) return { bytes, picture: name ?? 'unknown' };
		try {
			bytes = filter(bytes, parameters[i]);
			budget.spend('streams', bytes.length);
		} catch (error) {
			if (error instanceof OverBudget) throw error;
			return { bytes: error instanceof Broken ? error.before : new Uint8Array(), fault: `${name} cannot be read` };
		}
	}
	return { bytes };
}

class Broken extends Error {
	readonly before: Uint8Array;
	constructor(before: Uint8Array) {
		super('broken');
		this.before = before;
	}
}

type Filter = (bytes: Uint8Array, parameters: PDFDict | undefined) => Uint8Array;
const flate: Filter = (bytes, parameters) => unpredict(inflate(bytes), parameters);
const lempel: Filter = (bytes, parameters) => unpredict(lzw(bytes, getNumber(parameters, 'EarlyChange') ?? 1, limits.stream), parameters);
const filterTable: Record<string, Filter> = {
	FlateDecode: flate,
	Fl: flate,
	LZWDecode: lempel,
	LZW: lempel,
	ASCIIHexDecode: asciiHex,
	AHx: asciiHex,
	ASCII85Decode: ascii85,
	A85: ascii85,
	RunLengthDecode: runLength,
	RL: runLength,
	Crypt: (bytes) => bytes,
};

/** zlib data in small bites, so that what inflates without end is stopped at the limit. A damaged end gives what came before. */
function inflate(bytes: Uint8Array): Uint8Array {
	const out: Uint8Array[] = [];
	let size = 0;
	const stream = new Inflate((chunk) => {
		size += chunk.length;
		if (size > limits.stream) throw new OverBudget('stream');
		if (chunk.length) out.push(chunk);
	});
	const start = (bytes[0]! & 15) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0 ? 2 : 0;
	try {
		for (let at = start; at < bytes.length; at += 16384) stream.push(bytes.subarray(at, at + 16384), false);
	} catch (error) {
		if (error instanceof OverBudget) throw error;
		throw new Broken(join(out, size));
	}
	return join(out, size);
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
	if (parts.length === 1) return parts[0]!;
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

function asciiHex(bytes: Uint8Array): Uint8Array {
	const digits: number[] = [];
	for (const byte of bytes) {
		if (byte === 0x3e) break;
		const digit = Number.parseInt(String.fromCharCode(byte), 16);
		if (!Number.isNaN(digit)) digits.push(digit);
	}
	if (digits.length % 2) digits.push(0);
	return Uint8Array.from({ length: digits.length / 2 }, (_, i) => digits[2 * i]! * 16 + digits[2 * i + 1]!);
}

function ascii85(bytes: Uint8Array): Uint8Array {
	const out: number[] = [];
	let group: number[] = [];
	const flush = () => {
		const short = 5 - group.length;
		if (short > 3) return;
		const value = [...group, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0);
		for (let i = 0; i < 4 - short; i++) out.push(Math.floor(value / 256 ** (3 - i)) & 255);
		group = [];
	};
	for (const byte of bytes) {
		if (byte === 0x7e) break;
		if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
		else if (byte >= 33 && byte <= 117) {
			group.push(byte - 33);
			if (group.length === 5) flush();
		}
	}
	flush();
	return Uint8Array.from(out);
}

function runLength(bytes: Uint8Array): Uint8Array {
	const out: number[] = [];
	for (let at = 0; at < bytes.length && bytes[at] !== 128; ) {
		const length = bytes[at++]!;
		if (length < 128) {
			for (let i = 0; i <= length && at < bytes.length; i++) out.push(bytes[at++]!);
		} else {
			const byte = bytes[at++] ?? 0;
			for (let i = 0; i < 257 - length; i++) out.push(byte);
		}
	}
	return Uint8Array.from(out);
}
