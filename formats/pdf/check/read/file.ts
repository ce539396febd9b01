/** Turns the bytes of a PDF file into its objects: cross-reference tables and streams, object streams, or, where those are damaged, a scan. */

import { type Budget, limits, OverBudget } from './budget.ts';
import { decodeStream } from './filters.ts';
import { asStream, getBool, getDict, getName, getNumber, getRaw, nameOf, resolve } from './objects.ts';
import { PDFContext, PDFDict, PDFDocument, type PDFObject, PDFObjectParser, PDFRawStream, PDFRef } from './pdf-lib.ts';
import { readXref } from './xref.ts';

export interface PdfFile {
	context: PDFContext;
	trailer: PDFDict;
	/** From `%PDF-1.7`: `1.7`. */
	version: string;
	/** The line that it stands in, with what stands before and after it. */
	header: string;
	encrypted: boolean;
	/** The cross-reference data did not fit the file, and its objects were found by looking through it. */
	repaired: boolean;
}
export type Unreadable = { problem: 'empty' | 'not-a-pdf' | 'damaged' | 'encrypted' | 'too-large'; detail: string };

/** Reads the objects of a file. Throws only `OverBudget`. */
export async function openFile(bytes: Uint8Array, budget: Budget): Promise<PdfFile | Unreadable> {
	if (bytes.length === 0) return { problem: 'empty', detail: 'the file has no bytes' };
	if (bytes.length > limits.file) return { problem: 'too-large', detail: `${bytes.length} bytes` };
	const text = latin1(bytes);
	const header = /[^\r\n]{0,40}%PDF-(\d\.\d)[^\r\n]{0,40}/.exec(text.slice(0, 1024));
	if (!header) return { problem: 'not-a-pdf', detail: 'it does not begin with %PDF' };
	const base = { version: header[1]!, header: header[0], encrypted: false };
	const found = fromXref(bytes, text, budget) ?? fromScan(bytes, text, budget);
	if (!found) return { problem: 'damaged', detail: 'it has no document catalog' };
	if (getDict(found.trailer, 'Encrypt')) return decrypt(bytes, { ...base, ...found });
	return { ...base, ...found };
}

type Found = Pick<PdfFile, 'context' | 'trailer' | 'repaired'>;

function fromXref(bytes: Uint8Array, text: string, budget: Budget): Found | undefined {
	const context = PDFContext.create();
	const xref = readXref(bytes, text, context, budget);
	if (!xref) return undefined;
	const streams = new Set<number>();
	const offsets = [...xref.entries.values()].flatMap((e) => (e.kind === 'plain' ? [e.offset] : []));
	const endOf = nextOf(offsets, bytes.length);
	for (const [number, entry] of xref.entries) {
		budget.spend('objects');
		if (entry.kind === 'packed') streams.add(entry.stream);
		else if (!load(bytes, text, context, number, entry.generation, entry.offset, endOf(entry.offset))) return undefined;
	}
	for (const stream of streams) {
		const packed = asStream(context.lookup(PDFRef.of(stream)));
		if (!packed) return undefined;
		unpack(packed, context, budget, (number) => {
			const entry = xref.entries.get(number);
			return entry?.kind === 'packed' && entry.stream === stream;
		});
	}
	return hasCatalog(context, xref.trailer) ? adopt(context, xref.trailer, false) : undefined;
}

/** Looks for `12 0 obj` through the whole file; a later object replaces an earlier one of the same number. */
function fromScan(bytes: Uint8Array, text: string, budget: Budget): Found | undefined {
	const context = PDFContext.create();
	const heads = [...text.matchAll(/(?<!\d)(\d{1,10})[ \t\r\n\f\0]{1,8}(\d{1,5})[ \t\r\n\f\0]{1,8}obj(?![a-z])/g)];
	const endOf = nextOf(
		heads.map((match) => match.index),
		bytes.length,
	);
	for (const match of heads) {
		budget.spend('objects');
		load(bytes, text, context, Number(match[1]), Number(match[2]), match.index, endOf(match.index));
	}
	const all = context.enumerateIndirectObjects();
	for (const [, object] of all) {
		if (object instanceof PDFRawStream && getName(object.dict, 'Type') === 'ObjStm') unpack(object, context, budget, (n) => !context.lookup(PDFRef.of(n)));
	}
	const trailers = [...text.matchAll(/trailer[ \t\r\n]{0,8}(?=<<)/g)].map((m) => parseAt(bytes, context, m.index + m[0].length));
	const candidates = [...trailers.reverse(), ...all.flatMap(([, o]) => (o instanceof PDFRawStream && getName(o.dict, 'Type') === 'XRef' ? [o.dict] : []))];
	const trailer = candidates.find((dict): dict is PDFDict => dict instanceof PDFDict && hasCatalog(context, dict));
	if (trailer) return adopt(context, trailer, true);
	const catalog = context.enumerateIndirectObjects().find(([, o]) => o instanceof PDFDict && getName(o, 'Type') === 'Catalog');
	return catalog && adopt(context, context.obj({ Root: catalog[0] }), true);
}

function adopt(context: PDFContext, trailer: PDFDict, repaired: boolean): Found {
	const [root, info, id, encrypt] = ['Root', 'Info', 'ID', 'Encrypt'].map((key) => getRaw(trailer, key));
	context.trailerInfo = { ...(root && { Root: root }), ...(info && { Info: info }), ...(id && { ID: id }), ...(encrypt && { Encrypt: encrypt }) };
	return { context, trailer, repaired };
}

const hasCatalog = (context: PDFContext, trailer: PDFDict): boolean => resolve(context, getRaw(trailer, 'Root')) instanceof PDFDict;

/** Puts the object at an offset into the context; false where no such object stands there. */
function load(bytes: Uint8Array, text: string, context: PDFContext, number: number, generation: number, offset: number, end: number): boolean {
	const head = /^[\s\0]*(\d+)[\s\0]+(\d+)[\s\0]+obj/.exec(text.slice(offset, offset + 48));
	if (!head || Number(head[1]) !== number) return false;
	const from = offset + head[0].length;
	const object = parseAt(bytes.subarray(0, end), context, from) ?? streamAt(bytes, text, context, from, end);
	if (object) context.assign(PDFRef.of(number, generation), object);
	return true;
}

/** Where the next object begins: no object is read past it, so that a file of unclosed objects takes no longer than a sound one. */
function nextOf(offsets: readonly number[], end: number): (offset: number) => number {
	const sorted = [...new Set(offsets), end].sort((a, b) => a - b);
	const next = new Map(sorted.map((offset, i) => [offset, sorted[i + 1] ?? end]));
	return (offset) => next.get(offset) ?? end;
}

function parseAt(bytes: Uint8Array, context: PDFContext, offset: number): PDFObject | undefined {
	try {
		return PDFObjectParser.forBytes(bytes.subarray(offset), context).parseObject();
	} catch {
		return undefined;
	}
}

/** A stream that pdf-lib cannot find the end of, as its length stands elsewhere and its data hold the word “stream”: it ends at the last `endstream`. */
function streamAt(bytes: Uint8Array, text: string, context: PDFContext, from: number, end: number): PDFRawStream | undefined {
	const object = text.slice(from, end);
	const head = />>[\s\0]*stream(?:\r\n|\n|\r)?/.exec(object);
	const last = object.lastIndexOf('endstream');
	if (!head || last < 0) return undefined;
	const dict = parseAt(bytes.subarray(0, from + head.index + 2), context, from);
	const data = bytes.subarray(from + head.index + head[0].length, from + last - (/(?:\r\n|\n|\r)?$/.exec(object.slice(last - 2, last))?.[0].length ?? 0));
	return dict instanceof PDFDict ? PDFRawStream.of(dict, data) : undefined;
}

/** The objects of an object stream (ISO 32000-1, 7.5.7) that `wanted` asks for. */
function unpack(stream: PDFRawStream, context: PDFContext, budget: Budget, wanted: (number: number) => boolean): void {
	const { bytes } = decodeStream(stream, budget);
	const first = getNumber(stream.dict, 'First') ?? 0;
	const head = latin1(bytes.subarray(0, first))
		.trim()
		.split(/[\s\0]+/)
		.map(Number);
	for (let i = 0; i + 1 < head.length && i / 2 < (getNumber(stream.dict, 'N') ?? 0); i += 2) {
		const [number, offset] = [head[i]!, head[i + 1]!];
		if (!Number.isInteger(number) || !Number.isInteger(offset) || !wanted(number)) continue;
		budget.spend('objects');
		const object = parseAt(bytes, context, first + offset);
		if (object) context.assign(PDFRef.of(number), object);
	}
}

/** An encrypted file that opens without a password is read; pdf-lib has the ciphers. */
async function decrypt(bytes: Uint8Array, file: PdfFile): Promise<PdfFile | Unreadable> {
	const permissions = getDict(file.trailer, 'Encrypt')!;
	const unreadable = (detail: string): Unreadable => ({ problem: 'encrypted', detail });
	const filter = getName(permissions, 'Filter');
	if (filter !== 'Standard') return unreadable(`only those whom it was made for can open it (${filter ?? 'no Filter'})`);
	if (bytes.length > 64 * 2 ** 20) return unreadable('files of more than 64 MB are not decrypted here');
	try {
		const { context } = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
		const { Root, Info, ID } = context.trailerInfo;
		if (getBool(permissions, 'EncryptMetadata') === false) restoreMetadata(context, file.context);
		const trailer = PDFDict.withContext(context);
		for (const [key, value] of Object.entries({ Root, Info, ID, Encrypt: getRaw(file.trailer, 'Encrypt') })) if (value) trailer.set(nameOf(key), value);
		return { ...file, context, trailer, encrypted: true };
	} catch (error) {
		if (error instanceof OverBudget) throw error;
		return unreadable('it needs a password');
	}
}

/** What the file left as it was, so that programs that cannot decrypt find it, pdf-lib decrypted as well: it is taken from the bytes again. */
function restoreMetadata(context: PDFContext, plain: PDFContext): void {
	for (const [ref, object] of plain.enumerateIndirectObjects())
		if (object instanceof PDFRawStream && getName(object.dict, 'Type') === 'Metadata') context.assign(ref, object);
}

const decoder = new TextDecoder('latin1');
/** One character a byte; those past 127 are not what they say, and only their places count. */
const latin1 = (bytes: Uint8Array): string => decoder.decode(bytes);
