/** Turns a Word, OpenDocument or HTML file into our Markdown with its pictures, and a list of what could not be carried. */
import { strFromU8, zipSync } from 'fflate';
import type { Root, RootContent } from 'mdast';
import { walk } from '../../walk.ts';
import { type Block, type MetaValue, plainWords, type ReadDocument } from './ast.ts';
import { blocks } from './blocks.ts';
import { bookmarkNames, markDocx } from './docx-marks.ts';
import { nameHeadings, repairLevels, takeTitle } from './headings.ts';
import { printable } from './inlines.ts';
import { type ImportKind, kinds } from './kinds.ts';
import { toSource } from './markdown.ts';
import { readOdtFacts } from './odt-facts.ts';
import { readOriginal, unpack } from './original.ts';
import { findPictures, type ReadBeside } from './pictures.ts';
import { ImportProblem, tooDeep } from './problem.ts';
import { type ReadOptions, readDocument } from './run.ts';
import { clip, createState, type ImportState, type Note } from './state.ts';
import { type Count, countWords } from './words.ts';

export { kindOf } from './kinds.ts';
export { ImportProblem } from './problem.ts';
export type { Note } from './state.ts';

export interface Imported {
	/** The text of `strategy.md`. */
	markdown: string;
	/** Pictures by their path beside it. */
	pictures: Map<string, Uint8Array>;
	/** What was left out, changed or repaired, in the order of the document. */
	notes: Note[];
	words: Count;
}

export interface ImportOptions extends ReadOptions {
	/** The file's name, for a document that has no title. */
	name: string;
	readBeside?: ReadBeside;
}

/** Throws an `ImportProblem` where the file cannot be brought in. */
export async function importDocument(bytes: Uint8Array, kind: ImportKind, options: ImportOptions): Promise<Imported> {
	try {
		return await bringIn(bytes, kind, options);
	} catch (error) {
		// A tree deeper than any walk of it: nothing that an author means reaches that.
		if (error instanceof RangeError) throw tooDeep();
		throw error;
	}
}

async function bringIn(bytes: Uint8Array, kind: ImportKind, options: ImportOptions): Promise<Imported> {
	const parts = kinds[kind].zip ? unpack(bytes, kind) : new Map<string, Uint8Array>();
	if (kind === 'html') checkHtml(bytes);
	const original = readOriginal(kind, bytes, parts);
	if (kind === 'docx') markDocx(parts);
	const document = await readDocument(kind === 'docx' ? zipSync(Object.fromEntries(parts), { level: 0 }) : bytes, kind, options);
	const pictures = await findPictures(document.blocks, kind, parts, options.readBeside ?? (async () => undefined));
	const facts = kind === 'odt' ? readOdtFacts(parts) : { alternatives: new Map(), names: kind === 'docx' ? bookmarkNames(parts) : new Map() };
	const state = createState(pictures, facts);
	const root = toRoot(document.blocks, state);
	const meta = metaOf(document, root, kind, options.name, state);
	repairLevels(root.children, state);
	nameHeadings(root, state);
	placeNotes(root, state);
	const words = countWords(original.text, wordsOfTree(root), meta.title ?? '', state.leftOut, state.repeated);
	for (const what of original.outside) state.notes.push({ what, where: 'outside the text' });
	tellLosses(words, state);
	return { markdown: toSource(root, meta), pictures: new Map([...state.used].map(({ path, bytes: own }) => [path, own])), notes: state.notes, words };
}

const toRoot = (document: readonly Block[], state: ImportState): Root => ({ type: 'root', children: blocks(document, state, 'top') });

/** Bytes that are no text would arrive as signs that nobody can read. */
function checkHtml(bytes: Uint8Array): void {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new ImportProblem('The HTML file is not UTF-8 text.', 'Save it again as UTF-8.');
	}
	if (!/<[a-z!]/i.test(strFromU8(bytes))) throw new ImportProblem('The file holds no HTML.', 'Check that it is the file that you mean.');
}

/** The front matter. What the file knows of itself beside it is listed, for it may name people. */
function metaOf(document: ReadDocument, root: Root, kind: ImportKind, name: string, state: ImportState): Record<string, string> {
	const own = new Map(Object.entries(document.meta).map(([key, value]) => [key, printable(metaWords(value)).replace(/\s+/g, ' ').trim()]));
	const wanted = own.get('title') ?? '';
	const title = takeTitle(root.children, wanted, kind === 'html') || name;
	if (wanted && title !== wanted)
		state.notes.push({
			what: `The file calls itself “${clip(wanted)}”; its first heading, “${clip(title)}”, is now the title.`,
			where: 'in the file’s properties',
		});
	for (const [key, value] of own)
		if (!['title', 'lang', 'description'].includes(key) && value) {
			// A Word file may say it in its text too.
			state.leftOut.push(value);
			state.notes.push({ what: `The file’s “${key}” is left out: “${clip(value)}”.`, where: 'in the file’s properties' });
		}
	const lang = own.get('lang') ?? '';
	return {
		title,
		language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang) ? lang : 'en-GB',
		...(own.get('description') && { description: own.get('description') ?? '' }),
		status: 'draft',
	};
}

function metaWords(value: MetaValue): string {
	if (value.t === 'MetaString') return value.c;
	if (value.t === 'MetaBool') return String(value.c);
	if (value.t === 'MetaInlines' || value.t === 'MetaBlocks') return plainWords(value.c);
	return (Array.isArray(value.c) ? value.c : Object.values(value.c)).map(metaWords).join(', ');
}

/** The words that readers will find, notes among them; alternative texts are counted nowhere. */
function wordsOfTree(root: Root): string {
	const pieces: string[] = [];
	walk(root, (node) => {
		if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') pieces.push(node.value);
		else if (!['strong', 'emphasis', 'delete', 'link', 'textDirective', 'span'].includes(node.type)) pieces.push('\n');
	});
	return pieces.join('');
}

function tellLosses({ lost, added }: Count, state: ImportState): void {
	if (lost.length)
		state.notes.push({
			what: `${lost.length} ${lost.length === 1 ? 'word' : 'words'} of the file did not arrive: “${clip(lost.join(' '), 400)}”. Look for them in the file.`,
			where: 'somewhere in the text',
		});
	if (added.length)
		state.notes.push({
			what: `${added.length} ${added.length === 1 ? 'word is' : 'words are'} in the Markdown but not in the file’s own text: “${clip(added.join(' '), 400)}”.`,
			where: 'somewhere in the text',
		});
}

/** Notes stand at the end of the section that refers to them. */
function placeNotes(root: Root, state: ImportState): void {
	const placed: RootContent[] = [];
	const waiting: RootContent[] = [];
	for (const node of root.children) {
		if (node.type === 'heading' && node.depth === 2) placed.push(...waiting.splice(0));
		placed.push(node);
		walk(node, 'footnoteReference', (reference) => {
			waiting.push(...withInner(reference.identifier, state));
		});
	}
	root.children = [...placed, ...waiting];
}

/** A note, and the notes that it refers to. */
function withInner(identifier: string, state: ImportState): RootContent[] {
	const definition = state.footnotes.find((each) => each.identifier === identifier);
	if (!definition) return [];
	const inner: RootContent[] = [];
	walk(definition, 'footnoteReference', (reference) => void inner.push(...withInner(reference.identifier, state)));
	return [definition, ...inner];
}
