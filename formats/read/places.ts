/** Moves nodes in the text: every place of a tree at once, when lines are added or taken away before it. */
import type { Nodes, RootContent } from 'mdast';
import type { Point } from 'unist';

/** The points of all positions below these nodes, each once. */
export function pointsOf(nodes: readonly RootContent[]): Point[] {
	const points: Point[] = [];
	const gather = (node: Nodes): void => {
		if (node.position) points.push(node.position.start, node.position.end);
		if ('children' in node) for (const child of node.children) gather(child);
	};
	for (const node of nodes) gather(node);
	return [...new Set(points)];
}

/** In place: nodes that share a position move together. */
export function movePoints(points: readonly Point[], lines: number, characters: number): void {
	if (lines === 0 && characters === 0) return;
	for (const point of points) {
		point.line += lines;
		point.offset = (point.offset ?? 0) + characters;
	}
}

/** Copies that move with what they were copied from. */
export function copyNodes<T>(value: T): T {
	if (value === null || typeof value !== 'object') return value;
	if (Array.isArray(value)) return value.map(copyNodes) as T;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'position' ? inner : copyNodes(inner)])) as T;
}
