/** A list of terms becomes a `dl`; each term stands in one group with what it means. */
import type { Element, ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Meaning, Term, TermEntry, TermList } from '../../model.ts';

export const terms = (state: State, node: TermList): Element => made(state, node, 'dl', state.wrap(state.all(node), true));
export const termEntry = (state: State, node: TermEntry): Element => made(state, node, 'div', state.wrap(state.all(node), true));
export const term = (state: State, node: Term): Element => made(state, node, 'dt', state.all(node));

/** One paragraph needs no element of its own. */
export function meaning(state: State, node: Meaning): Element {
	const [only, ...more] = node.children;
	const plain = only?.type === 'paragraph' && more.length === 0;
	return made(state, node, 'dd', plain ? state.all(only) : state.wrap(state.all(node), true));
}

function made(state: State, node: Nodes, tagName: string, children: ElementContent[]): Element {
	const element: Element = { type: 'element', tagName, properties: {}, children };
	state.patch(node, element);
	return element;
}
