/** Turns the page tree of a PDF into its page dictionaries in order. */

import type { Annotation } from '../reading.ts';
import { type Budget, limits } from './budget.ts';
import { asDict, asStream, entriesOf, get, getArray, getDict, getName, getNumber, getRaw, getText, listOf, numbersOf, resolve } from './objects.ts';
import { type PDFDict, type PDFRawStream, PDFRef } from './pdf-lib.ts';

export interface PageEntry {
	dict: PDFDict;
	ref?: PDFRef;
	resources?: PDFDict;
	mediaBox: number[];
	cropBox: number[];
}
type Inherited = Pick<PageEntry, 'resources' | 'mediaBox'> & { cropBox?: number[] };

/** Circles, pages that hang in two places and deep trees are named in `repairs` and passed over. */
export function readPages(catalog: PDFDict, budget: Budget, repairs: string[]): PageEntry[] {
	const pages: PageEntry[] = [];
	const seen = new Set<PDFDict>();
	const visit = (dict: PDFDict, ref: PDFRef | undefined, inherited: Inherited, depth: number): void => {
		if (seen.has(dict) || depth > limits.depth) {
			repairs.push(depth > limits.depth ? 'the page tree is too deep' : 'the page tree goes round in a circle');
			return;
		}
		seen.add(dict);
		const resources = getDict(dict, 'Resources') ?? inherited.resources;
		const box = getArray(dict, 'MediaBox');
		const crop = getArray(dict, 'CropBox');
		const cropBox = crop ? numbersOf(crop) : inherited.cropBox;
		const here: Inherited = { mediaBox: box ? numbersOf(box) : inherited.mediaBox, ...(cropBox && { cropBox }), ...(resources && { resources }) };
		const kids = getArray(dict, 'Kids');
		if (!kids) {
			budget.spend('pages');
			pages.push({ dict, ...here, cropBox: here.cropBox ?? here.mediaBox, ...(ref && { ref }) });
			return;
		}
		for (const kid of kids.asArray()) {
			const child = asDict(resolve(dict.context, kid));
			if (child) visit(child, kid instanceof PDFRef ? kid : undefined, here, depth + 1);
		}
	};
	const root = getDict(catalog, 'Pages');
	if (root) visit(root, undefined, { mediaBox: [0, 0, 612, 792] }, 0);
	return pages;
}

export function readAnnotations(page: PageEntry, index: number): Annotation[] {
	return listOf(page.dict.context, getRaw(page.dict, 'Annots')).flatMap((item) => {
		const dict = asDict(item);
		if (!dict) return [];
		const contents = getText(dict, 'Contents');
		const structParent = getNumber(dict, 'StructParent');
		const flags = getNumber(dict, 'F') ?? 0;
		const rect = numbersOf(getArray(dict, 'Rect'));
		return [
			{
				dict,
				page: index,
				subtype: getName(dict, 'Subtype') ?? 'unknown',
				// Hidden is bit 2 of the flags (ISO 32000-1, table 165).
				hidden: (flags & 2) !== 0 || outside(rect, page.cropBox),
				rect,
				drawn: [],
				...(contents !== undefined && { contents }),
				...(structParent !== undefined && { structParent }),
			},
		];
	});
}

function outside(rect: readonly number[], box: readonly number[]): boolean {
	const [x1, y1, x2, y2] = sorted(rect);
	const [left, bottom, right, top] = sorted(box);
	return rect.length === 4 && box.length === 4 && (x2! <= left! || x1! >= right! || y2! <= bottom! || y1! >= top!);
}
const sorted = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];

/** The streams that an annotation is drawn with, in each of its states (ISO 32000-1, 12.5.5). */
export function appearancesOf({ dict }: Annotation): PDFRawStream[] {
	const appearance = getDict(dict, 'AP');
	return ['N', 'R', 'D'].flatMap((key) => {
		const entry = get(appearance, key);
		const own = asStream(entry);
		return own ? [own] : [...entriesOf(asDict(entry))].flatMap(([, state]) => asStream(state) ?? []);
	});
}
