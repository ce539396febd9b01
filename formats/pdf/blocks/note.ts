/** A footnote becomes a Note with its number, set small at the foot of the page that refers to it. */
import type { FootnoteDefinition } from 'mdast';
import { type Element, element } from '../element.ts';
import { type Flow, type Layout, lineOf } from '../layout/context.ts';
import { baselineOf, labelOps, widthOf } from '../layout/text.ts';
import type { Note } from '../layout/unit.ts';
import type { LayBlocks } from './index.ts';

export function layNote(layout: Layout, definition: FootnoteDefinition, number: number, parent: Element, lay: LayBlocks): Note {
	const { style } = layout;
	const el = element('Note', parent, {
		id: `note-${number}`,
		...lineOf(definition),
	});
	const lbl = element('Lbl', el);
	const text = {
		look: 'regular' as const,
		size: style.small.size,
		line: style.small.line,
		color: style.ink,
	};
	const indent = Math.max(16, widthOf(`${number}`, 'bold', text.size) + 6);
	const flow: Flow = {
		layout,
		parent: el,
		x: style.left + indent,
		width: style.right - style.left - indent,
		measure: style.right - style.left - indent,
		frames: [],
		units: [],
		space: { pending: 0 },
		text,
	};
	lay(definition.children, flow);
	const { units } = flow;
	const [first] = units;
	if (first) {
		first.gap = 0;
		first.ops.unshift(
			{ kind: 'place', name: `note-${number}`, y: 0 },
			...labelOps(`${number}`, lbl, style.left, first.baseline ?? baselineOf(text.size, text.line), { look: 'bold', size: text.size, color: style.ink }),
		);
	}
	// What the note itself refers to stands below it.
	const inner = units.flatMap((unit) => unit.notes.splice(0));
	const all = [...units, ...inner.flatMap((note) => note.units)];
	const height = all.reduce((sum, unit, i) => sum + unit.height + (i > 0 ? Math.min(unit.gap, 4) : 0), 0) + 3;
	return { element: el, units: all, height };
}
