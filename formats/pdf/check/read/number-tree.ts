/** Turns a number tree (ISO 32000-1, 7.9.7) into a map. */

import { type Budget, limits } from './budget.ts';
import { asDict, asNumber, getArray, listOf } from './objects.ts';
import type { PDFDict, PDFObject } from './pdf-lib.ts';

/** Circles and branches deeper than any real tree are passed over. */
export function numberTree(root: PDFDict | undefined, budget: Budget): Map<number, PDFObject> {
	const map = new Map<number, PDFObject>();
	const seen = new Set<PDFDict>();
	const visit = (node: PDFDict, depth: number): void => {
		if (seen.has(node) || depth > limits.depth) return;
		seen.add(node);
		const pairs = listOf(node.context, getArray(node, 'Nums'));
		for (let i = 0; i + 1 < pairs.length; i += 2) {
			budget.spend('nodes');
			const [key, value] = [asNumber(pairs[i]), pairs[i + 1]];
			if (key !== undefined && value) map.set(key, value);
		}
		for (const kid of listOf(node.context, getArray(node, 'Kids'))) {
			const child = asDict(kid);
			if (child) visit(child, depth + 1);
		}
	};
	if (root) visit(root, 0);
	return map;
}
