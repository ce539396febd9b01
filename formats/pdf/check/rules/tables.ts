/** The tables of the tags are those of the source: rows, columns, merged cells, header cells and what they head, and caption. */

import type { ExpectedTable } from '../edition/expected-table.ts';
import { inside } from '../edition/inside.ts';
import { captionOf, columnsOf, rowsOf } from '../edition/table.ts';
import { cellFaults } from '../edition/table-cells.ts';
import type { StructNode } from '../reading.ts';
import type { Comparison, Fault, Rule } from '../subject.ts';

export const tables: Rule = {
	what: 'Each table of the source is a table in the tags, with its rows, columns, merged cells, headers and caption.',
	clause: 'ISO 14289-1, 7.5',
	compare: (comparison) => {
		const { body, expected } = comparison;
		const found = inside(body, (node) => node.standard === 'Table');
		if (found.length !== expected.tables.length) {
			const at = expected.tables.findIndex((table, i) => !found[i] || rowsOf(found[i]).length !== table.rows);
			return [
				{
					line: expected.tables[at]?.line,
					message: `The source has ${expected.tables.length} tables, and the tags of the PDF have ${found.length}.`,
					hint: 'Each table of the source must be one Table, even where it runs over a page.',
				},
			];
		}
		return expected.tables.flatMap((table, i) => faultsOf(table, found[i]!, comparison));
	},
};

function faultsOf(table: ExpectedTable, node: StructNode, { content }: Comparison): Fault[] {
	const { line } = table;
	const rows = rowsOf(node);
	const columns = Math.max(0, ...rows.map(columnsOf));
	if (rows.length !== table.rows || columns !== table.columns) {
		return [
			{
				node,
				line,
				message: `A table of ${table.rows} rows and ${table.columns} columns is tagged with ${rows.length} rows and ${columns} columns.`,
				hint: 'Every row and cell of the source must be in the tags once.',
			},
		];
	}
	const faults = cellFaults(table, node);
	const caption = captionOf(node, content);
	if (table.caption !== undefined && caption !== table.caption)
		faults.push({
			node,
			line,
			message: `The caption of a table should be “${table.caption}”, and the tags say ${caption ? `“${caption}”` : 'nothing'}.`,
			hint: 'Put the caption into a Caption element of the table.',
		});
	return faults;
}
