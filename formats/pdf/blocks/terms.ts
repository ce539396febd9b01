/** A list of terms becomes an L of LIs without numbering: the term in bold is its label, what it means the body below it. */

import type { TermEntry, TermList } from '../../model.ts';
import { element } from '../element.ts';
import { type Flow, gap, lineOf, missingAt, push } from '../layout/context.ts';
import { pieces } from '../layout/inline.ts';
import { paragraphUnits } from '../layout/text.ts';
import type { LayBlocks } from './index.ts';

/** What a term means stands this far to the right of it, in points. */
const indent = 16;

export function terms(node: TermList, flow: Flow, lay: LayBlocks): void {
	// A label that is words of the author's is no numbering (ISO 32000-1, 14.8.4.3.3 and table 347).
	const el = element('L', flow.parent, { ...lineOf(node), attributes: [{ O: 'List', ListNumbering: 'None' }] });
	const between = flow.layout.style.paragraphGap;
	gap(flow, between);
	for (const entry of node.children) {
		layEntry(entry, { ...flow, parent: el }, lay);
		gap(flow, between);
	}
}

function layEntry(entry: TermEntry, flow: Flow, lay: LayBlocks): void {
	const [term, meaning] = entry.children;
	const li = element('LI', flow.parent, lineOf(entry));
	const label = element('Lbl', li, lineOf(term));
	const words = pieces(term.children, flow, label, { ...flow.text, look: 'bold' }, label);
	const units = paragraphUnits(words, flow, missingAt(flow.layout, term));
	for (const unit of units) unit.keepNext = true;
	push(flow, ...units);
	const first = flow.units.length;
	lay(meaning.children, { ...flow, parent: element('LBody', li), x: flow.x + indent, width: flow.width - indent, measure: flow.measure - indent });
	// A term stands right above its meaning, whatever room a paragraph asks for.
	const below = flow.units[first];
	if (below) below.gap = Math.min(below.gap, 2);
}
