/** A table becomes a Table of TRs with headers that say what they head; rows are lines, cut across pages without loss. */
import type { Table, TableCell, TableRow } from 'mdast';
import { type Element, element } from '../element.ts';
import { columnWidths } from '../layout/columns.ts';
import { type Flow, gap, lineOf, missingAt, push } from '../layout/context.ts';
import { pieces } from '../layout/inline.ts';
import { breakLines, extents, type Piece } from '../layout/line.ts';
import { type Cell, rowUnit } from '../layout/row.ts';
import { paragraphUnits } from '../layout/text.ts';
import type { Unit } from '../layout/unit.ts';
import { landscape, type TextSize } from '../style.ts';

interface Parsed {
	el: Element;
	row: TableRow;
	cells: { el: Element; pieces: Piece[]; node: TableCell }[];
}

/** A header that would fill this part of a page is not said again on the next. */
const tallHeader = 0.25;
const cellPadding = 7;
/** Up to here a table stays upright: a long word in it is cut. */
const fewest = 4;

export function table(node: Table, flow: Flow): void {
	const { style } = flow.layout;
	const el = element('Table', flow.parent, lineOf(node));
	gap(flow, 16);
	const columns = Math.max(...node.children.map((row) => row.children.length));
	const text = columns > 5 && !style.large ? { size: style.small.size, line: style.small.line } : style.table;
	const rows = node.children.map((row, i) => parseRow(row, i === 0, node, el, columns, text.size, flow));
	const asked = Array.from({ length: columns }, (_, c) => {
		const cells = rows.map((row) => extents(row.cells[c]?.pieces ?? []));
		return {
			min: Math.max(...cells.map((cell) => cell.min)) + 2 * cellPadding,
			max: Math.min(Math.max(...cells.map((cell) => cell.max)), flow.width * 3) + 2 * cellPadding,
		};
	});
	const first = flow.units.length;
	const sheet = landscape(style);
	const turned = columns > fewest && canTurn(flow) && asked.reduce((sum, { min }) => sum + min, 0) > flow.width;
	const place = turned ? { ...flow, width: sheet.right - sheet.left } : flow;
	if (node.data?.caption) caption(node, el, place);
	const widths = columnWidths(asked, place.width);
	const units = rows.map((row, i) => layRow(row, widths, node, text, i === 0, place));
	const [head, ...body] = units;
	const tall = ((turned ? sheet : style).bottom - style.top) * tallHeader;
	if (head && head.height < tall) for (const unit of body) unit.again = head;
	if (head && body.length > 0) head.keepNext = true;
	// A last row does not stand alone under a header that is said again.
	const beforeLast = body.at(-2);
	if (beforeLast && beforeLast.height < tall) beforeLast.keepNext = true;
	push(flow, ...units);
	if (turned) for (const unit of flow.units.slice(first)) unit.landscape = true;
	gap(flow, 18);
}

/** A page is turned for a table in the page's own column, not for one in a list, a box or a note. */
const canTurn = ({ x, frames, layout }: Flow): boolean => x === layout.style.left && frames.length === 0;

function caption(node: Table, el: Element, flow: Flow): void {
	const block = element('Caption', el);
	const units = paragraphUnits(
		pieces(node.data?.caption ?? [], flow, block, { ...flow.text, look: 'bold' }, block),
		{ ...flow, measure: flow.width },
		missingAt(flow.layout, node),
	);
	for (const unit of units) unit.keepNext = true;
	push(flow, ...units);
	gap(flow, 6);
}

/** Cells that a short row lacks are written empty, so that every row has every column. */
function parseRow(row: TableRow, isHead: boolean, node: Table, parent: Element, columns: number, size: number, flow: Flow): Parsed {
	const el = element('TR', parent, lineOf(row));
	const cells = Array.from({ length: columns }, (_, c) => {
		const cell = row.children[c] ?? {
			type: 'tableCell' as const,
			children: [],
		};
		const scope = isHead ? 'Column' : node.data?.rowHeaders && c === 0 ? 'Row' : undefined;
		const cellEl = element(scope ? 'TH' : 'TD', el, {
			...lineOf(cell.position ? cell : row),
			...(scope && { attributes: [{ O: 'Table', Scope: scope }] }),
		});
		const look = scope ? 'bold' : 'regular';
		return {
			el: cellEl,
			node: cell,
			pieces: pieces(cell.children, flow, cellEl, { ...flow.text, look, size }, cellEl),
		};
	});
	return { el, row, cells };
}

function layRow(row: Parsed, widths: readonly number[], node: Table, text: TextSize, isHead: boolean, flow: Flow): Unit {
	const { style } = flow.layout;
	let x = flow.x;
	const cells = row.cells.map((cell, c): Cell => {
		const width = widths[c] ?? 0;
		const laid: Cell = {
			el: cell.el,
			x: x + (c === 0 ? 0 : cellPadding),
			width: width - cellPadding * (c === 0 ? 1 : 2),
			align: node.align?.[c] ?? null,
			lines: [],
		};
		laid.lines = breakLines(cell.pieces, Math.max(4, laid.width), missingAt(flow.layout, cell.node));
		x += width;
		return laid;
	});
	const total = widths.reduce((sum, width) => sum + width, 0);
	return rowUnit(cells, {
		x: flow.x,
		width: total,
		...text,
		color: isHead ? style.ink : style.line,
		weight: isHead ? 1.2 : 0.7,
	});
}
