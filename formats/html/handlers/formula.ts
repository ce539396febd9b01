/** A formula becomes its signs for the eye and its words for the ear. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import type { Formula } from '../../model.ts';

export function formula(state: State, node: Formula): Element {
	const result = h('span.formula', { role: 'math', ariaLabel: node.alt }, node.value);
	state.patch(node, result);
	return result;
}
