/** Turns a block into the words in it that are bold: in easy read, the hard words. */
import type { Nodes } from 'mdast';
import { walk } from '../walk.ts';
import { wordsOf } from '../words-of.ts';

export function boldWords(node: Nodes): string[] {
	const found: string[] = [];
	walk(node, (strong) => strong.type === 'strong' && found.push(wordsOf(strong)));
	return found;
}
