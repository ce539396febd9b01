/** Puts blocks into a box with a tint and a border: room above and below that never parts from what is in it. */
import type { Element } from '../element.ts';
import { type Flow, gap, push } from './context.ts';
import { type Frame, unit } from './unit.ts';

const boxPadding = 14;

export function box(flow: Flow, parent: Element, look: Omit<Frame, 'x' | 'width'>, fill: (inner: Flow) => void): void {
	const frame: Frame = { x: flow.x, width: flow.width, ...look };
	const side = Math.min(boxPadding, Math.max(0, (flow.width - 90) / 2));
	const inner: Flow = {
		...flow,
		parent,
		x: flow.x + side,
		width: flow.width - 2 * side,
		frames: [...flow.frames, frame],
	};
	gap(flow, 14);
	const first = flow.units.length;
	push(inner, unit(boxPadding * 0.75, [], { keepNext: true }));
	fill(inner);
	flow.space.pending = 0;
	const last = flow.units.at(-1);
	if (last && flow.units.length > first) last.keepNext = true;
	push(inner, unit(boxPadding * 0.75, []));
	gap(flow, 14);
}
