/** Turns the rows and spans of a table into a grid, and says where its cells overlap or leave holes. */

import { cellsOf, rowsOf, span, written } from '../edition/table.ts';
import type { StructNode } from '../reading.ts';

/** More than any real table; what is larger is not looked at. */
const largest = 1_000_000;

export function gridFault(table: StructNode): string | undefined {
	const rows = rowsOf(table);
	const grid: boolean[][] = rows.map(() => []);
	let cells = 0;
	for (const [y, row] of rows.entries()) {
		let x = 0;
		for (const cell of cellsOf(row)) {
			while (grid[y]![x]) x++;
			const none = (['ColSpan', 'RowSpan'] as const).find((which) => written(cell, which) < 1);
			if (none) return `A cell of row ${y + 1} goes over ${written(cell, none)} ${none === 'ColSpan' ? 'columns' : 'rows'} (${none}); it needs one at least.`;
			const [width, height] = [span(cell, 'ColSpan'), span(cell, 'RowSpan')];
			if ((cells += width * height) > largest) return undefined;
			if (y + height > rows.length) return `A cell of row ${y + 1} is ${height} rows high, and the table ends before that.`;
			for (let dy = 0; dy < height; dy++) {
				for (let dx = 0; dx < width; dx++) {
					if (grid[y + dy]![x + dx]) return `Two cells of a table overlap in row ${y + dy + 1}.`;
					grid[y + dy]![x + dx] = true;
				}
			}
			x += width;
		}
	}
	const width = grid[0]?.length ?? 0;
	const odd = grid.findIndex((row) => row.length !== width || row.includes(undefined as never));
	return odd < 0 ? undefined : `Row ${odd + 1} of a table has ${grid[odd]!.filter(Boolean).length} columns, and the first row ${width}.`;
}
