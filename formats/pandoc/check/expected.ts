/** Turns an edition into what a file of it must hold: words with the author's lines, headings, pictures, tables, links. */
import type { FootnoteDefinition, Image, Nodes, Paragraph } from 'mdast';
import type { Edition } from '../../model.ts';
import { gridOf, headerRowsOf, rowHeadersOf } from '../../table.ts';
import { common, filmLines, inWords } from '../../words.ts';
import { mergedOf } from './tables.ts';
import { type Word, wordsOf } from './words.ts';

export interface Expected {
	words: Word[];
	headings: { level: number; text: string; line: number }[];
	pictures: { alternative: string; decorative: boolean; line: number }[];
	/** `merged`: cells over more than one place, in order, as `2x3`. */
	tables: { headerRows: number; rowHeaders: boolean; merged: string; line: number }[];
	links: { text: string; line: number }[];
	/** Words that a list of terms explains. */
	terms: { text: string; line: number }[];
	/** Titles of pictures that stand alone, below them. */
	captions: { text: string; line: number }[];
	languages: { language: string; line: number }[];
}

/** Pieces of text that belong together without a space, each with its line; `null` parts one block from the next. */
type Pieces = ({ text: string; line: number } | null)[];

export function expect(edition: Edition): Expected {
	const expected: Expected = {
		words: [],
		headings: [],
		pictures: [],
		tables: [],
		links: [],
		terms: [],
		captions: [],
		languages: [],
	};
	const all = new Map<string, FootnoteDefinition>();
	for (const section of edition.sections) collect(section, all);
	for (const section of edition.sections) {
		// A section's own notes stand before those of others that have the same name.
		const own = new Map<string, FootnoteDefinition>();
		collect(section, own);
		const pieces: Pieces = [];
		walk(section, {
			edition,
			expected,
			noteOf: (identifier) => own.get(identifier) ?? all.get(identifier),
			pieces,
			open: new Set(),
		});
		expected.words.push(...wordsOf(pieces));
	}
	return expected;
}

function collect(node: Nodes, notes: Map<string, FootnoteDefinition>): void {
	if (node.type === 'footnoteDefinition') notes.set(node.identifier, node);
	if ('children' in node) for (const inner of node.children) collect(inner, notes);
}

interface Walk {
	edition: Edition;
	expected: Expected;
	noteOf(identifier: string): FootnoteDefinition | undefined;
	pieces: Pieces;
	open: Set<string>;
}

const inside = new Set(['emphasis', 'strong', 'delete', 'span', 'link', 'linkReference']);

function walk(node: Nodes, state: Walk): void {
	const { expected, pieces } = state;
	const line = node.position?.start.line ?? 0;
	const say = (text: string) => pieces.push({ text, line });
	if (!inside.has(node.type) && 'children' in node) pieces.push(null);
	switch (node.type) {
		case 'text':
		case 'inlineCode':
		case 'abbreviation':
			say(node.value);
			return;
		case 'formula':
			say(inWords(node));
			return;
		case 'break':
			pieces.push(null);
			return;
		case 'code':
			pieces.push(null, { text: node.value, line }, null);
			return;
		case 'film':
			for (const text of filmLines(node.film)) pieces.push(null, { text, line });
			pieces.push(null);
			return;
		case 'footnoteDefinition':
			return;
		case 'footnoteReference':
			footnote(node.identifier, state);
			return;
		case 'image':
			expected.pictures.push({
				alternative: node.data?.decorative ? '' : (node.alt ?? ''),
				decorative: node.data?.decorative ?? false,
				line,
			});
			return;
		case 'paragraph':
			if (!standAlone(node)) break;
			for (const inner of node.children) {
				walk(inner, state);
				if (inner.type === 'image') caption(inner, state);
			}
			pieces.push(null);
			return;
		case 'statement':
			walk(node.picture, state);
			break;
		case 'table':
			expected.tables.push({
				headerRows: headerRowsOf(node),
				rowHeaders: rowHeadersOf(node) > 0,
				merged: mergedOf(gridOf(node).flat()),
				line,
			});
			for (const inner of node.data?.caption ?? []) walk(inner, state);
			break;
		case 'notice':
			if (node.kind === 'example') pieces.push({ text: common.example, line }, null);
			break;
		case 'span':
		case 'division':
			if (node.lang) expected.languages.push({ language: node.lang, line });
			break;
	}
	const from = pieces.length;
	if ('children' in node) for (const inner of node.children) walk(inner, state);
	const text = pieces
		.slice(from)
		.map((piece) => piece?.text ?? ' ')
		.join('');
	if (node.type === 'heading') expected.headings.push({ level: node.depth - 1, text, line });
	if (node.type === 'term') expected.terms.push({ text, line });
	if (node.type === 'link' && leads(node.url, state.edition)) expected.links.push({ text, line });
	if (!inside.has(node.type) && 'children' in node) pieces.push(null);
}

const standAlone = ({ children }: Paragraph): boolean => children.every((child) => child.type === 'image' || (child.type === 'text' && !child.value.trim()));

function caption({ title, data, position }: Image, { expected, pieces }: Walk): void {
	const text = title?.trim();
	if (!text || data?.decorative) return;
	const line = position?.start.line ?? 0;
	pieces.push(null, { text, line }, null);
	expected.captions.push({ text, line });
}

/** A note's words stand at its reference, as a block of their own. */
function footnote(identifier: string, state: Walk): void {
	const note = state.noteOf(identifier);
	if (!note || state.open.has(identifier)) return;
	state.open.add(identifier);
	state.pieces.push(null);
	for (const inner of note.children) walk(inner, state);
	state.pieces.push(null);
	state.open.delete(identifier);
}

/** Whether a link must be a link in the file: out of it by a full address, or to something that is in it. */
function leads(url: string, edition: Edition): boolean {
	if (/^[a-z][a-z\d+.-]*:/i.test(url)) return true;
	return url.startsWith('#') && edition.sections.some((section) => section.id === url.slice(1));
}
