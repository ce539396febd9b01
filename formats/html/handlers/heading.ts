/** An mdast heading becomes the HTML heading one level up: a section's `##` is the `h1` of its page. */
import type { Element } from 'hast';
import type { Heading } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { fragmentId } from '../context.ts';

export function heading(state: State, node: Heading): Element {
	const id = node.data?.id;
	const result: Element = {
		type: 'element',
		tagName: `h${Math.max(1, node.depth - 1)}`,
		properties: id ? { id: fragmentId(id) } : {},
		children: state.all(node),
	};
	state.patch(node, result);
	return result;
}
