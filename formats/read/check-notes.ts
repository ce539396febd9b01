/** Footnotes → findings where a note has no words, has its name twice, or is not referred to. */
import type { Root } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { walk } from '../walk.ts';
import type { ReadContext } from './context.ts';

export function checkNotes(root: Root, context: ReadContext): void {
	const used = new Set<string>();
	const lines = new Map<string, number>();
	walk(root, 'footnoteReference', (node) => void used.add(node.identifier));
	walk(root, 'footnoteDefinition', (node) => {
		const name = node.label ?? node.identifier;
		const first = lines.get(node.identifier);
		if (first !== undefined)
			context.error('footnote-twice', node, `The note “${name}” is written twice; the first is on line ${first}.`, 'Give one of them another name.');
		else lines.set(node.identifier, node.position?.start.line ?? 0);
		if (!wordsOf(node).trim())
			context.error('footnote-empty', node, `The note “${name}” has no text.`, 'Write the note’s words after the colon, or remove it and its mark.');
		if (!used.has(node.identifier))
			context.warn(
				'footnote-unused',
				node,
				`Nothing refers to the note “${name}”, so it is not shown.`,
				`Put “[^${name}]” where it belongs, or remove the note.`,
			);
	});
}
