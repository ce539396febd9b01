/** A heading becomes H2, H3 or H4: never the last thing on a page, and a place that links and bookmarks lead to. */
import type { Heading } from 'mdast';
import { wordsOf } from '../../words-of.ts';
import { element } from '../element.ts';
import { type Flow, gap, lineOf, missingAt, push } from '../layout/context.ts';
import { pieces } from '../layout/inline.ts';
import { balancedWidth, textUnits } from '../layout/text.ts';

const above = { 2: 36, 3: 24, 4: 16 } as const;

export function heading(node: Heading, flow: Flow): void {
	const { style } = flow.layout;
	const depth = Math.min(4, Math.max(2, node.depth)) as 2 | 3 | 4;
	const { size, line } = style[`h${depth}`];
	// A deeper heading keeps its own level for those who hear it, and the smallest size for those who see it.
	const block = element(`H${Math.min(6, Math.max(2, node.depth))}`, flow.parent, lineOf(node));
	const parts = pieces(node.children, flow, block, {
		look: 'bold',
		size,
		color: depth === 2 ? style.accent : style.ink,
	});
	const units = textUnits(parts, { x: flow.x, width: balancedWidth(parts, flow.width), size, line }, missingAt(flow.layout, node));
	const [first] = units;
	if (!first) return;
	for (const unit of units) unit.keepNext = true;
	const id = node.data?.id;
	if (id) first.ops.unshift({ kind: 'place', name: id, y: 0 });
	if (node.depth === 2) first.section = wordsOf(node);
	gap(flow, above[depth]);
	push(flow, ...units);
	gap(flow, above[depth] / 2 - (depth === 2 ? 4 : 2));
}
