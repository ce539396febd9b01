/** An mdast heading becomes the HTML heading one level up: a section's `##` is the `h1` of its page, unless the page holds them all. */
import type { Element } from 'hast';
import type { Heading } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { fragmentId, type PageContext } from '../context.ts';

export const heading =
	(page: PageContext) =>
	(state: State, node: Heading): Element => {
		const id = node.data?.id;
		const result: Element = {
			type: 'element',
			tagName: `h${page.whole ? node.depth : Math.max(1, node.depth - 1)}`,
			properties: id ? { id: fragmentId(id) } : {},
			children: state.all(node),
		};
		state.patch(node, result);
		return result;
	};
