/** An abbreviation becomes the author's own letters in an `abbr`; what it stands for is the title, as it is `/E` in a PDF. */
import type { Element } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { Abbreviation } from '../../model.ts';

export function abbreviation(state: State, node: Abbreviation): Element {
	const result: Element = {
		type: 'element',
		tagName: 'abbr',
		properties: { title: node.expansion },
		children: [{ type: 'text', value: node.value }],
	};
	state.patch(node, result);
	return result;
}
