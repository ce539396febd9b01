/** One idea of easy read: its picture in a column at the left, its words at the right, never parted; a thin line between ideas. */
import type { Statement } from '../../model.ts';
import { common } from '../../words.ts';
import { type Element, element } from '../element.ts';
import { type Flow, gap, lineOf, missingAt, push } from '../layout/context.ts';
import { pieces } from '../layout/inline.ts';
import { paragraphUnits } from '../layout/text.ts';
import { type Op, type Unit, unit } from '../layout/unit.ts';

const column = { width: 150, height: 114, gap: 26 };
const between = 24;

export function statement(node: Statement, flow: Flow): void {
	const { style } = flow.layout;
	const el = element('Div', flow.parent, lineOf(node));
	const width = Math.min(column.width, flow.width * 0.35);
	const words = wordsOf(node, el, {
		...flow,
		x: flow.x + width + column.gap,
		width: flow.width - width - column.gap,
	});
	// Words that no page can hold beside one picture go on below it.
	const most = Math.max(1, Math.floor((style.bottom - style.top) / flow.text.line) - 2);
	const beside = unite(words.slice(0, most), pictureOf(node, el, flow.x, width));
	// A heading, of one line or more, keeps what it heads: no line parts the two.
	const first = flow.units.at(-1)?.keepNext;
	if (!first) beside.rule = { x: flow.x, width: flow.width };
	gap(flow, between);
	push(flow, beside, ...words.slice(most));
	gap(flow, between);
}

function wordsOf(node: Statement, el: Element, flow: Flow): Unit[] {
	return node.children.flatMap((paragraph, i): Unit[] => {
		const block = element('P', el, lineOf(paragraph));
		const units = paragraphUnits(pieces(paragraph.children, flow, block), flow, missingAt(flow.layout, paragraph));
		if (i > 0 && units[0]) units[0].gap = flow.layout.style.paragraphGap;
		return units;
	});
}

interface Drawing {
	op: Extract<Op, { kind: 'picture' }>;
	height: number;
}

function pictureOf({ picture, position }: Statement, el: Element, x: number, width: number): Drawing | undefined {
	const found = picture.data?.picture;
	if (!found) return undefined;
	const scale = Math.min(width / found.width, column.height / found.height);
	const size = { width: found.width * scale, height: found.height * scale };
	const line = lineOf(picture).line ?? position?.start.line;
	const role = picture.data?.decorative ? 'decoration' : element('Figure', el, { alt: picture.alt || common.figure, line });
	return {
		op: {
			kind: 'picture',
			role,
			x: x + (width - size.width) / 2,
			y: 0,
			...size,
			picture: found,
		},
		height: size.height,
	};
}

/** Picture and words as one piece, each in the middle of its height. */
function unite(lines: readonly Unit[], drawing: Drawing | undefined): Unit {
	const words = lines.reduce((sum, line) => sum + line.height + line.gap, 0);
	const height = Math.max(words, drawing?.height ?? 0);
	const ops: Op[] = drawing ? [{ ...drawing.op, y: (height - drawing.height) / 2 }] : [];
	let y = (height - words) / 2;
	for (const line of lines) {
		y += line.gap;
		for (const op of line.ops) ops.push('y' in op ? { ...op, y: op.y + y } : op);
		y += line.height;
	}
	return unit(height, ops, { notes: lines.flatMap((line) => line.notes) });
}
