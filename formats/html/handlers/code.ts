/** A code block becomes a `pre` that a keyboard can scroll sideways, with a name that says what it is. */
import type { Element } from 'hast';
import type { Code } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { contentWords } from '../../words.ts';

export function code(state: State, node: Code): Element {
	const result = defaultHandlers.code(state, node);
	result.properties = {
		role: 'region',
		ariaLabel: contentWords.codeLabel,
		tabIndex: 0,
	};
	return result;
}
