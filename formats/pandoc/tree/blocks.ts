/** Turns blocks into pandoc blocks: one handler a node type. */
import type { BlockContent, DefinitionContent, Heading } from 'mdast';
import { common } from '../../words.ts';
import { attr, type Block, div, header, para, strong, styled, text } from './ast.ts';
import { film } from './film.ts';
import { image } from './image.ts';
import { inlines } from './inlines.ts';
import { anchor } from './link.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { rule } from './rule.ts';
import type { TreeState } from './state.ts';
import { table } from './table.ts';

type BlockNode = BlockContent | DefinitionContent;
type Handlers = {
	[T in BlockNode['type']]: (node: Extract<BlockNode, { type: T }>, state: TreeState) => Block[];
};

const handlers: Handlers = {
	paragraph,
	heading: (node, state) => heading(node, state),
	blockquote: (node, state) => [{ t: 'BlockQuote', c: blocks(node.children, state) }],
	code: (node) => [{ t: 'CodeBlock', c: [attr(), node.value] }],
	thematicBreak: () => rule(),
	list,
	table,
	film,
	terms: (node, state) => [
		{ t: 'DefinitionList', c: node.children.map(({ children: [term, meaning] }) => [inlines(term.children, state), [blocks(meaning.children, state)]]) },
	],
	statement: (node, state) => [
		div(attr('', ['statement']), [
			div(styled('Statement Picture'), [para(image(node.picture, state))]),
			div(styled('Statement'), blocks(node.children, state)),
		]),
	],
	division: (node, state) => [div(attr('', [], { lang: node.lang }), blocks(node.children, state))],
	notice: (node, state) => [
		div(attr('', ['notice', node.kind], { 'custom-style': 'Notice' }), [
			...(node.kind === 'example' ? [para([strong(text(common.example))])] : []),
			...blocks(node.children, state),
		]),
	],
	// Notes stand where they are referred to; definitions and raw HTML do not leave `read`.
	footnoteDefinition: () => [],
	definition: () => [],
	html: () => [],
	containerDirective: (node, state) => blocks(node.children, state),
	leafDirective: (node, state) => [para(inlines(node.children, state))],
};

export function blocks(nodes: readonly BlockNode[], state: TreeState): Block[] {
	return nodes.flatMap((node) => {
		const handle = handlers[node.type] as ((node: BlockNode, state: TreeState) => Block[]) | undefined;
		return handle?.(node, state) ?? [];
	});
}

/** The title is the document's own, so a section (`##`) is level 1. */
function heading(node: Heading, state: TreeState): Block[] {
	return [header(Math.max(1, node.depth - 1), anchor(node.data?.id ?? ''), inlines(node.children, state))];
}
