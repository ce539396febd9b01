/** Turns a node into its words as one string: a new line parts two of them, which the library’s own lets run together. */
import type { Nodes } from 'mdast';

/** With the alternative texts of pictures; “” where there is none. */
export function wordsOf(node: Nodes | readonly Nodes[] | undefined): string {
	if (!node) return '';
	if (!('type' in node)) return node.map(wordsOf).join('');
	if (node.type === 'break') return ' ';
	if ('value' in node) return node.value;
	if ('alt' in node && node.alt) return node.alt;
	return 'children' in node ? wordsOf(node.children) : '';
}
