/** Turns a reading into what several rules ask of it: every dictionary, the element of an annotation, the language of a place. */

import { asDict, getName, getText } from './read/objects.ts';
import { PDFArray, PDFDict, type PDFObject, PDFRawStream } from './read/pdf-lib.ts';
import { standardType } from './read/structure.ts';
import type { Annotation, PdfReading, StructNode } from './reading.ts';

const dictionaries = new WeakMap<PdfReading, PDFDict[]>();

/** Every dictionary of the file, those inside others and inside arrays too, each once. */
export function everyDict(reading: PdfReading): readonly PDFDict[] {
	const kept = dictionaries.get(reading);
	if (kept) return kept;
	const all: PDFDict[] = [];
	const walk = (object: PDFObject | undefined, depth: number): void => {
		if (depth > 100) return;
		if (object instanceof PDFArray) for (let i = 0; i < object.size(); i++) walk(object.get(i), depth + 1);
		const dict = object instanceof PDFRawStream ? object.dict : object instanceof PDFDict ? object : undefined;
		if (!dict) return;
		all.push(dict);
		for (const value of dict.values()) if (value instanceof PDFDict || value instanceof PDFArray) walk(value, depth + 1);
	};
	for (const [, object] of reading.file?.context.enumerateIndirectObjects() ?? []) walk(object, 0);
	dictionaries.set(reading, all);
	return all;
}

/** The element that the parent tree gives a number; it need not be in the tree. */
export interface Home {
	dict: PDFDict;
	node?: StructNode;
	standard: string | undefined;
	alt: string | undefined;
}

export function homeOf({ structure }: PdfReading, key: number | undefined): Home | undefined {
	const dict = key === undefined ? undefined : asDict(structure?.parentTree.get(key));
	if (!dict || !structure) return undefined;
	const node = structure.byDict.get(dict);
	const written = node?.type ?? getName(dict, 'S');
	return { dict, ...(node && { node }), standard: node?.standard ?? (written && standardType(written, structure.roleMap)), alt: getText(dict, 'Alt') };
}

export const homeOfAnnotation = (reading: PdfReading, { structParent }: Annotation): Home | undefined => homeOf(reading, structParent);

/** Of an element or one that it stands in. */
export function languageOf(node: StructNode | undefined): string | undefined {
	for (let at = node; at; at = at.parent) if (at.lang !== undefined) return at.lang;
	return undefined;
}
