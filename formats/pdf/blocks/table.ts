/** A table becomes a Table of TRs with headers that say what they head; rows are lines, cut across pages without loss. */
import type { Table } from 'mdast';
import { alignOf, columnsOf, gridOf, headerRowsOf, headersOf, isBlank, isIrregular, type Place } from '../../table.ts';
import { type Element, element } from '../element.ts';
import { type Asking, columnWidths, widthsAsked } from '../layout/columns.ts';
import { type Flow, gap, lineOf, missingAt, push } from '../layout/context.ts';
import { pieces } from '../layout/inline.ts';
import { breakLines, extents, type Piece } from '../layout/line.ts';
import { rowsUnit } from '../layout/row.ts';
import { paragraphUnits } from '../layout/text.ts';
import type { Unit } from '../layout/unit.ts';
import { landscape, type TextSize } from '../style.ts';

/** A cell with its place, its element and its words. */
interface Parsed extends Place {
	el: Element;
	pieces: Piece[];
}

/** A header that would fill this part of a page is not said again on the next. */
const tallHeader = 0.25;
const cellPadding = 7;
/** Up to here a table stays upright: a long word in it is cut. */
const fewest = 4;
/** A column is made no wider for one word than this many times the size of its letters, or than its share: the others have words too. */
const longestWord = 12;

export function table(node: Table, flow: Flow): void {
	const { style } = flow.layout;
	const el = element('Table', flow.parent, lineOf(node));
	gap(flow, 16);
	const columns = columnsOf(node);
	const text = columns > 5 && !style.large ? { size: style.small.size, line: style.small.line } : style.table;
	const rows = parseRows(node, el, columns, text.size, flow);
	// With a hair more than the sums need, or a column as wide as its one word may be too narrow for it.
	const around = 2 * cellPadding + 0.01;
	const asking = rows.map((row) =>
		row.map(({ column, columns, pieces }): Asking => {
			const { min, max } = extents(pieces);
			return { column, columns, min: min + around, max: max + around };
		}),
	);
	const asked = widthsAsked(asking.flat(), columns);
	const first = flow.units.length;
	const sheet = landscape(style);
	const turned = columns > fewest && canTurn(flow) && asked.reduce((sum, { min }) => sum + min, 0) > flow.width;
	const place = turned ? { ...flow, width: sheet.right - sheet.left } : flow;
	if (node.data?.caption) caption(node, el, place);
	const room = Math.max(longestWord * text.size, place.width / columns);
	const widths = columnWidths(
		asked.map(({ min, max }) => ({ min: Math.min(min, room), max })),
		place.width,
		asking,
	);
	const units = bandsOf(rows, headerRowsOf(node)).map(([from, to]) => layRows(rows.slice(from, to), widths, node, text, place));
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
function parseRows(node: Table, parent: Element, columns: number, size: number, flow: Flow): Parsed[][] {
	const grid = gridOf(node);
	const irregular = isIrregular(node);
	const name = irregular ? `table-${++flow.layout.tableCount}` : '';
	const idOf = (place: Place): string => `${name}-r${place.row + 1}c${place.column + 1}`;
	return grid.map((row, index) => {
		const el = element('TR', parent, lineOf(node.children[index]));
		return [...row, ...lacking(row, index, grid, columns)].map((place): Parsed => {
			const { cell, heads } = place;
			const headers = irregular ? headersOf(place, grid).map(idOf) : [];
			const attributes = {
				...(heads && { Scope: heads === 'column' ? 'Column' : 'Row' }),
				...(place.rows > 1 && { RowSpan: place.rows }),
				...(place.columns > 1 && { ColSpan: place.columns }),
				...(headers.length > 0 && { Headers: headers.map((id) => new String(id)) }),
			};
			const cellEl = element(heads ? 'TH' : 'TD', el, {
				...lineOf(cell.position ? cell : node.children[index]),
				...(irregular && heads && !isBlank(cell) && { id: idOf(place) }),
				...(Object.keys(attributes).length > 0 && { attributes: [{ O: 'Table', ...attributes }] }),
			});
			return { ...place, el: cellEl, pieces: pieces(cell.children, flow, cellEl, { ...flow.text, look: heads ? 'bold' : 'regular', size }, cellEl) };
		});
	});
}

function lacking(row: readonly Place[], index: number, grid: readonly (readonly Place[])[], columns: number): Place[] {
	const covered = grid.flat().filter((place) => place.row < index && place.row + place.rows > index);
	const first = [...row, ...covered].reduce((sum, place) => sum + place.columns, 0);
	return Array.from(
		{ length: columns - first },
		(_, i): Place => ({
			cell: { type: 'tableCell', children: [] },
			row: index,
			column: first + i,
			rows: 1,
			columns: 1,
			...(index === 0 && { heads: 'column' as const }),
		}),
	);
}

/** From which row to which the table is one piece: its headers, then each row with those that its merged cells reach. */
function bandsOf(rows: readonly (readonly Place[])[], headerRows: number): [from: number, to: number][] {
	const bands: [number, number][] = [];
	for (let from = 0; from < rows.length; from = bands.at(-1)?.[1] ?? rows.length) {
		let to = from === 0 ? headerRows : from + 1;
		for (let row = from; row < to; row++) to = Math.max(to, ...(rows[row] ?? []).map((place) => place.row + place.rows));
		bands.push([from, Math.min(to, rows.length)]);
	}
	return bands;
}

function layRows(rows: readonly (readonly Parsed[])[], widths: readonly number[], node: Table, text: TextSize, flow: Flow): Unit {
	const { style } = flow.layout;
	const edges = [flow.x];
	for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
	const [heads, from] = [headerRowsOf(node), rows[0]?.[0]?.row ?? 0];
	const cells = rows.flat().map((cell) => {
		const [left = flow.x, right = left] = [edges[cell.column], edges[cell.column + cell.columns]];
		const inset = cell.column === 0 ? 0 : cellPadding;
		const width = right - left - cellPadding - inset;
		return {
			el: cell.el,
			x: left + inset,
			width,
			left,
			right,
			row: cell.row - from,
			rows: cell.rows,
			align: alignOf(node, cell),
			lines: breakLines(cell.pieces, Math.max(4, width), missingAt(flow.layout, cell.cell)),
		};
	});
	const rules = rows.map((_, i) => (from + i === heads - 1 ? { color: style.ink, weight: 1.2 } : { color: style.line, weight: 0.7 }));
	return rowsUnit(cells, { x: flow.x, width: (edges.at(-1) ?? flow.x) - flow.x, ...text, rules });
}
