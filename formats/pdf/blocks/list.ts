/** A list becomes an L of LIs, each with its label hanging left of its body; a task's label says whether it is done. */
import type { List, ListItem } from 'mdast';
import { contentWords } from '../../words.ts';
import { element } from '../element.ts';
import { type Flow, gap, lineOf, push } from '../layout/context.ts';
import { baselineOf, labelOps, widthOf } from '../layout/text.ts';
import { unit } from '../layout/unit.ts';
import type { LayBlocks } from './index.ts';

/** Labels by depth, with what the list says of them (ISO 32000-1, table 347). */
const bullets = [
	{ label: '•', numbering: 'Disc' },
	{ label: '◦', numbering: 'Circle' },
	{ label: '▪', numbering: 'Square' },
] as const;

export function list(node: List, flow: Flow, lay: LayBlocks): void {
	const depth = countLists(flow);
	const bullet = bullets[Math.min(depth, 2)] ?? bullets[0];
	// What a task's label says is no numbering at all.
	const numbering = node.children.every((item) => typeof item.checked === 'boolean') ? 'None' : node.ordered ? 'Decimal' : bullet.numbering;
	const el = element('L', flow.parent, {
		...lineOf(node),
		attributes: [{ O: 'List', ListNumbering: numbering }],
	});
	const start = node.start ?? 1;
	const label = (item: ListItem, i: number) => (typeof item.checked === 'boolean' ? (item.checked ? '☑' : '☐') : node.ordered ? `${start + i}.` : bullet.label);
	const { size } = flow.text;
	const widest = Math.max(...node.children.map((item, i) => widthOf(label(item, i), 'regular', size)));
	// Deep in lists the words keep a column of a useful width.
	const indent = Math.min(Math.max(widest + size * 0.55, size * 1.35), Math.max(0, flow.width - 90));
	const between = node.spread || node.children.some((item) => item.spread) ? flow.layout.style.paragraphGap : flow.layout.style.large ? 8 : 4;
	gap(flow, depth === 0 ? flow.layout.style.paragraphGap : between);
	for (const [i, item] of node.children.entries()) {
		layItem(item, label(item, i), { ...flow, parent: el }, indent, lay);
		// What a paragraph in the item asked for would pull a tight list apart.
		flow.space.pending = between;
	}
	gap(flow, depth === 0 ? flow.layout.style.paragraphGap : between);
}

function layItem(item: ListItem, label: string, flow: Flow, indent: number, lay: LayBlocks): void {
	const li = element('LI', flow.parent, lineOf(item));
	const alt = typeof item.checked === 'boolean' ? (item.checked ? contentWords.done : contentWords.notDone) : undefined;
	const lbl = element('Lbl', li, { alt });
	const body = element('LBody', li);
	const inner: Flow = {
		...flow,
		parent: body,
		x: flow.x + indent,
		width: flow.width - indent,
		measure: flow.measure - indent,
	};
	const first = flow.units.length;
	const before = flow.space.pending;
	lay(item.children, inner);
	const { size, line, color } = flow.text;
	if (flow.units.length === first) push(flow, unit(line, []));
	const at = flow.units[first];
	if (!at) return;
	at.gap = Math.min(at.gap, before);
	at.ops.unshift(
		...labelOps(label, lbl, flow.x, at.baseline ?? baselineOf(size, line), {
			look: 'regular',
			size,
			color,
		}),
		{ kind: 'attach', element: body },
	);
}

function countLists(flow: Flow): number {
	let depth = 0;
	for (let el: typeof flow.parent | undefined = flow.parent; el; el = el.parent) if (el.type === 'L') depth++;
	return depth;
}
