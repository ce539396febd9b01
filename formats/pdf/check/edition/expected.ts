/** Turns an edition into what its PDF must say: headings, lists, tables, pictures, links, notes and words, each with its line. */
import type { FootnoteDefinition, Image, Link, Nodes } from 'mdast';
import type { Edition, SectionNode, TermEntry } from '../../../model.ts';
import { common } from '../../../words.ts';
import { type ExpectedTable, tableOf } from './expected-table.ts';
import { plain } from './plain.ts';
import { wordsOf } from './words.ts';

export interface Word {
	text: string;
	line: number | undefined;
}
export interface Expected {
	headings: { level: number; text: string; line: number | undefined }[];
	/** `terms` of a list that explains words: the labels of its items. */
	lists: { items: number; terms?: Word[]; line: number | undefined }[];
	tables: ExpectedTable[];
	/** Pictures that say something; decorative ones are artifacts. */
	pictures: { alt: string; line: number | undefined }[];
	/** What each formula says in words. */
	formulas: { alt: string; line: number | undefined }[];
	links: { text: string; url: string; line: number | undefined }[];
	/** Of each note, in the order of first reference. */
	notes: { words: Word[]; links: Expected['links']; line: number | undefined }[];
	/** Words of the body; notes and captions are apart. */
	words: Word[];
	/** Places in `words` where the PDF may add words of its own: beside a film. */
	free: Set<number>;
}
export function expect(edition: Edition): Expected {
	const expected: Expected = { headings: [], lists: [], tables: [], pictures: [], formulas: [], links: [], notes: [], words: [], free: new Set() };
	let definitions = new Map<string, FootnoteDefinition>();
	let told = new Set<string>();
	const walk = (node: Nodes | SectionNode): void => {
		if (node.type === 'footnoteDefinition') return;
		if (node.type === 'footnoteReference' && !told.has(node.identifier)) {
			told.add(node.identifier);
			const note = definitions.get(node.identifier);
			if (note) expected.notes.push({ words: wordsIn(note), links: linksIn(note), line: lineOf(note) });
		}
		note(expected, node);
		if (node.type === 'statement') walk(node.picture);
		if ('children' in node) for (const child of node.children) walk(child);
	};
	// Each section has its own notes: one that two sections refer to is said in both.
	for (const section of edition.sections) {
		definitions = new Map();
		told = new Set();
		collect(section, definitions);
		walk(section);
	}
	return expected;
}

function collect(node: Nodes | SectionNode, into: Map<string, FootnoteDefinition>): void {
	if (node.type === 'footnoteDefinition') into.set(node.identifier, node);
	else if ('children' in node) for (const child of node.children) collect(child, into);
}

/** What one node adds to what is expected. */
function note(expected: Expected, node: Nodes | SectionNode): void {
	const line = lineOf(node);
	if (node.type === 'heading') expected.headings.push({ level: node.depth, text: wordsOf(plain(node.children)).join(' '), line });
	if (node.type === 'list') expected.lists.push({ items: node.children.length, line });
	if (node.type === 'terms') expected.lists.push({ items: node.children.length, terms: node.children.map(termOf), line });
	if (node.type === 'table') expected.tables.push(tableOf(node));
	if (node.type === 'image') notePicture(expected, node, line);
	if (node.type === 'formula') expected.formulas.push({ alt: wordsOf(node.alt).join(' '), line });
	if (node.type === 'link') expected.links.push(linkOf(node));
	// The one word that the outputs add to a box, so that nobody takes an example for a fact.
	if (node.type === 'notice' && node.kind === 'example') push(expected.words, common.example, line);
	if (node.type === 'film') expected.free.add(expected.words.length);
	if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') push(expected.words, plain(node.children), line);
	if (node.type === 'code') push(expected.words, node.value, line);
}

function notePicture(expected: Expected, node: Image, line: number | undefined): void {
	if (!node.data?.decorative) expected.pictures.push({ alt: wordsOf(node.alt ?? '').join(' '), line });
}

const termOf = ({ children: [term] }: TermEntry): Word => ({ text: wordsOf(plain(term.children)).join(' '), line: lineOf(term) });

function push(words: Word[], text: string, line: number | undefined): void {
	for (const word of wordsOf(text)) words.push({ text: word, line });
}

function wordsIn(node: Nodes): Word[] {
	if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
		return wordsOf(plain(node.children)).map((text) => ({ text, line: lineOf(node) }));
	if (node.type === 'code') return wordsOf(node.value).map((text) => ({ text, line: lineOf(node) }));
	return 'children' in node ? node.children.flatMap((child) => wordsIn(child)) : [];
}

const linkOf = (node: Link): Expected['links'][number] => ({ text: wordsOf(plain(node.children)).join(' '), url: node.url, line: lineOf(node) });
const linksIn = (node: Nodes): Expected['links'] =>
	node.type === 'link' ? [linkOf(node)] : 'children' in node ? node.children.flatMap((child) => linksIn(child)) : [];

const lineOf = (node: Nodes | SectionNode): number | undefined => node.position?.start.line;
