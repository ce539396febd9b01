/** Words in another language become a `span` that names the language. */
import type { Element } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { inLanguage } from '../../in-language.ts';
import type { LanguageSpan } from '../../model.ts';

export function span(state: State, node: LanguageSpan): Element {
	const result: Element = {
		type: 'element',
		tagName: 'span',
		properties: inLanguage(node.lang),
		children: state.all(node),
	};
	state.patch(node, result);
	return result;
}
