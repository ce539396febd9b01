/** The table of block handlers: one for each type of node; a type that is missing here does not compile. */
import type { BlockContent, DefinitionContent, FootnoteDefinition, Nodes } from 'mdast';
import type { Element } from '../element.ts';
import type { Flow, Layout } from '../layout/context.ts';
import type { Note } from '../layout/unit.ts';
import { blockquote } from './blockquote.ts';
import { code } from './code.ts';
import { division } from './division.ts';
import { film } from './film.ts';
import { heading } from './heading.ts';
import { list } from './list.ts';
import { layNote as layNoteWith } from './note.ts';
import { notice } from './notice.ts';
import { paragraph } from './paragraph.ts';
import { statement } from './statement.ts';
import { table } from './table.ts';
import { terms } from './terms.ts';
import { thematicBreak } from './thematic-break.ts';

type Block = BlockContent | DefinitionContent;
export type LayBlocks = (nodes: readonly Nodes[], flow: Flow) => void;
type Handlers = {
	[T in Block['type']]: (node: Extract<Block, { type: T }>, flow: Flow, lay: LayBlocks) => void;
};

const nothing = (): void => {};
const handlers: Handlers = {
	paragraph,
	heading,
	list,
	table,
	terms,
	blockquote,
	code,
	thematicBreak,
	division,
	notice,
	statement,
	film,
	// Notes are laid out where they are referred to; definitions, directives and HTML have done their work in `read`.
	footnoteDefinition: nothing,
	definition: nothing,
	html: nothing,
	containerDirective: nothing,
	leafDirective: nothing,
};

/** Puts blocks into a flow, one after another. */
export function layBlocks(nodes: readonly Nodes[], flow: Flow): void {
	for (const node of nodes) (handlers[node.type as Block['type']] as ((node: Nodes, flow: Flow, lay: LayBlocks) => void) | undefined)?.(node, flow, layBlocks);
}

export const layNote =
	(layout: Layout) =>
	(definition: FootnoteDefinition, number: number, parent: Element): Note =>
		layNoteWith(layout, definition, number, parent, layBlocks);
