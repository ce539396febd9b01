/** Turns the width arrays of a font (ISO 32000-1, 9.2.4 and 9.7.4.3) into the advance of each code or CID, in thousandths of an em. */

import { asArray, asNumber, getArray, getDict, getNumber, listOf, numbersOf } from './objects.ts';
import type { PDFDict } from './pdf-lib.ts';

export type Widths = (code: number) => number;

/** `/Widths` of a simple font from `/FirstChar` on; `/MissingWidth` otherwise. */
export function simpleWidths(font: PDFDict): Widths {
	const widths = numbersOf(getArray(font, 'Widths'));
	const first = getNumber(font, 'FirstChar') ?? 0;
	// What Widths has beyond LastChar is of no code.
	widths.length = Math.max(0, Math.min(widths.length, (getNumber(font, 'LastChar') ?? -1) - first + 1));
	const missing = getNumber(getDict(font, 'FontDescriptor'), 'MissingWidth') ?? 0;
	return (code) => widths[code - first] ?? missing;
}

/** `/W [ first [w w w] from to w … ]` of a CIDFont; `/DW` otherwise. */
export function cidWidths(font: PDFDict): Widths {
	const widths = new Map<number, number>();
	const items = listOf(font.context, getArray(font, 'W'));
	for (let at = 0; at < items.length && widths.size < most; ) {
		const from = asNumber(items[at]) ?? 0;
		const list = asArray(items[at + 1]);
		if (list) {
			for (const [i, width] of numbersOf(list).entries()) widths.set(from + i, width);
			at += 2;
		} else {
			const [to, width] = [asNumber(items[at + 1]) ?? from, asNumber(items[at + 2]) ?? 0];
			for (let cid = from; cid <= to && cid - from < most; cid++) if (!widths.has(cid)) widths.set(cid, width);
			at += 3;
		}
	}
	const fallback = getNumber(font, 'DW') ?? 1000;
	return (cid) => widths.get(cid) ?? fallback;
}

/** There are no more CIDs than this. */
const most = 0x10000;
