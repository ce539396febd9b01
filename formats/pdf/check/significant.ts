/** Walks the tags past elements that only group others: Div, Part and NonStruct say nothing of what they hold (ISO 32000-1, 14.8.4.2). */
import type { StructNode } from './reading.ts';

const groups = new Set(['Div', 'Part', 'NonStruct']);

export const significantChildren = (node: StructNode): StructNode[] =>
	node.kids.flatMap((kid) => (kid.kind !== 'node' ? [] : groups.has(kid.node.standard) ? significantChildren(kid.node) : [kid.node]));

export function significantParent(node: StructNode): StructNode | undefined {
	let at = node.parent;
	while (at && groups.has(at.standard)) at = at.parent;
	return at;
}
