/** Turns a reading into every single value that its objects hold: numbers, strings, names. */

import { dictsWith, everyObject } from '../facts.ts';
import { entriesOf, getDict, getRaw } from '../read/objects.ts';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFString } from '../read/pdf-lib.ts';
import type { PdfReading } from '../reading.ts';

interface Values {
	numbers: number[];
	strings: (PDFString | PDFHexString)[];
	/** Each once; keys are among them. */
	names: Set<PDFName>;
}
const kept = new WeakMap<PdfReading, Values>();

/** Numbers and strings are as often here as they are written. */
export function everyValue(reading: PdfReading): Values {
	const known = kept.get(reading);
	if (known) return known;
	const all: Values = { numbers: [], strings: [], names: new Set() };
	const walk = (object: PDFObject | undefined, depth: number): void => {
		if (depth > 100) return;
		if (object instanceof PDFName) all.names.add(object);
		else if (object instanceof PDFNumber) all.numbers.push(object.asNumber());
		else if (object instanceof PDFString || object instanceof PDFHexString) all.strings.push(object);
		else if (object instanceof PDFArray) for (let i = 0; i < object.size(); i++) walk(object.get(i), depth + 1);
		else if (object instanceof PDFDict || object instanceof PDFRawStream) {
			for (const [key, value] of (object instanceof PDFDict ? object : object.dict).entries()) {
				all.names.add(key);
				walk(value, depth + 1);
			}
		}
	};
	for (const object of everyObject(reading)) walk(object, 0);
	kept.set(reading, all);
	return all;
}

/** The digits of strings that are written with digits. */
export const hexStrings = (reading: PdfReading): string[] =>
	everyValue(reading).strings.flatMap((value) => (value instanceof PDFHexString ? [value.asString()] : []));

/** Names that stand for words: of fonts, of types of elements, of what the role map maps. */
export function namesThatAreText(reading: PdfReading): Uint8Array[] {
	const names = [
		...dictsWith(reading, 'BaseFont').map((dict) => getRaw(dict, 'BaseFont')),
		...dictsWith(reading, 'FontName').map((dict) => getRaw(dict, 'FontName')),
		...dictsWith(reading, 'P').map((dict) => getRaw(dict, 'S')),
	];
	const roles = getDict(reading.structure?.root, 'RoleMap');
	const mapped = [...(roles?.keys() ?? []), ...[...entriesOf(roles)].map(([, value]) => value)];
	return [...new Set([...names, ...mapped])].flatMap((name) => (name instanceof PDFName ? [name.asBytes()] : []));
}
