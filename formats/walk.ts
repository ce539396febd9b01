/** Visits every node of a tree, parents before their children; unist-util-visit spends most of its time on naming each step for its errors. */
import type { Nodes } from 'mdast';

type Type = Nodes['type'];

/** All nodes, or those of one type; `node` itself too. `see` may say `'skip'` of a node whose children are not to be visited. */
export function walk(node: Nodes, see: (node: Nodes) => unknown): void;
export function walk<T extends Type>(node: Nodes, type: T, see: (node: Extract<Nodes, { type: T }>) => unknown): void;
export function walk(node: Nodes, ...of: [(node: Nodes) => unknown] | [Type, (node: never) => unknown]): void {
	const [type, see] = of.length === 1 ? [undefined, of[0]] : of;
	step(node, type, see as (node: Nodes) => unknown);
}

function step(node: Nodes, type: Type | undefined, see: (node: Nodes) => unknown): void {
	if ((type === undefined || node.type === type) && see(node) === 'skip') return;
	if ('children' in node) for (const child of node.children) step(child, type, see);
}

/** Every node below these and they themselves, as `walk` visits them. */
export function walkAll(nodes: readonly Nodes[], see: (node: Nodes) => unknown): void {
	for (const node of nodes) walk(node, see);
}
