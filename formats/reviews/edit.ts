/** Turns `reviews.yaml` and what an author wants recorded into the file's new text, with its comments and its order as they were. */
import { type Document, isMap, isSeq, parseDocument, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { type EditionId, editionIds } from '../editions/index.ts';
import { fingerprint, fullMeaning, markOf } from '../fingerprint.ts';
import type { Publication, Section } from '../model.ts';
import { needWords } from '../words.ts';
import { neverWaived, ownWords } from './state.ts';

/** What is recorded of one section in one edition. `by` is a name, `on` is `YYYY-MM-DD`; a waiver needs its reason. */
export interface Order {
	act: 'accept' | 'waive';
	section: string;
	edition: EditionId;
	by?: string | undefined;
	on?: string | undefined;
	reason?: string | undefined;
}

export interface Edited {
	/** The whole of `reviews.yaml`. */
	text: string;
	/** Fingerprint → the text that it stands for: all that reviews need, to be kept beside the file. */
	kept: Map<string, string>;
	/** In plain words: orders that cannot be carried out. Then nothing else has changed either. */
	problems: string[];
}

const header = `# What each summary, easy read text and BSL film was last checked against.
#
# Fourfold writes this file (npm run review); you need not. When the full text of a section
# changes, the build warns that the texts and films made from it may now say something else.
# Read the two side by side, correct what is out of step, then record that you did.
#
# "fingerprint" stands for the words of the full text, and "words" for those of the edition; the
# full texts themselves are kept in reviewed/. "by" and "on" say who compared them and on which
# day (year-month-day); "" means that no person has done so yet.
# Where an edition need not have a section, say why: waived: "Only staff need this table."

reviews: []
`;

/** `text`: the file as it is, which must be YAML that `read` accepts; absent when there is none yet. */
export function editReviews(text: string | undefined, publication: Publication, orders: readonly Order[]): Edited {
	const document: Document = parseDocument(text?.trim() ? text : header);
	const [broken] = document.errors;
	const problems = broken
		? [`reviews.yaml is not YAML at line ${broken.linePos?.[0].line ?? 1}. Mend it first: “npm run build” says what is wrong there.`]
		: orders.flatMap((order) => problemOf(order, publication));
	if (problems.length === 0) {
		const list = listOf(document);
		list.items = list.items.filter((entry) => !isMap(entry) || isKnown(entry, publication));
		for (const order of orders) carryOut(order, list, document, publication);
	}
	const out =
		orders.length > 0 && problems.length === 0 ? document.toString({ lineWidth: 0, flowCollectionPadding: !text || /\{ /.test(text) }) : (text ?? header);
	return { text: out, kept: keptTexts(document, publication), problems };
}

/** An order for every text and film that there is. `section`: only of this one. */
export const everything = (publication: Publication): Pick<Order, 'section' | 'edition'>[] =>
	publication.sections.flatMap((section) =>
		editionIds
			.filter((edition) => edition !== 'full' && ownWords(publication, section, edition) !== undefined)
			.map((edition) => ({ section: section.id, edition })),
	);

function problemOf({ act, section: id, edition, reason }: Order, publication: Publication): string[] {
	const section = publication.sections.find((each) => each.id === id);
	const written = section && ownWords(publication, section, edition) !== undefined;
	if (!section) return [`There is no section “${id}”.`];
	if (edition === 'full') return [`“full#${id}” is the text that the others are checked against: it has no review of its own.`];
	if (act === 'accept') return written ? [] : [`${edition}#${id} is not written yet, so it cannot be accepted.`];
	if (!reason) return ['A waiver needs a reason: --reason "Only staff need this table."'];
	const need = neverWaived(publication).get(id);
	if (need) return [`${edition}#${id} cannot be waived: every edition must say ${needWords[need]}.`];
	return written ? [`${edition}#${id} is written, so there is nothing to waive.`] : [];
}

function listOf(document: Document): YAMLSeq {
	const list = document.get('reviews');
	if (isSeq(list) && list.items.length > 0) return list;
	const fresh = document.createNode([]) as YAMLSeq;
	document.set('reviews', fresh);
	return fresh;
}

/** A section that is no more has no reviews. */
const isKnown = (entry: YAMLMap, { sections }: Publication): boolean =>
	sections.some(({ id }) => id === text(entry, 'section')) && (editionIds as string[]).includes(text(entry, 'edition') ?? '');

function carryOut(order: Order, list: YAMLSeq, document: Document, publication: Publication): void {
	const section = publication.sections.find((each) => each.id === order.section) as Section;
	const entry = find(list, order.section, order.edition) ?? insert(order, list, document, publication);
	if (order.act === 'waive') {
		set(entry, document, 'waived', order.reason ?? '');
		return;
	}
	const [mark, words] = [fingerprint(section), markOf(ownWords(publication, section, order.edition) ?? '')];
	// Nobody has compared what has changed since: a name from before would claim that somebody did.
	const same = text(entry, 'fingerprint') === mark && (text(entry, 'words') ?? words) === words;
	const named = order.by !== undefined;
	set(entry, document, 'fingerprint', mark);
	set(entry, document, 'words', words, 'fingerprint');
	if (named || !same || !entry.has('by')) set(entry, document, 'by', order.by ?? '');
	if (named || order.on !== undefined || !same || !entry.has('on')) set(entry, document, 'on', order.on ?? '');
	if (order.reason) set(entry, document, 'reason', order.reason);
	else if (named || !same) entry.delete('reason');
	entry.delete('waived');
}

/** A value keeps its comment and its quotation marks; a new one is put behind the field `after`. */
function set(entry: YAMLMap, document: Document, field: string, value: string, after?: string): void {
	const pair = entry.items.find((each) => String(each.key) === field);
	if (pair?.value && typeof pair.value === 'object' && 'value' in pair.value) {
		(pair.value as { value: unknown }).value = value;
		return;
	}
	const node = new Scalar(value);
	node.type = 'QUOTE_DOUBLE';
	const made = document.createPair(field, node);
	const at = entry.items.findIndex((each) => String(each.key) === after);
	if (pair) pair.value = node;
	else if (at >= 0) entry.items.splice(at + 1, 0, made);
	else entry.items.push(made);
}

const text = (entry: YAMLMap, field: string): string | undefined => {
	const value = entry.get(field);
	return value === undefined || value === null ? undefined : String(value);
};

const entriesOf = (list: unknown): YAMLMap[] => (isSeq(list) ? list.items.filter(isMap) : []);

const find = (list: YAMLSeq, section: string, edition: string): YAMLMap | undefined =>
	entriesOf(list).find((entry) => text(entry, 'section') === section && text(entry, 'edition') === edition);

/** A new entry goes behind the last one that stands before it in the document and in the order of the editions. */
function insert(order: Order, list: YAMLSeq, document: Document, { sections }: Publication): YAMLMap {
	const rank = (section: string, edition: string) =>
		sections.findIndex((each) => each.id === section) * editionIds.length + (editionIds as string[]).indexOf(edition);
	const wanted = rank(order.section, order.edition);
	const before = entriesOf(list).findLastIndex((entry) => rank(text(entry, 'section') ?? '', text(entry, 'edition') ?? '') < wanted);
	const entry = document.createNode({ section: order.section, edition: order.edition }) as YAMLMap;
	list.items.splice(before + 1, 0, entry);
	return entry;
}

/** A review of another text than today's keeps the text that it was made with. */
function keptTexts(document: Document, publication: Publication): Map<string, string> {
	const known = new Map<string, string>();
	for (const section of publication.sections) {
		known.set(fingerprint(section), fullMeaning(section));
		const signed = ownWords(publication, section, 'bsl');
		if (signed !== undefined) known.set(markOf(signed), signed);
	}
	for (const { fingerprint: mark, text: full, words, signed } of publication.reviews) {
		if (mark && full !== undefined) known.set(mark, full);
		if (words && signed !== undefined) known.set(words, signed);
	}
	const kept = new Map<string, string>();
	for (const entry of entriesOf(document.get('reviews')))
		for (const field of ['fingerprint', ...(text(entry, 'edition') === 'bsl' ? ['words'] : [])]) {
			const mark = text(entry, field);
			const found = mark && known.get(mark);
			if (mark && found) kept.set(mark, found);
		}
	return kept;
}

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** How a kept text lies in its file: a sentence a line, so that it can be read and compared; `read` joins the lines again. */
export const fileOfKept = (text: string): string => `${[...sentences.segment(text)].map(({ segment }) => segment.trim()).join('\n')}\n`;
