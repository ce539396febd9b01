/** Turns what the pages draw into what each piece of the structure tree holds: runs and paints by marked-content id. */
import type { PDFDict } from './read/pdf-lib.ts';
import type { Kid, Page, Paint, PdfReading, Sequence, TextRun } from './reading.ts';

/** What one marked-content sequence, or one form that is an object of the tree, draws. */
export interface Content {
	runs: TextRun[];
	paints: Paint[];
	/** The sequence itself. */
	sequence: Sequence;
	/** How many sequences of the page or form have this id: more than one is a fault. */
	times: number;
}

export interface ContentIndex {
	of(kid: Kid): Content | undefined;
	/** Every sequence with an id, in the order of the pages. */
	all: Content[];
	/** Drawn outside every tagged sequence and every artifact. */
	loose: { page: number; runs: TextRun[]; paints: Paint[] }[];
}

export function indexContent(reading: PdfReading): ContentIndex {
	const byStream = new Map<PDFDict, Map<number, Content>>();
	const byObject = new Map<PDFDict, Content>();
	const all: Content[] = [];
	const entry = (sequence: Sequence, page: Page): Content => {
		const make = (): Content => {
			const content: Content = { runs: [], paints: [], sequence, times: 0 };
			all.push(content);
			return content;
		};
		if (sequence.object) return kept(byObject, sequence.object, make);
		return kept(
			kept(byStream, sequence.form ?? page.dict, () => new Map<number, Content>()),
			sequence.mcid!,
			make,
		);
	};
	const loose: ContentIndex['loose'] = [];
	for (const page of reading.pages) {
		for (const sequence of page.sequences) if (sequence.mcid !== undefined) entry(sequence, page).times++;
		const rest = { page: page.index, runs: [] as TextRun[], paints: [] as Paint[] };
		const home = (sequence: Sequence | undefined) => {
			const owner = ownerOf(sequence);
			return owner ? entry(owner, page) : sequence?.artifact ? undefined : rest;
		};
		for (const run of page.runs) home(run.sequence)?.runs.push(run);
		for (const paint of page.paints) home(paint.sequence)?.paints.push(paint);
		if (rest.runs.length + rest.paints.length > 0) loose.push(rest);
	}
	const of = (kid: Kid): Content | undefined => {
		if (kid.kind === 'objr') return kid.object && byObject.get(kid.object);
		if (kid.kind !== 'mcr') return undefined;
		const stream = kid.stream ?? (kid.page === undefined ? undefined : reading.pages[kid.page]?.dict);
		return stream && byStream.get(stream)?.get(kid.mcid);
	};
	return { of, all, loose };
}

/** The nearest sequence around that the structure tree can name, unless an artifact stands between. */
function ownerOf(sequence: Sequence | undefined): Sequence | undefined {
	for (let at = sequence; at && at.tag !== 'Artifact'; at = at.parent) if (at.mcid !== undefined || at.object) return at;
	return undefined;
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	let value = map.get(key);
	if (value === undefined) map.set(key, (value = make()));
	return value;
}
