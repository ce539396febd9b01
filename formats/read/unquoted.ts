/** The braces of a directive → a finding where a value of several words has no quotation marks round it, so that it ends at the first space. */
import type { Node } from 'unist';
import { clip, type ReadContext } from './context.ts';

/** Attributes whose value is a sentence; the others are one word. */
const sentences = /[{\s](facts|alt|reason)=(?![\s"'])((?:[^\s{}=]+\s+)+?[^\s{}=]+)(?=\s+[a-z-]+=|\s*\})/;

/** @returns whether it was told: the words behind the first would be told as attributes that nobody knows. */
export function tellUnquoted(node: Node, context: ReadContext): boolean {
	const { line = 0, column = 1 } = node.position?.start ?? {};
	const [, name, value = ''] = sentences.exec(context.lineText(line).slice(column - 1)) ?? [];
	if (!name) return false;
	context.error(
		'unknown-attribute',
		node,
		`The value of “${name}” has no quotation marks round it, so it ends at the first space.`,
		`Write ${name}="${clip(value.replace(/["“”]/g, ''))}".`,
	);
	return true;
}
