/** A code block becomes a Code element in a box, line by line in a typeface of one width; a long line is cut, never lost. */
import type { Code } from 'mdast';
import { element } from '../element.ts';
import { box } from '../layout/box.ts';
import { type Flow, lineOf, missingAt, push } from '../layout/context.ts';
import { textUnits } from '../layout/text.ts';

export function code(node: Code, flow: Flow): void {
	const { style } = flow.layout;
	const { size, line } = style.code;
	box(flow, element('P', flow.parent, lineOf(node)), { fill: style.tint, border: style.line }, (inner) => {
		const el = element('Code', inner.parent, lineOf(node));
		for (const text of node.value.split('\n')) {
			// The space at the end keeps the words of two lines apart when they are read out or copied.
			const piece = {
				text: `${text.replaceAll('\t', '    ').normalize('NFC')} `,
				style: { look: 'mono' as const, size, color: style.ink },
				element: el,
			};
			const units = textUnits([piece], { x: inner.x, width: inner.width, size, line }, missingAt(flow.layout, node));
			for (const unit of units) unit.keepNext = false;
			push(inner, ...units);
		}
	});
}
