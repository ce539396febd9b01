/** Turns the bytes of a file into where its objects are written, and how: white space counts in PDF/A (ISO 19005-3, 6.1). */

import { Budget } from '../read/budget.ts';
import { getNumber } from '../read/objects.ts';
import { PDFContext, PDFRawStream, PDFRef } from '../read/pdf-lib.ts';
import { readXref } from '../read/xref.ts';
import type { FileFacts, PdfReading } from '../reading.ts';

export interface RawFile {
	/** One character a byte. */
	text: string;
	objects: RawObject[];
}
interface RawObject {
	number: number;
	/** Its words stand each in a line of their own, a space between the numbers. */
	spaced: boolean;
	stream?: 'sound' | 'length' | 'keywords';
}

const kept = new WeakMap<FileFacts, RawFile>();
const decoder = new TextDecoder('latin1');
const nothing: RawFile = { text: '', objects: [] };

export function rawOf({ file }: PdfReading): RawFile {
	if (!file) return nothing;
	const known = kept.get(file) ?? read(file);
	kept.set(file, known);
	return known;
}

function read(file: FileFacts): RawFile {
	const text = decoder.decode(file.bytes);
	const xref = readXref(file.bytes, text, PDFContext.create(), new Budget());
	const plain = [...(xref?.entries ?? [])].flatMap(([number, entry]) => (entry.kind === 'plain' ? [{ number, ...entry }] : []));
	const objects = plain.map(({ number, offset, generation }): RawObject => {
		const object = file.context.lookup(PDFRef.of(number, generation));
		const spaced = /^[\r\n]\d+ \d+ obj[\r\n]/.test(text.slice(Math.max(0, offset - 1), offset + 40));
		if (!(object instanceof PDFRawStream)) return { number, spaced };
		return { number, spaced, stream: streamOf(text, offset, getNumber(object.dict, 'Length') ?? -1) };
	});
	return { text, objects };
}

/** Longer than any dictionary of a stream that is not made to be odd. */
const longest = 1 << 20;

function streamOf(text: string, offset: number, length: number): NonNullable<RawObject['stream']> {
	const head = text.slice(offset, offset + longest);
	const keyword = />>[\s\0]*stream/.exec(head);
	if (!keyword) return 'keywords';
	const after = keyword.index + keyword[0].length;
	const line = /^(?:\r\n|\n)/.exec(head.slice(after, after + 2));
	if (!line) return 'keywords';
	const end = offset + after + line[0].length + length;
	const rest = text.slice(end, end + 12);
	if (length >= 0 && /^(?:\r\n|\r|\n)endstream/.test(rest)) return 'sound';
	return length >= 0 && rest.startsWith('endstream') ? 'keywords' : 'length';
}
