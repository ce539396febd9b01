/** Turns words inside a paragraph into pandoc inlines: one handler a node type. */
import type { PhrasingContent } from 'mdast';
import { inLanguage } from '../../in-language.ts';
import { inWords } from '../../words.ts';
import { attr, type Inline, span, text } from './ast.ts';
import { image } from './image.ts';
import { crossReference } from './link.ts';
import { note } from './note.ts';
import type { TreeState } from './state.ts';

type Handlers = {
	[T in PhrasingContent['type']]: (node: Extract<PhrasingContent, { type: T }>, state: TreeState) => Inline[];
};

const handlers: Handlers = {
	text: (node) => text(node.value),
	break: () => [{ t: 'LineBreak' }],
	emphasis: (node, state) => [{ t: 'Emph', c: inlines(node.children, state) }],
	strong: (node, state) => [{ t: 'Strong', c: inlines(node.children, state) }],
	delete: (node, state) => [{ t: 'Strikeout', c: inlines(node.children, state) }],
	inlineCode: (node) => [{ t: 'Code', c: [attr(), node.value] }],
	span: (node, state) => [span(attr('', [], inLanguage(node.lang)), inlines(node.children, state))],
	abbreviation: (node) => text(node.value),
	formula: (node) => text(inWords(node)),
	link: (node, state) => crossReference(node, inlines(node.children, state), state),
	image,
	footnoteReference: note,
	// `read` has put the words in place of references and has refused raw HTML, and a text directive is text by now.
	linkReference: (node, state) => inlines(node.children, state),
	imageReference: () => [],
	html: () => [],
	textDirective: (node, state) => inlines(node.children, state),
};

export function inlines(nodes: readonly PhrasingContent[], state: TreeState): Inline[] {
	return nodes.flatMap((node) => {
		const handle = handlers[node.type] as ((node: PhrasingContent, state: TreeState) => Inline[]) | undefined;
		return handle?.(node, state) ?? [];
	});
}
