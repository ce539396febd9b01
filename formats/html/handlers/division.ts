/** Blocks set apart, most often in another language, become a `div` that names the language. */
import type { Element } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { inLanguage } from '../../in-language.ts';
import type { Division } from '../../model.ts';

export function division(state: State, node: Division): Element {
	const result: Element = {
		type: 'element',
		tagName: 'div',
		properties: node.lang ? inLanguage(node.lang) : {},
		children: state.wrap(state.all(node), true),
	};
	state.patch(node, result);
	return result;
}
