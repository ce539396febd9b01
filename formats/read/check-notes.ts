/** Footnotes → findings where a note has no words, holds more than words, has its name twice, or is not referred to. */
import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { walk } from '../walk.ts';
import { wordsOf } from '../words-of.ts';
import type { ReadContext } from './context.ts';

/** The notes of one part of the text. */
export interface Notes {
	/** Identifiers that a mark in the text names. */
	used: ReadonlySet<string>;
	written: readonly { node: FootnoteDefinition; isEmpty: boolean; blocks: readonly Nodes[] }[];
}

/** What a note of a Word file or a PDF cannot hold, or what nobody looks for at the foot of a page. */
const inText: Readonly<Partial<Record<Nodes['type'], string>>> = {
	heading: 'a heading',
	image: 'a picture',
	notice: 'a box',
	table: 'a table',
	footnoteReference: 'the mark of another note',
	terms: 'a list of terms',
};

export function notesIn(root: Root): Notes {
	const used = new Set<string>();
	const written: Notes['written'][number][] = [];
	walk(root, (node) => {
		if (node.type === 'footnoteReference') used.add(node.identifier);
		if (node.type === 'footnoteDefinition') written.push({ node, isEmpty: !wordsOf(node).trim(), blocks: blocksIn(node) });
	});
	return { used, written };
}

/** The outermost: a note in a note is its own. */
const blocksIn = ({ children }: { children: Nodes[] }): Nodes[] =>
	children.flatMap((child) => (inText[child.type] ? [child] : 'children' in child && child.type !== 'footnoteDefinition' ? blocksIn(child) : []));

/** The notes of all parts, in the order of the text. */
export function checkNotes(all: readonly Notes[], context: ReadContext): void {
	const used = new Set(all.flatMap((notes) => [...notes.used]));
	const lines = new Map<string, number>();
	for (const { node, isEmpty, blocks } of all.flatMap(({ written }) => written)) {
		const name = node.label ?? node.identifier;
		const first = lines.get(node.identifier);
		if (first !== undefined)
			context.error('footnote-twice', node, `The note “${name}” is written twice; the first is on line ${first}.`, 'Give one of them another name.');
		else lines.set(node.identifier, node.position?.start.line ?? 0);
		if (isEmpty) context.error('footnote-empty', node, `The note “${name}” has no text.`, 'Write the note’s words after the colon, or remove it and its mark.');
		for (const block of blocks)
			context.error(
				'footnote-block',
				block,
				`The note “${name}” holds ${inText[block.type]}.`,
				'Put it into the text of the section, and leave words, links and lists in the note.',
			);
		if (!used.has(node.identifier))
			context.warn(
				'footnote-unused',
				node,
				`Nothing refers to the note “${name}”, so it is not shown.`,
				`Put “[^${name}]” where it belongs, or remove the note.`,
			);
	}
}
