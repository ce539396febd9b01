/** A break between topics becomes a short line that is decoration. */
import type { ThematicBreak } from 'mdast';
import { type Flow, gap, push } from '../layout/context.ts';
import { unit } from '../layout/unit.ts';

export function thematicBreak(_: ThematicBreak, flow: Flow): void {
	gap(flow, 20);
	push(
		flow,
		unit(1, [
			{
				kind: 'rect',
				role: 'decoration',
				x: flow.x,
				y: 0,
				width: 96,
				height: 1,
				color: flow.layout.style.quiet,
			},
		]),
	);
	gap(flow, 20);
}
