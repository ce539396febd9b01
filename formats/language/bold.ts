/** Turns a block into the words in it that are bold: in easy read, the hard words. */
import type { Nodes } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

export function boldWords(node: Nodes): string[] {
	const found: string[] = [];
	visit(node, 'strong', (strong) => void found.push(wordsOf(strong)));
	return found;
}
