/** Visits every node of a tree, parents before their children; unist-util-visit spends most of its time on naming each step for its errors. */
import type { Nodes } from 'mdast';

type Type = Nodes['type'];

/** All nodes, or those of one type; `node` itself too. The tree stays as it is while it is walked. */
export function walk(node: Nodes, tell: (node: Nodes) => void): void;
export function walk<T extends Type>(node: Nodes, type: T, tell: (node: Extract<Nodes, { type: T }>) => void): void;
export function walk(node: Nodes, ...of: [(node: Nodes) => void] | [Type, (node: never) => void]): void {
	const [type, tell] = of.length === 1 ? [undefined, of[0]] : of;
	step(node, type, tell as (node: Nodes) => void);
}

function step(node: Nodes, type: Type | undefined, tell: (node: Nodes) => void): void {
	if (type === undefined || node.type === type) tell(node);
	if ('children' in node) for (const child of node.children) step(child, type, tell);
}
