/** One easy read idea becomes its picture and, after it in the order of reading, its words. */
import type { Element } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { Statement } from '../../model.ts';

export function statement(state: State, node: Statement): Element {
	const picture = [state.one(node.picture, node)].flat().filter((n) => n !== undefined);
	const words: Element = {
		type: 'element',
		tagName: 'div',
		properties: {},
		children: state.wrap(state.all(node), true),
	};
	const result: Element = {
		type: 'element',
		tagName: 'div',
		properties: { className: ['statement'] },
		children: state.wrap([...picture, words], true),
	};
	state.patch(node, result);
	return result;
}
