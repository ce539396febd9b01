/** A quotation becomes a BlockQuote with a bar at its left. */
import type { Blockquote } from 'mdast';
import { element } from '../element.ts';
import { type Flow, gap, lineOf } from '../layout/context.ts';
import type { LayBlocks } from './index.ts';

const indent = 20;

export function blockquote(node: Blockquote, flow: Flow, lay: LayBlocks): void {
	const { style } = flow.layout;
	// Deep in quotations and lists the words keep a column of a useful width.
	const step = Math.min(indent, Math.max(0, flow.width - 120));
	const frame = { x: flow.x, width: flow.width, bar: style.accent };
	gap(flow, 14);
	lay(node.children, {
		...flow,
		parent: element('BlockQuote', flow.parent, lineOf(node)),
		x: flow.x + step,
		width: flow.width - step,
		measure: flow.measure,
		frames: [...flow.frames, frame],
	});
	flow.space.pending = 0;
	gap(flow, 14);
}
