/** Walks the elements below some others, in the order of reading. */
import type { StructNode } from '../reading.ts';

/** All elements in and below `nodes` that are wanted. */
export function inside(nodes: readonly StructNode[], wanted: (node: StructNode) => boolean): StructNode[] {
	const found: StructNode[] = [];
	const walk = (node: StructNode): void => {
		if (wanted(node)) found.push(node);
		for (const child of childrenOf(node)) walk(child);
	};
	nodes.forEach(walk);
	return found;
}

export const childrenOf = (node: StructNode): StructNode[] => node.kids.flatMap((kid) => (kid.kind === 'node' ? [kid.node] : []));

/** Pairs what is expected with what is found, in order; those of either side that have no partner are apart. */
export function pairUp<E, F>(expected: readonly E[], found: readonly F[], same: (e: E, f: F) => boolean): { pairs: [E, F][]; missing: E[]; extra: F[] } {
	const pairs: [E, F][] = [];
	const missing: E[] = [];
	const extra: F[] = [];
	let next = 0;
	for (const e of expected) {
		const at = found.findIndex((f, i) => i >= next && same(e, f));
		if (at < 0) missing.push(e);
		else {
			extra.push(...found.slice(next, at));
			pairs.push([e, found[at]!]);
			next = at + 1;
		}
	}
	extra.push(...found.slice(next));
	return { pairs, missing, extra };
}
