/** A table → findings where a column has no heading, a row has not as many cells as the table has columns, or a mark of merging stands for itself. */
import type { Table, TableRow } from 'mdast';
import { columnsOf, gridOf, hasMerged, headerRowsOf, isBlank, rowHeadersOf } from '../table.ts';
import type { ReadContext } from './context.ts';
import { markOf } from './table-merges.ts';

export function checkTable(table: Table, context: ReadContext): void {
	const [header, ...rows] = table.children;
	if (!header) return;
	const columns = hasMerged(table) ? columnsOf(table) : header.children.length;
	// With row headers the corner heads nothing.
	const first = rowHeadersOf(table);
	for (const [index, row] of gridOf(table).slice(0, headerRowsOf(table)).entries()) {
		const blank = row.filter(({ cell, column }) => column >= first && isBlank(cell)).map(({ column }) => column + 1);
		if (blank.length > 0)
			context.error(
				'table-header',
				table.children[index] ?? header,
				`${blank.length === 1 ? 'Column' : 'Columns'} ${inRow.format(blank.map(String))} of this table ${blank.length === 1 ? 'has no heading' : 'have no headings'}${index > 0 ? ` in row ${index + 1}` : ''}.`,
				index > 0
					? 'Write what the column holds, or “^” where the heading above it goes on.'
					: 'Write what the column holds in the table’s first row: it is read out with each cell. Where the first column names the rows, write “:::table[Caption]{row-headers}” round the table.',
			);
	}
	// Only “:::table” merges.
	const mark = table.data?.rowHeaders === undefined ? table.children.flatMap((row) => row.children).find((cell) => markOf(cell, context)) : undefined;
	if (mark)
		context.warn(
			'table-merge',
			mark,
			`This cell says only “${markOf(mark, context)}”.`,
			'To merge cells, write “:::table[Caption]” on a line before the table and “:::” on one after it. For the sign itself write “\\>” or “\\^”.',
		);
	if (hasMerged(table)) return;
	for (const row of rows)
		if (row.children.length !== columns && !isForeign(row, context))
			context.error(
				'table-ragged',
				row,
				`This row has ${cells(row.children.length)}, but the table has ${columns} column${columns === 1 ? '' : 's'}.`,
				columns > 1 && !context.lineText(row.position?.start.line ?? 0).includes('|')
					? 'A table goes on to the next empty line: write one before words that are not a part of it.'
					: 'Check the “|” marks in this row; write an empty cell as “| |”. A “|” inside a cell is written “\\|”.',
			);
}

/** “{: .wide}” below a table is read as a row of it; another finding says what it is. */
const isForeign = ({ position }: TableRow, { lineText }: ReadContext): boolean => /^\s*\{:[^}]*\}\s*$/.test(lineText(position?.start.line ?? 0));

const inRow = new Intl.ListFormat('en-GB');
const cells = (count: number): string => `${count} cell${count === 1 ? '' : 's'}`;
