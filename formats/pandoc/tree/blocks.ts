/** Turns blocks into pandoc blocks: one handler a node type. */
import type { BlockContent, DefinitionContent, Heading } from 'mdast';
import { inLanguage } from '../../in-language.ts';
import type { Division } from '../../model.ts';
import { common } from '../../words.ts';
import { attr, type Block, div, header, para, span, strong, styled, text } from './ast.ts';
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
	division,
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

/** Blocks in another language, or set apart. */
function division({ lang, children }: Division, state: TreeState): Block[] {
	const around = state.language;
	state.language = lang ?? around;
	const inside = blocks(children, state);
	state.language = around;
	return [div(attr('', [], lang ? inLanguage(lang) : {}), inside)];
}

/** The title is the document's own, so a section (`##`) is level 1. A book's contents repeat the words of a heading without what stands around it. */
function heading(node: Heading, state: TreeState): Block[] {
	const words = inlines(node.children, state);
	const marked = state.language ? [span(attr('', [], inLanguage(state.language)), words)] : words;
	return [header(Math.max(1, node.depth - 1), anchor(node.data?.id ?? ''), marked)];
}
