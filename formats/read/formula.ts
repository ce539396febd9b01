/** Turns `:math[x²]{alt="x squared"}` into a formula: its signs as they are written, and what they say in words. */

import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Formula } from '../model.ts';
import { wordsOf } from '../words-of.ts';
import type { ReadContext } from './context.ts';
import { tellUnquoted } from './unquoted.ts';

/** Undefined after a finding that there is nothing to show; without words a finding says so, and the signs stay. */
export function formula(node: LeafDirective | TextDirective, context: ReadContext): Formula | undefined {
	const unknown = Object.keys(node.attributes ?? {}).filter((name) => name !== 'alt');
	if (unknown.length > 0 && !tellUnquoted(node, context))
		for (const name of unknown) context.error('unknown-attribute', node, `“:math” takes no “${name}”.`, 'It takes alt="…", what the formula says in words.');
	const value = written(node, context);
	if (!value) {
		context.error('math-empty', node, 'This formula is empty.', 'Write it between the brackets: :math[x²]{alt="x squared"}.');
		return undefined;
	}
	const alt = node.attributes?.alt?.trim() ?? '';
	if (!alt)
		context.error(
			'math-alt',
			node,
			`The formula “${value}” does not say what it means in words.`,
			'Say it as you would read it out: :math[x²]{alt="x squared"}. Who listens hears these words alone.',
		);
	return { type: 'formula', value, alt, ...(node.position && { position: node.position }) };
}

/** A star or a line below is a sign here, and no emphasis. */
function written({ children }: LeafDirective | TextDirective, { text }: ReadContext): string {
	if (children.every((child) => child.type === 'text')) return wordsOf(children).trim();
	const [from, to] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
	return text
		.slice(from, to)
		.replace(/\\([!-/:-@[-`{-~])/g, '$1')
		.trim();
}
