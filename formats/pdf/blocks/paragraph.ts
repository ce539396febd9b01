/** A paragraph becomes a P; pictures that stand alone in one become Figures. */
import type { Image, Paragraph } from 'mdast';
import { element } from '../element.ts';
import { type Flow, gap, lineOf, missingAt, push } from '../layout/context.ts';
import { pieces } from '../layout/inline.ts';
import { paragraphUnits } from '../layout/text.ts';
import { figure } from './figure.ts';

export function paragraph(node: Paragraph, flow: Flow): void {
	const words = node.children.filter((child) => child.type !== 'text' || child.value.trim());
	if (words.length > 0 && words.every((child): child is Image => child.type === 'image' && child.data?.picture !== undefined)) {
		for (const image of words) figure(image, flow);
		return;
	}
	const block = element('P', flow.parent, lineOf(node));
	const units = paragraphUnits(pieces(node.children, flow, block), flow, missingAt(flow.layout, node));
	gap(flow, flow.layout.style.paragraphGap);
	push(flow, ...units);
	gap(flow, flow.layout.style.paragraphGap);
}
