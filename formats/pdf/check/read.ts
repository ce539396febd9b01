/** Turns the bytes of any PDF into a reading of its objects, tags and drawn content; what cannot be read is said, never thrown. */

import { Budget, OverBudget } from './read/budget.ts';
import { loadForCff } from './read/cff.ts';
import { readAside, readContent } from './read/content.ts';
import { openFile, type PdfFile } from './read/file.ts';
import type { Shared } from './read/interpreter.ts';
import { readMetadata } from './read/metadata.ts';
import { getDict, getName, getNumber } from './read/objects.ts';
import { appearancesOf, type PageEntry, readAnnotations, readPages } from './read/pages.ts';
import type { PDFDict } from './read/pdf-lib.ts';
import { readStructure } from './read/structure.ts';
import type { Page, PdfReading } from './reading.ts';

const nothing: Pick<PdfReading, 'repairs' | 'metadata' | 'pages' | 'fonts' | 'painted' | 'device'> = {
	painted: new Map(),
	device: new Map(),
	repairs: [],
	metadata: { uaPrefixes: [], defaultLanguage: false, marked: false, suspects: false },
	pages: [],
	fonts: [],
};

/** Never rejects. The work is counted and stops at `limits`; the same bytes give the same reading. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
	const budget = new Budget();
	try {
		const file = await openFile(bytes, budget);
		if ('problem' in file) return { ...nothing, problem: { kind: file.problem, detail: file.detail } };
		const reading = readFile(file, bytes, budget);
		return (await loadForCff()) ? readPdf(bytes) : reading;
	} catch (error) {
		const tooLarge = error instanceof OverBudget || error instanceof RangeError;
		return { ...nothing, problem: { kind: tooLarge ? 'too-large' : 'damaged', detail: error instanceof Error ? error.message : String(error) } };
	}
}

function readFile(file: PdfFile, bytes: Uint8Array, budget: Budget): PdfReading {
	const { context, trailer, version, header, encrypted } = file;
	const catalog = getDict(trailer, 'Root') as PDFDict;
	const repairs = file.repaired ? ['its table of objects does not fit the file'] : [];
	const entries = readPages(catalog, budget, repairs);
	const structure = readStructure(catalog, new Map(entries.map((entry, index) => [entry.dict, index])), budget);
	const shared: Shared = { budget, fonts: new Map(), uses: new Map(), forms: new Map(), painted: new Map(), device: new Map(), aside: [], seen: new Set() };
	const pages = entries.map((entry, index) => readPage(entry, index, shared));
	return {
		repairs,
		file: { version, header, encrypted, bytes, context, trailer, catalog },
		metadata: readMetadata(catalog, trailer, budget),
		pages,
		...(structure && { structure }),
		fonts: [...shared.uses.values()],
		painted: shared.painted,
		device: shared.device,
	};
}

function readPage(entry: PageEntry, index: number, shared: Shared): Page {
	const structParents = getNumber(entry.dict, 'StructParents');
	const tabs = getName(entry.dict, 'Tabs');
	const page: Page = {
		...entry,
		index,
		...(structParents !== undefined && { structParents }),
		...(tabs !== undefined && { tabs }),
		annotations: readAnnotations(entry, index),
		sequences: [],
		runs: [],
		paints: [],
		faults: [],
	};
	readContent(page, shared);
	for (const annotation of page.annotations) for (const stream of appearancesOf(annotation)) annotation.drawn.push(readAside(page, shared, { stream }));
	return page;
}
