/** Turns `/A` and `/C` of a structure element (ISO 32000-1, 14.7.5) into its attributes by owner. */

import { asDict, asName, entriesOf, get, getName, getRaw, listOf } from './objects.ts';
import type { PDFDict, PDFObject } from './pdf-lib.ts';

type Attributes = Map<string, Map<string, PDFObject>>;

const none: Attributes = new Map();

/** The element's own attributes win over those of its classes. Revision numbers between them are passed over. */
export function attributesOf(element: PDFDict, classes: PDFDict | undefined): Attributes {
	const own = getRaw(element, 'A');
	const classNames = getRaw(element, 'C');
	if (!own && !classNames) return none;
	const all: Attributes = new Map();
	for (const name of listOf(element.context, classNames)) {
		const text = asName(name);
		if (text !== undefined && classes) for (const item of listOf(classes.context, get(classes, text))) add(all, asDict(item));
	}
	for (const item of listOf(element.context, own)) add(all, asDict(item));
	return all;
}

function add(all: Attributes, dict: PDFDict | undefined): void {
	const owner = getName(dict, 'O');
	if (!dict || owner === undefined) return;
	const values = all.get(owner) ?? new Map<string, PDFObject>();
	for (const [key, value] of entriesOf(dict)) if (key !== 'O' && value) values.set(key, value);
	all.set(owner, values);
}
