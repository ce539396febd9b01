/** A boxed note becomes a `div` whose kind is said by its border and, for an example, by a word. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import type { Notice } from '../../model.ts';
import { common } from '../../words.ts';

export function notice(state: State, node: Notice): Element {
	const label = node.kind === 'example' ? [h('p.notice-label', common.example)] : [];
	const result: Element = {
		type: 'element',
		tagName: 'div',
		properties: { className: ['notice', `notice-${node.kind}`] },
		children: state.wrap([...label, ...state.all(node)], true),
	};
	state.patch(node, result);
	return result;
}
