/** A table → findings where a column has no heading or a row has not as many cells as the table has columns. */
import type { Table } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import type { ReadContext } from './context.ts';

export function checkTable(table: Table, context: ReadContext): void {
	const [header, ...rows] = table.children;
	if (!header) return;
	const columns = header.children.length;
	// With row headers the corner heads nothing.
	const first = table.data?.rowHeaders ? 1 : 0;
	const blank = header.children.findIndex((cell, index) => index >= first && !wordsOf(cell).trim());
	if (blank >= 0)
		context.error(
			'table-header',
			header,
			`Column ${blank + 1} of this table has no heading.`,
			'Write what the column holds in the table’s first row: it is read out with each cell. Where the first column names the rows, write “:::table[Caption]{row-headers}” round the table.',
		);
	for (const row of rows)
		if (row.children.length !== columns)
			context.error(
				'table-ragged',
				row,
				`This row has ${cells(row.children.length)}, but the table has ${columns} column${columns === 1 ? '' : 's'}.`,
				'Check the “|” marks in this row; write an empty cell as “| |”. A “|” inside a cell is written “\\|”.',
			);
}

const cells = (count: number): string => `${count} cell${count === 1 ? '' : 's'}`;
