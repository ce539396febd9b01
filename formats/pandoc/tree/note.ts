/** Turns a footnote reference into a pandoc note, which holds the note's text where it is referred to. */
import type { FootnoteReference } from 'mdast';
import type { Inline } from './ast.ts';
import { blocks } from './blocks.ts';
import type { TreeState } from './state.ts';

export function note(node: FootnoteReference, state: TreeState): Inline[] {
	const definition = state.notes.get(node.identifier);
	if (!definition || state.openNotes.has(node.identifier)) return [];
	state.openNotes.add(node.identifier);
	const c = blocks(definition.children, state);
	state.openNotes.delete(node.identifier);
	return [{ t: 'Note', c }];
}
