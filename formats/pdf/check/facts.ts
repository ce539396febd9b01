/** Turns a reading into what several rules ask of it: the dictionaries of a kind, the element of an annotation, the language of a place. */

import { asDict, getName, getText, nameOf } from './read/objects.ts';
import { PDFArray, PDFDict, type PDFName, type PDFObject, PDFRawStream } from './read/pdf-lib.ts';
import { standardType } from './read/structure.ts';
import type { Annotation, PdfReading, StructNode } from './reading.ts';

const indexes = new WeakMap<PdfReading, Index>();
interface Index {
	objects: readonly PDFObject[];
	/** By the name of an entry: the dictionaries that have one; by that and a name: those where it is the entry's value. */
	holding: Map<PDFName, PDFDict[]>;
	saying: Map<PDFName, Map<string, PDFDict[]>>;
}

function indexOf(reading: PdfReading): Index {
	const kept = indexes.get(reading);
	if (kept) return kept;
	const objects = (reading.file?.context.enumerateIndirectObjects() ?? []).map(([, object]) => object);
	const index: Index = { objects, holding: new Map(), saying: new Map() };
	const walk = (object: PDFObject | undefined, depth: number): void => {
		if (depth > 100) return;
		if (object instanceof PDFArray) for (let i = 0; i < object.size(); i++) walk(object.get(i), depth + 1);
		const dict = object instanceof PDFRawStream ? object.dict : object instanceof PDFDict ? object : undefined;
		if (!dict) return;
		for (const [key, value] of dict.entries()) {
			const holders = index.holding.get(key);
			if (holders) holders.push(dict);
			else index.holding.set(key, [dict]);
			if (value instanceof PDFDict || value instanceof PDFArray) walk(value, depth + 1);
		}
	};
	for (const object of objects) walk(object, 0);
	indexes.set(reading, index);
	return index;
}

/** The objects that have a number, in its order. */
export const everyObject = (reading: PdfReading): readonly PDFObject[] => indexOf(reading).objects;

/**
 * The dictionaries that have this entry, or have this name in it, those inside others and inside arrays too, each once. A
 * tagged file has tens of thousands, and most rules ask about a few.
 */
export function dictsWith(reading: PdfReading, entry: string, name?: string): readonly PDFDict[] {
	const { holding, saying } = indexOf(reading);
	const key = nameOf(entry);
	const holders = holding.get(key) ?? [];
	if (name === undefined) return holders;
	const byName = saying.get(key) ?? Map.groupBy(holders, (dict) => getName(dict, entry) ?? '');
	saying.set(key, byName);
	return byName.get(name) ?? [];
}

/** The element that the parent tree gives a number; it need not be in the tree. */
export interface Home {
	dict: PDFDict;
	node?: StructNode;
	standard: string | undefined;
	alt: string | undefined;
}

/** By `/StructParent` of an annotation or a form; undefined where the parent tree has no element for it. */
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
