/** A boxed note becomes a Div with a tint and a border; an example says in a word that it is one. */
import type { Notice } from '../../model.ts';
import { common } from '../../words.ts';
import { element } from '../element.ts';
import { box } from '../layout/box.ts';
import { type Flow, gap, lineOf, push } from '../layout/context.ts';
import { paragraphUnits, wordsPiece } from '../layout/text.ts';
import type { LayBlocks } from './index.ts';

export function notice(node: Notice, flow: Flow, lay: LayBlocks): void {
	const { style } = flow.layout;
	const border = node.kind === 'warning' || node.kind === 'help' ? style.accent : style.line;
	box(flow, element('Div', flow.parent, lineOf(node)), { fill: style.tint, border }, (inner) => {
		if (node.kind === 'example') {
			const label = element('P', inner.parent);
			const units = paragraphUnits([wordsPiece(common.example, label, { ...inner.text, look: 'bold' })], inner, () => {});
			for (const unit of units) unit.keepNext = true;
			push(inner, ...units);
			gap(inner, 4);
		}
		lay(node.children, inner);
	});
}
