/** Merges the cells of a table: one that holds only `>` with the one on its right, one that holds only `^` with the one above. */
import type { Table, TableCell } from 'mdast';
import type { ReadContext } from './context.ts';

interface Group {
	/** Places of the grid that are one cell. */
	places: { row: number; column: number }[];
	cell: TableCell;
	top: number;
	left: number;
	rows: number;
	columns: number;
}

/** `>` or `^` as it stands in the source: `\>` is the sign itself. */
export function markOf(cell: TableCell, context: ReadContext): '>' | '^' | undefined {
	const written = writtenIn(cell, context);
	return written === '>' || written === '^' ? written : undefined;
}

/** All that a cell holds, as it stands in the source; undefined where that is more than words. */
function writtenIn(cell: TableCell, { text }: ReadContext): string | undefined {
	const only = cell.children.length === 1 ? cell.children[0] : undefined;
	return only?.type === 'text' && only.position ? text.slice(only.position.start.offset, only.position.end.offset).trim() : undefined;
}

/** One mark a cell is all there is: the next cell has its own. */
function checkMarks(table: Table, context: ReadContext): void {
	for (const cell of table.children.flatMap((row) => row.children)) {
		const written = writtenIn(cell, context);
		if (written && /^[>^][>^\s]*[>^]$/.test(written))
			context.warn(
				'table-merge',
				cell,
				`This cell says “${written}”, which merges nothing.`,
				'Write one sign alone in each cell that is merged: “>” with the cell on its right, “^” with the one above. For the signs themselves write “\\” before the first.',
			);
	}
}

/** In place; a table whose rows are not of one length stays as it is, as another finding says so. Nothing is merged where a finding says why. */
export function mergeCells(table: Table, headerRows: number, rowHeaders: number, context: ReadContext): void {
	checkMarks(table, context);
	const marks = table.children.map((row) => row.children.map((cell) => markOf(cell, context)));
	const columns = marks[0]?.length ?? 0;
	if (marks.some((row) => row.length !== columns) || !marks.flat().some(Boolean)) return;
	const groups = groupsOf(table, marks, context);
	if (!groups) return;
	const fault = (group: Group): string | undefined =>
		group.places.length !== group.rows * group.columns
			? 'These merged cells are no rectangle.'
			: group.top < headerRows && group.top + group.rows > headerRows
				? 'This merges a header of the columns with a cell below the headers.'
				: group.top >= headerRows && group.left < rowHeaders && group.left + group.columns > rowHeaders
					? 'This merges the header of a row with a cell of its data.'
					: undefined;
	let sound = true;
	for (const group of groups) {
		const message = fault(group);
		if (message) wrong(group.cell, message, context);
		sound &&= !message;
	}
	for (const [row, node] of table.children.entries())
		if (!groups.some(({ top }) => top === row)) {
			wrong(node, 'Every cell of this row is merged with the row above, so the row is none.', context);
			sound = false;
		}
	const lost = Array.from({ length: columns }, (_, column) => column).find((column) => !groups.some(({ left }) => left === column));
	if (lost !== undefined) wrong(table, `Every cell of column ${lost + 1} is merged with another column, so the column is none.`, context);
	if (!sound || lost !== undefined) return;
	for (const [row, node] of table.children.entries())
		node.children = groups
			.filter(({ top }) => top === row)
			.sort((a, b) => a.left - b.left)
			.map(merged);
}

/** Undefined after a finding: a mark leads over the edge of the table. */
function groupsOf(table: Table, marks: readonly (readonly (string | undefined)[])[], context: ReadContext): Group[] | undefined {
	const groups = new Map<TableCell, Group>();
	let lost = false;
	for (const [row, { children }] of table.children.entries())
		for (const [column, own] of children.entries()) {
			let [y, x] = [row, column];
			for (let mark = marks[y]?.[x]; mark; mark = marks[y]?.[x]) mark === '>' ? x++ : y--;
			const cell = table.children[y]?.children[x];
			if (!cell) {
				lost = true;
				wrong(own, marks[row]?.[column] === '^' ? 'No cell stands above this “^”.' : 'No cell with words stands on the right of this “>”.', context);
				continue;
			}
			const group = groups.get(cell) ?? { places: [], cell, top: row, left: column, rows: 0, columns: 0 };
			group.places.push({ row, column });
			groups.set(cell, group);
		}
	if (lost) return undefined;
	for (const group of groups.values()) {
		group.left = Math.min(...group.places.map(({ column }) => column));
		group.rows = Math.max(...group.places.map(({ row }) => row)) - group.top + 1;
		group.columns = Math.max(...group.places.map(({ column }) => column)) - group.left + 1;
	}
	return [...groups.values()];
}

function merged({ cell, rows, columns }: Group): TableCell {
	if (rows === 1 && columns === 1) return cell;
	return { ...cell, data: { ...cell.data, ...(rows > 1 && { rowSpan: rows }), ...(columns > 1 && { colSpan: columns }) } };
}

const wrong = (at: TableCell | Table | Table['children'][number], message: string, context: ReadContext): void =>
	context.error('table-merge', at, message, '“>” merges a cell with the one on its right, “^” with the one above. For the sign itself write “\\>” or “\\^”.');
