/** A list item stays an `li`; a task says in words whether it is done, because a disabled checkbox is skipped by many readers. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ListItem, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { contentWords } from '../../words.ts';

export function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
	const { checked, ...plain } = node;
	const result = defaultHandlers.listItem(state, plain, parent);
	if (typeof checked !== 'boolean') return result;
	result.properties = {
		className: ['task', checked ? 'task-done' : 'task-open'],
	};
	const first = result.children.find((child) => child.type === 'element' && child.tagName === 'p');
	const home = first?.type === 'element' ? first : result;
	home.children.unshift(h('strong', checked ? contentWords.done : contentWords.notDone), { type: 'text', value: ' ' });
	return result;
}
